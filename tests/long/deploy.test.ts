/** A site that is published while many read it: a real nginx, real readers, and not one bad answer. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderPlace } from '../../scripts/deploy/folder-place.ts';
import { sumOfSources, writeProof } from '../../scripts/deploy/proof.ts';
import { publish, rollBack } from '../../scripts/deploy/publish.ts';
import { startNginx } from '../site/nginx.ts';

const work = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const [root, target] = [join(work, 'project'), join(work, 'place')];
const rules = join(work, 'rules.conf');

const PAGES = 60;

/** Makes a tested site of one version: its pages name the version's own script. */
function make(version: number): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'dist/_astro'), { recursive: true });
  mkdirSync(join(root, 'hosting'), { recursive: true });
  writeFileSync(join(root, 'package.json'), `{"version":"${version}"}`);
  writeFileSync(join(root, 'package-lock.json'), '{"name":"site","version":"1.0.0","packages":{}}');
  writeFileSync(join(root, 'hosting/headers.json'), JSON.stringify({ styleHashes: [], withdrawn: [] }));
  writeFileSync(join(root, 'hosting/nginx.conf'), '');
  writeFileSync(join(root, 'dist/robots.txt'), '');
  writeFileSync(join(root, `dist/_astro/app.v${version}aaaa.js`), `version ${version}`);
  for (let page = 0; page < PAGES; page += 1)
    writeFileSync(join(root, `dist/${page}.html`), `<script src="/_astro/app.v${version}aaaa.js"></script>${'x'.repeat(20_000)} end`);
  if (!writeProof(root, sumOfSources(root))) throw new Error('The site was changed while it was being made.');
}

/** Makes the site of a version and publishes it. */
function publishVersion(version: number): void {
  make(version);
  publish({ root, place: folderPlace(target), now: new Date(Date.UTC(2026, 4, 12, 8, version)), say: () => {} });
}

/** Reads a page and what belongs to it, as a browser does, until told to stop. @returns What was wrong, and how many pages were read. */
async function read(address: string, isOver: () => boolean): Promise<{ faults: string[]; pages: number }> {
  const faults: string[] = [];
  let pages = 0;
  while (!isOver()) {
    const page = await fetch(`${address}/${pages % PAGES}.html`);
    const html = await page.text();
    const script = /src="([^"]+)"/.exec(html)?.[1] ?? '/missing';
    if (page.status !== 200 || !html.endsWith(' end')) faults.push(`a page answers ${page.status} with ${html.length} characters`);
    const answer = await fetch(address + script);
    const code = await answer.text();
    if (answer.status !== 200 || `/_astro/app.v${code.replace('version ', '')}aaaa.js` !== script)
      faults.push(`${script} answers ${answer.status} with »${code.slice(0, 40)}«`);
    pages += 1;
  }
  return { faults, pages };
}

test('R25: while releases are published and taken back, no reader gets a bad answer', async () => {
  writeFileSync(rules, '');
  publishVersion(1);
  const { port, stop } = await startNginx(join(target, 'current/site'), rules, 2);
  try {
    let isOver = false;
    const readers = Array.from({ length: 8 }, () => read(`http://127.0.0.1:${port}`, () => isOver));
    const breathe = () => new Promise((done) => setTimeout(done, 300));
    const rollbacks: number[] = [];
    for (let version = 2; version <= 8; version += 1) {
      await breathe();
      publishVersion(version);
      await breathe();
      const begun = performance.now();
      rollBack(folderPlace(target), undefined, () => {});
      rollbacks.push(performance.now() - begun);
    }
    await breathe();
    isOver = true;
    const seen = await Promise.all(readers);
    const pages = seen.reduce((sum, one) => sum + one.pages, 0);
    console.log(`${pages} pages read; the slowest rollback took ${Math.max(...rollbacks).toFixed(0)} ms.`);
    expect(seen.flatMap(({ faults }) => faults).slice(0, 5)).toEqual([]);
    expect(pages).toBeGreaterThan(100);
  } finally {
    await stop();
  }
});

test('R25: a rollback lets a link lead elsewhere and moves no release, so it takes no longer for a large site', () => {
  publishVersion(9);
  publishVersion(10);
  const before = readlinkSync(join(target, 'current'));
  const places = folderPlace(target)
    .releases()
    .map((id) => statSync(join(target, 'releases', id)).ino);
  rollBack(folderPlace(target), undefined, () => {});
  expect(readlinkSync(join(target, 'current'))).not.toBe(before);
  expect(
    folderPlace(target)
      .releases()
      .map((id) => statSync(join(target, 'releases', id)).ino),
  ).toEqual(places);
});

test('R25: killed at any moment, visitors see the old site or the new one, whole', async () => {
  publishVersion(20);
  const scripts = join(import.meta.dirname, '../../scripts/deploy');
  const code = `
    const { publish } = await import(${JSON.stringify(join(scripts, 'publish.ts'))});
    const { folderPlace } = await import(${JSON.stringify(join(scripts, 'folder-place.ts'))});
    process.stdout.write('begun');
    publish({ root: process.argv[1], place: folderPlace(process.argv[2]), now: new Date(), say: () => {} });`;
  const seen = new Set<string>();
  const faults: string[] = [];
  /** What a visitor gets who follows the link once and asks for a page and all that belongs to it. */
  const visit = () => {
    const site = join(target, readlinkSync(join(target, 'current')), 'site');
    const version = /app\.v(\d+)aaaa/.exec(readFileSync(join(site, '0.html'), 'utf8'))?.[1] ?? '';
    seen.add(version);
    if (readFileSync(join(site, `_astro/app.v${version}aaaa.js`), 'utf8') !== `version ${version}`)
      faults.push(`${version} has another script`);
    const last = readFileSync(join(site, `${PAGES - 1}.html`), 'utf8');
    if (!last.includes(`app.v${version}aaaa`) || !last.endsWith(' end')) faults.push(`${version} is mixed`);
  };

  let killed = 0;
  for (let count = 1; count <= 16; count += 1) {
    make(20 + count);
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, root, target], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((begun) => child.stdout.once('data', begun));
    const ended = new Promise<boolean>((resolve) => child.once('exit', (_status, signal) => resolve(signal === 'SIGKILL')));
    const until = performance.now() + count * 4;
    while (performance.now() < until) visit();
    child.kill('SIGKILL');
    if (await ended) killed += 1;
    visit();
  }
  publishVersion(59 * 24 * 400);
  visit();
  expect(faults).toEqual([]);
  expect(killed).toBeGreaterThan(3);
  expect(seen.has(String(59 * 24 * 400))).toBe(true);
  expect(readdirSync(join(target, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
});
