/** A host as readers meet it: in front of the project's server, which sends files as they are, it compresses text. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const text = /^(text\/|application\/(javascript|json|ld\+json|manifest\+json|xml)|image\/svg)/;
const droppedHeaders = [
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'date',
  'etag',
  'last-modified',
  'content-encoding',
];

interface Answer {
  status: number;
  headers: [string, string][];
  etag: string | null;
  raw: Buffer;
  sent: Buffer;
}

/** A running host. */
export interface Host {
  address: string;
  port: number;
  /** What the chosen addresses have cost so far, headers too: as sent, and as it would have been without compression. */
  bytes(chosen: (path: string) => boolean): { sent: number; raw: number };
  stop(): void;
}

/** Compressed as a host that prepares its files does it. */
export const brotli = (content: Buffer): Buffer => brotliCompressSync(content);
export const gzip = (content: Buffer): Buffer => gzipSync(content, { level: 9 });

/**
 * Starts a host in front of a server. Answers are kept in memory, so that one measured page never
 * waits for the compression of another.
 *
 * @param leaveOut Names of headers that are not passed on, in small letters.
 */
export async function startHost(behind: { address: string; stop(): void }, leaveOut: readonly string[] = []): Promise<Host> {
  const kept = new Map<string, Promise<Answer>>();
  const answered: { path: string; sent: number; raw: number }[] = [];

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const encoding = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? 'br' : undefined;
    const key = `${encoding} ${path}`;
    const answer = kept.get(key) ?? ask(behind.address + path, encoding, leaveOut);
    kept.set(key, answer);
    const { status, headers, etag, raw, sent } = await answer;
    const { socket } = request;
    const before = socket.bytesWritten;
    if (etag && request.headers['if-none-match'] === etag) return void response.writeHead(304, headers.flat()).end();
    response.once('finish', () => {
      const weight = socket.bytesWritten - before;
      answered.push({ path, sent: weight, raw: weight + raw.length - sent.length });
    });
    response.writeHead(status, [...headers, ['Content-Length', String(sent.length)]].flat()).end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    bytes(chosen) {
      const counted = answered.filter(({ path }) => chosen(path));
      return { sent: counted.reduce((sum, { sent }) => sum + sent, 0), raw: counted.reduce((sum, { raw }) => sum + raw, 0) };
    },
    stop() {
      server.closeAllConnections();
      server.close();
      behind.stop();
    },
  };
}

async function ask(address: string, encoding: 'br' | undefined, leaveOut: readonly string[]): Promise<Answer> {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity' }, redirect: 'manual' });
  const raw = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].filter(([name]) => !droppedHeaders.includes(name) && !leaveOut.includes(name));
  const compressed = encoding !== undefined && text.test(answer.headers.get('content-type') ?? '');
  if (compressed) headers.push(['content-encoding', encoding], ['vary', 'Accept-Encoding']);
  return { status: answer.status, headers, etag: answer.headers.get('etag'), raw, sent: compressed ? brotli(raw) : raw };
}
