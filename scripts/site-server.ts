/** The project's own server: the built site with the very headers a host must send. Used by `npm start` and the tests. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersFor, redirects } from '../src/model/response-headers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the built site and its rules lie. */
export interface Site {
  dist: string;
  hosting: string;
}

/**
 * Serves the built site on this machine.
 *
 * @param port 0 takes any free one.
 * @returns The server and its address, once it listens.
 * @throws When the site is not built or the port is taken.
 */
export async function serveSite(
  port: number,
  site: Site = { dist: join(root, 'dist'), hosting: join(root, 'hosting') },
): Promise<{ server: Server; address: string }> {
  const { styleHashes } = JSON.parse(readFileSync(join(site.hosting, 'headers.json'), 'utf8')) as { styleHashes: string[] };
  const notFound = readFileSync(join(site.dist, '404.html'));
  const files = sirv(site.dist, { etag: true, extensions: ['html'], dotfiles: true });

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const send = (status: number, more: Record<string, string> = {}, body: Uint8Array | string = '') => {
      for (const [name, value] of Object.entries({ ...headersFor(path, status, styleHashes), ...more })) response.setHeader(name, value);
      response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    const target = redirects[path] ?? canonicalPath(site.dist, path);
    if (target !== path) return send(301, { Location: target + (request.url ?? '').slice(path.length) });
    for (const [name, value] of Object.entries(headersFor(path, 200, styleHashes))) response.setHeader(name, value);
    files(request, response, () => send(404, { 'Content-Type': 'text/html;charset=utf-8' }, notFound));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return { server, address: `http://127.0.0.1:${bound.port}` };
}

/** One address for one page: with a slash at the end and without `index.html`. */
function canonicalPath(dist: string, path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  if (path.endsWith('/') || path.startsWith('//')) return path;
  try {
    const folder = join(dist, normalize(decodeURIComponent(path)));
    return folder.startsWith(dist) && statSync(folder).isDirectory() ? `${path}/` : path;
  } catch {
    // Not a folder, or an address that cannot be decoded: it is answered as it stands.
    return path;
  }
}
