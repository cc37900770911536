import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type HostRules, headersFor, searchPage } from '../../src/model/response-headers.ts';
import { useServer } from './answers.ts';
import { goneAddresses } from './content.ts';
import { builtPages, dist, filesBelow, project } from './pages.ts';

const ask = useServer();
const rules = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;
const hashed = `/${filesBelow(dist).find((name) => name.startsWith('_astro/') && name.endsWith('.js'))}`;
const font = `/${filesBelow(dist).find((name) => name.endsWith('.woff2'))}`;

test('every page answers at its address', async () => {
  const answers = await Promise.all(builtPages.map(async ({ address, html }) => ({ address, html, answer: await ask(address) })));
  const faults = answers.flatMap(({ address, html, answer }) =>
    answer.status === (goneAddresses.includes(address) ? 410 : 200) &&
    answer.body === html &&
    answer.headers['content-type'] === 'text/html;charset=utf-8'
      ? []
      : [`${address} answers ${answer.status}, ${answer.headers['content-type']}`],
  );
  expect(faults).toEqual([]);
});

test.each([
  ['/rapport/index.md', 'text/markdown; charset=utf-8'],
  ['/rapport/rapporten-2012.bib', 'application/x-bibtex; charset=utf-8'],
  ['/rapport/rapporten-2012.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
])('%s is sent as %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test.each(['/was', '/was/'])('%s, which the authority asks for, leads to the accessibility statement', async (path) => {
  const { status, headers } = await ask(path);
  expect([status, headers.location]).toEqual([301, '/tilgaengelighed/']);
});

test('an address without its last slash leads to the page in one hop', async () => {
  const addresses = builtPages.map(({ address }) => address).filter((address) => address !== '/' && address.endsWith('/'));
  const faults: string[] = [];
  for (const address of addresses) {
    const { status, headers } = await ask(address.slice(0, -1));
    if (status !== 301 || headers.location !== address) faults.push(`${address.slice(0, -1)} answers ${status} to ${headers.location}`);
  }
  expect(faults).toEqual([]);
});

test.each([
  ['/rapport/index.html', '/rapport/'],
  ['/index.html', '/'],
  ['/rapport/lovgivning-og-vaerdier/index.html', '/rapport/lovgivning-og-vaerdier/'],
])('%s leads to %s in one hop', async (path, target) => {
  const { status, headers } = await ask(path);
  expect([status, headers.location]).toEqual([301, target]);
});

test('what stands after the question mark comes along', async () => {
  expect((await ask('/soeg?q=hjem&kind=Film')).headers.location).toBe('/soeg/?q=hjem&kind=Film');
  expect((await ask('/soeg/?q=hjem')).status).toBe(200);
});

test.each([
  '/findes-ikke',
  '/findes-ikke/',
  '/findes-ikke.js',
  '/rapport/findes-ikke/',
  '/rapport/index',
  '/index',
  '/404',
  '/404/',
  '/icon.svg/',
  '/%C3%B8nsker/',
  '/rapport/m%C3%A5lgruppen/',
  '/ønsker/'.normalize(),
  '/%E0%A4%A',
  '/%',
  '/%00',
  '/rapport/%2e%2e/%2e%2e/package.json',
])('an address that does not exist is answered with our own page and 404: %s', async (path) => {
  const { status, headers, body } = await ask(encodeUnsafe(path));
  expect([status, headers['content-type']]).toEqual([404, 'text/html;charset=utf-8']);
  expect(body).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..\\package.json',
  '/....//package.json',
  '/_astro/../../package.json',
  '/_astro/..%2f..%2fpackage.json',
  '//../package.json',
  '/rapport/../../hosting/headers.json',
])('no address leads out of the site: %s', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('faelles-vaerdier"');
  expect(body).not.toContain('styleHashes');
});

test.each(['//example.com/index.html', '//example.com/', '//rapport', '/\\example.com/index.html', '///index.html', '//example.com/..'])(
  'no address leads to another host: %s',
  async (path) => {
    const { status, headers } = await ask(path);
    expect(headers.location ?? '').not.toMatch(/^([/\\]{2}|\w+:)/);
    expect([301, 404]).toContain(status);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused with what is allowed instead', async (method) => {
  const { status, headers, body } = await ask('/', {}, method);
  expect([status, headers['allow'], body]).toEqual([405, 'GET, HEAD', '']);
});

test('a question for the headers alone is answered without the page', async () => {
  for (const [path, status] of [
    ['/', 200],
    ['/findes-ikke/', 404],
  ] as const) {
    const answer = await ask(path, {}, 'HEAD');
    expect([answer.status, answer.body]).toEqual([status, '']);
  }
});

test('a part of a file is answered with that part', async () => {
  const whole = (await ask('/robots.txt')).body;
  const { status, headers, body } = await ask('/robots.txt', { Range: 'bytes=4-9' });
  expect([status, headers['content-range'], body]).toEqual([206, `bytes 4-9/${whole.length}`, whole.slice(4, 10)]);
});

test('a part that the file does not have is refused with its length', async () => {
  const { length } = (await ask('/robots.txt')).body;
  const { status, headers } = await ask('/robots.txt', { Range: `bytes=${length}-` });
  expect([status, headers['content-range']]).toEqual([416, `bytes */${length}`]);
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await ask('/rapport/');
  const { status, body } = await ask('/rapport/', { 'If-None-Match': headers['etag'] ?? '' });
  expect([status, body]).toEqual([304, '']);
});

/** One question for every status, and what the answer is allowed to be kept for. */
const questions: [status: number, path: string, cache: string, headers?: Record<string, string>, method?: string][] = [
  [200, '/', 'no-cache'],
  [200, '/rapport/', 'no-cache'],
  [200, '/pagefind/pagefind.js', 'no-cache'],
  [200, '/pagefind/pagefind-entry.json', 'no-cache'],
  [200, '/icon.svg', 'no-cache'],
  [200, hashed, 'public, max-age=31536000, immutable'],
  [200, font, 'public, max-age=31536000, immutable'],
  [206, '/icon.svg', 'no-cache', { Range: 'bytes=0-3' }],
  [301, '/rapport', 'no-cache'],
  [301, '/was', 'no-cache'],
  [304, '/rapport/', 'no-cache', { 'If-None-Match': 'the tag of the page' }],
  [404, '/findes-ikke/', 'no-store'],
  [405, '/', 'no-store', {}, 'POST'],
  [416, '/icon.svg', 'no-store', { Range: 'bytes=99999999-' }],
];

test.each(questions)(
  'an answer with %i (%s) has every header of the model and may be kept as »%s«',
  async (status, path, cache, headers, method) => {
    const sent = { ...headers };
    if (status === 304) sent['If-None-Match'] = (await ask(path)).headers['etag'] ?? '';
    const answer = await ask(path, sent, method);
    const wanted = Object.entries(headersFor(path, status, rules)).map(([name, value]) => [name.toLowerCase(), value]);
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe(cache);
    expect(answer.headers).toMatchObject(Object.fromEntries(wanted));
  },
);

test.each(questions)(
  'an answer with %i (%s) tells nothing of the machine and sets nothing on the device',
  async (status, path, _, headers, method) => {
    const answer = await ask(path, headers, method);
    const unwanted = ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-origin', 'report-to', 'nel'];
    expect(unwanted.filter((name) => name in answer.headers)).toEqual([]);
    expect(status).toBeGreaterThan(0);
  },
);

test('only the search page may run WebAssembly', async () => {
  expect((await ask(searchPage)).headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect((await ask('/rapport/')).headers['content-security-policy']).toContain("script-src 'self';");
});

test.each([
  ['/icon.svg', 'image/svg+xml'],
  ['/apple-touch-icon.png', 'image/png'],
  ['/deling/forside.png', 'image/png'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/sitemap-index.xml', 'text/xml'],
  ['/pagefind/pagefind-entry.json', 'application/json'],
  ['/pagefind/pagefind.js', 'text/javascript'],
  [font, 'font/woff2'],
])('%s is sent as %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

/** Letters beyond ASCII, as a browser would send them. */
function encodeUnsafe(path: string): string {
  return path.replace(/[^\0-\x7F]/g, encodeURIComponent);
}
