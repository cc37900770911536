import { createServer } from 'node:net';

/** A port that nobody uses right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() =>
        bound !== null && typeof bound !== 'string' ? resolve(bound.port) : reject(new Error('The server has no port.')),
      );
    });
  });
}
