/** The project's own server: the built site with the very headers a host must send. Used by `npm start` and the tests. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { addressOf } from '../src/model/addresses.ts';
import { type HostRules, headersFor, ownTypeOf, redirects, withdrawnAt } from '../src/model/response-headers.ts';

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
  const rules = JSON.parse(readFileSync(join(site.hosting, 'headers.json'), 'utf8')) as HostRules;
  const notFound = readFileSync(join(site.dist, '404.html'));
  const notices = new Map(rules.withdrawn.map((film) => [film, readFileSync(join(site.dist, addressOf('films', film), 'index.html'))]));
  const sizes = addressesOf(site.dist);
  const files = sirv(site.dist, { etag: true, extensions: ['html'], dotfiles: true, brotli: true, gzip: true });

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const send = (status: number, more: Record<string, string> = {}, body: Uint8Array | string = '') => {
      for (const [name, value] of Object.entries({ ...headersFor(path, status, rules), ...more })) response.setHeader(name, value);
      response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    const gone = withdrawnAt(path, rules);
    if (gone !== undefined) return send(410, { 'Content-Type': 'text/html;charset=utf-8' }, notices.get(gone));
    // One address for one page, with a slash at the end and without index.html. Only what was built is led to:
    // an address made up of parts of the question, such as //example.com/index.html, could lead to another host.
    const target = redirects[path] ?? [`${path}/`, path.replace(/\/index\.html$/, '/')].find((one) => one !== path && sizes.has(one));
    if (target !== undefined) return send(301, { Location: target + (request.url ?? '').slice(path.length) });
    const size = sizes.get(path);
    if (size === undefined) return send(404, { 'Content-Type': 'text/html;charset=utf-8' }, notFound);
    if (firstByte(request.headers.range) >= size) return send(416, { 'Content-Range': `bytes */${size}` });
    for (const [name, value] of Object.entries(headersFor(path, 200, rules))) response.setHeader(name, value);
    const type = ownTypeOf(path);
    if (type !== undefined) response.setHeader('Content-Type', type);
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

/** Every address of the built site with the size of its file: a folder's is that of its `index.html`. */
function addressesOf(dist: string): Map<string, number> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = `/${relative(dist, path).split(sep).join('/')}`;
      return [address.replace(/\/index\.html$/, '/'), statSync(path).size];
    }),
  );
}

/** Where a range begins; -1 without one. */
function firstByte(range: string | undefined): number {
  return Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? -1);
}
