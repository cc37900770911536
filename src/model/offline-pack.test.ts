import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPack, partsOfPack, type SiteFile, writePack } from './offline-pack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const html = (style: string, words: string) => `<!doctype html><title>Æ</title><style>${style}</style><p>${words}</p>`;
const file = (path: string, text: string, headers: Record<string, string> = { 'Content-Type': 'text/html' }): SiteFile => ({
  path,
  bytes: bytes(text),
  headers,
});
const pack = (files: readonly SiteFile[], redirects = {}) => writePack(files, redirects, (raw) => deflateSync(raw));
const opened = (packed: Uint8Array) => openPack(new Blob([new Uint8Array(packed)]));
const textOf = async (packed: Uint8Array, path: string) => {
  const found = await (await opened(packed)).read(path);
  return found && new TextDecoder().decode(found.body);
};

const style = 'p { color: red }';
const site = [
  file('/', html(style, 'Forsiden på dansk')),
  file('/om/', html(style, 'Om siden')),
  file('/soeg/', html('p { color: blue }', 'Søg'), { 'Content-Type': 'text/html', 'Content-Security-Policy': 'its own' }),
  file('/_astro/a.js', 'let a = "<style>x</style>"', { 'Content-Type': 'text/javascript' }),
];

test('every page comes out of the pack as it went in, with its style and its headers', async () => {
  const packed = pack(site);
  for (const { path, bytes: wanted, headers } of site) {
    const found = await (await opened(packed)).read(path);
    expect([path, new TextDecoder().decode(found?.body), found?.headers]).toEqual([path, new TextDecoder().decode(wanted), headers]);
  }
});

test('a style that pages share lies in the pack once', () => {
  const large = Array.from({ length: 40_000 }, (_, at) => ((at * 7919) % 9973).toString(36)).join('');
  const one = pack([file('/a/', html(large, 'a'))]).length;
  const two = pack([file('/a/', html(large, 'a')), file('/b/', html(large, 'b'))]).length;
  expect(two - one).toBeLessThan(100);
});

test('a pack of more text than a block holds is read page by page', async () => {
  const many = Array.from({ length: 30 }, (_, at) => file(`/${at}/`, html(style, `${at} `.repeat(9_000))));
  const packed = pack(many);
  expect(await textOf(packed, '/0/')).toBe(html(style, '0 '.repeat(9_000)));
  expect(await textOf(packed, '/29/')).toBe(html(style, '29 '.repeat(9_000)));
});

test('what is compressed already is kept as it is, byte for byte', async () => {
  const face = { path: '/a.woff2', bytes: new Uint8Array([0, 255, 1, 254]), headers: {} };
  const found = await (await opened(pack([face]))).read('/a.woff2');
  expect([...(found?.body ?? [])]).toEqual([0, 255, 1, 254]);
});

test('an address that is not in the pack has no answer, not even one that every object has', async () => {
  const packed = pack(site);
  expect([await textOf(packed, '/nej/'), await textOf(packed, 'constructor'), await textOf(packed, '__proto__')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('redirects come along', async () => {
  expect((await opened(pack(site, { '/was': '/om/' }))).redirects).toEqual({ '/was': '/om/' });
});

test('the same files give the same bytes, and another header another pack', () => {
  const changed = site.map((one) => ({ ...one, headers: { ...one.headers, 'Content-Security-Policy': 'new' } }));
  expect(pack(site)).toEqual(pack(site));
  expect(pack(changed)).not.toEqual(pack(site));
});

test.each([0, 3, 40])('half a pack of %i bytes is no pack', async (length) => {
  await expect(opened(pack(site).slice(0, length))).rejects.toThrow();
});

test('every word of a pack can be looked through, addresses and headers too', () => {
  const words = partsOfPack(pack(site), (raw) => inflateSync(raw))
    .map((part) => new TextDecoder().decode(part))
    .join();
  expect(['Forsiden på dansk', 'Om siden', style, '/_astro/a.js', 'its own'].filter((one) => !words.includes(one))).toEqual([]);
});
