import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { serveSite } from '../../scripts/site-server.ts';

/** What a server answers. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks the site's own server, letter for letter: `fetch` would tidy up an address such as `/../x` first. */
export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

/** Starts the site's own server before the tests of a file and stops it after them. */
export function useServer(): Ask {
  let server: Server | undefined;
  let port = 0;
  beforeAll(async () => {
    const served = await serveSite(0);
    server = served.server;
    port = Number(new URL(served.address).port);
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
        );
      })
        .on('error', reject)
        .end();
    });
}
