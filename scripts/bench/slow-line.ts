/**
 * A slow line in front of a host: slow 4G as Lighthouse has it. It lies in the connection and not in
 * the browser's tools, since those do not reach the worker in which the search runs.
 */
import { type AddressInfo, connect, createServer } from 'node:net';

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const DOWN = 1_600_000 / 8_000;
const UP = 750_000 / 8_000;
const ROUND_TRIP = 150;
const PACKET = 1_460;

/** Starts the line. What goes through it comes out later, in order, and no faster than the line allows. */
export async function startSlowLine(hostPort: number): Promise<{ address: string; stop(): void }> {
  const down = oneWay(DOWN);
  const up = oneWay(UP);
  const server = createServer((reader) => {
    const host = connect(hostPort, '127.0.0.1');
    // A connection is opened by one round trip before anything can be asked.
    reader.pause();
    setTimeout(() => reader.resume(), ROUND_TRIP);
    reader.on('data', (chunk) => up(chunk, (packet) => host.write(packet)));
    host.on('data', (chunk) => down(chunk, (packet) => reader.write(packet)));
    const end = () => {
      reader.destroy();
      host.destroy();
    };
    for (const socket of [reader, host]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

/** One direction, shared by all connections; bytes a millisecond. */
function oneWay(rate: number) {
  const under: { due: number; deliver: () => void }[] = [];
  let free = 0;
  let waiting = false;

  const deliverDue = () => {
    const now = performance.now();
    let first = under[0];
    while (first && first.due <= now) {
      under.shift();
      first.deliver();
      first = under[0];
    }
    waiting = first !== undefined;
    if (first) setTimeout(deliverDue, first.due - now);
  };

  return (chunk: Buffer | string, send: (packet: Buffer) => void) => {
    const bytes = Buffer.from(chunk);
    for (let at = 0; at < bytes.length; at += PACKET) {
      const packet = bytes.subarray(at, at + PACKET);
      free = Math.max(free, performance.now()) + packet.length / rate;
      under.push({ due: free + ROUND_TRIP / 2, deliver: () => send(packet) });
    }
    if (!waiting) deliverDue();
  };
}
