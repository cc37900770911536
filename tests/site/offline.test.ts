/** Bar 3.5 and the budget of the blueprint: what a reader's device keeps is the whole site, and light. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filmSettings } from '../../src/integrations/film-settings.ts';
import { writeOffline } from '../../src/integrations/offline-pack.ts';
import { siteSettings } from '../../src/integrations/site-settings.ts';
import { readOffer } from '../../src/model/offline-offer.ts';
import { openPack } from '../../src/model/offline-pack.ts';
import { type HostRules, headersFor } from '../../src/model/response-headers.ts';
import { builtPages, dist, filesBelow, project } from './pages.ts';

/** What a copy without films may fill on a device, in bytes. */
const MOST_STORED = 1_500_000;

const offer = readOffer(readFileSync(join(dist, 'offline.json'), 'utf8'));
const packed = readFileSync(join(dist, offer?.address ?? ''));
const pack = await openPack(new Blob([packed]));
const rules = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;

test('the offer names the pack with its size and hash', () => {
  expect(offer?.bytes).toBe(packed.length);
  expect(offer?.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
  expect(filesBelow(dist).filter((name) => name.endsWith('.pack'))).toEqual([offer?.address.slice(1)]);
});

test('a copy without films fits in 1.5 MB', () => {
  expect(packed.length).toBeLessThanOrEqual(MOST_STORED);
});

test('O1: every page but the one for errors is in the pack, as it is on the site and with the same headers', async () => {
  const faults: string[] = [];
  for (const { address, html } of builtPages.filter((page) => page.address !== '/404.html')) {
    const file = await pack.read(address);
    if (new TextDecoder().decode(file?.body) !== html) faults.push(`${address} is another`);
    const wanted = { 'Content-Type': 'text/html;charset=utf-8', ...headersFor(address, 200, rules) };
    if (JSON.stringify(file?.headers) !== JSON.stringify(wanted)) faults.push(`${address} has other headers`);
  }
  expect(faults).toEqual([]);
  expect(offer?.pages).toBe(builtPages.length - 1);
});

test('scripts, typefaces, the search and the words of films are in the pack; pictures to share, films and papers are not', async () => {
  const wanted = filesBelow(dist).filter(
    (name) => /^_astro\/.*\.(js|woff2)$|^pagefind\/|\.vtt$|^icon\.svg$|^manifest\./.test(name) && name !== 'pagefind/wasm.unknown.pagefind',
  );
  const faults: string[] = [];
  for (const name of wanted) {
    const file = await pack.read(`/${name}`);
    if (!file || !readFileSync(join(dist, name)).equals(file.body)) faults.push(name);
  }
  expect(faults).toEqual([]);
  expect(pack.paths.filter((path) => !path.endsWith('/')).length).toBe(wanted.length);
});

test('two builds give the same pack and the same worker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const source = {
    root: project,
    hosting: join(project, 'hosting/'),
    offline: siteSettings(project).offline,
    films: filmSettings(project),
  };
  try {
    cpSync(dist, folder, { recursive: true, filter: (path) => !/\/(deling|media)$|\.pack$/.test(path) });
    const again = await writeOffline({ ...source, output: `${folder}/` });
    expect(again).toEqual(offer);
    expect(readFileSync(join(folder, 'sw.js')).equals(readFileSync(join(dist, 'sw.js')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a line drawn after the newest text is refused, as it would forbid the new copy too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const source = { root: project, output: `${folder}/`, hosting: join(project, 'hosting/'), films: filmSettings(project) };
  try {
    copyFileSync(join(dist, 'index.html'), join(folder, 'index.html'));
    await expect(writeOffline({ ...source, offline: { status: 'on', since: '2999-01-01' } })).rejects.toThrow(
      'Give "offline.since" an earlier day',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('O1: the worker is small, asks for nothing else, and lies at an address that never changes', () => {
  const code = readFileSync(join(dist, 'sw.js'), 'utf8');
  expect(code.length).toBeLessThan(12_000);
  expect(code).not.toMatch(/importScripts|import\(|^import /m);
  expect(headersFor('/sw.js', 200, rules)['Cache-Control']).toBe('no-cache');
  expect(headersFor('/offline.json', 200, rules)['Cache-Control']).toBe('no-cache');
  expect(headersFor(offer?.address ?? '', 200, rules)['Cache-Control']).toContain('immutable');
});

test('O1: only the page where the site can be saved may register a worker', () => {
  const policy = (path: string) => headersFor(path, 200, rules)['Content-Security-Policy'] ?? '';
  const allowed = builtPages.map(({ address }) => address).filter((address) => /worker-src|trusted-types offline/.test(policy(address)));
  expect(allowed).toEqual(['/tag-med/']);
});
