import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { readSums, sumsOf } from './file-sums.ts';
import { folderPlace } from './folder-place.ts';
import type { Place } from './place.ts';
import { sumOfSources, writeProof } from './proof.ts';
import { publish, rollBack } from './publish.ts';
import { rsyncPlace } from './rsync-place.ts';

const work = mkdtempSync(join(tmpdir(), 'deploy å '));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A shell that stays on this machine: rsync and the commands run for real, only not over a network. */
const hereShell = join(work, 'here.sh').replaceAll(' ', '_');
mkdirSync(join(hereShell, '..'), { recursive: true });
writeFileSync(hereShell, '#!/bin/sh\nshift\nexec sh -c "$*"\n');
chmodSync(hereShell, 0o755);

let number = 0;
let root = '';
let target = '';
const said: string[] = [];
const say = (words: string) => said.push(words);

beforeEach(() => {
  number += 1;
  root = join(work, `project-${number}`);
  target = join(work, `place-${number}`);
  said.length = 0;
  process.env['RSYNC_RSH'] = hereShell;
});
afterEach(() => {
  delete process.env['RSYNC_RSH'];
});

/** A small site of one version: pages that name the hashed file they need, and much beside. */
function build(version: string, withdrawn: string[] = [], files = 40) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'dist/_astro'), { recursive: true });
  mkdirSync(join(root, 'dist/æøå side'), { recursive: true });
  mkdirSync(join(root, 'hosting'), { recursive: true });
  writeFileSync(join(root, 'package.json'), `{"version":"${version}"}`);
  writeFileSync(join(root, 'package-lock.json'), '{"name":"site","version":"1.0.0","packages":{}}');
  review(new Date().toISOString().slice(0, 10));
  writeFileSync(join(root, 'hosting/headers.json'), JSON.stringify({ styleHashes: [], withdrawn }));
  writeFileSync(join(root, 'hosting/nginx.conf'), '');
  writeFileSync(join(root, `dist/_astro/${version}.js`), version);
  writeFileSync(join(root, 'dist/index.html'), `<script src="/_astro/${version}.js">`);
  writeFileSync(join(root, 'dist/æøå side/index.html'), 'the same in every version');
  for (let file = 0; file < files; file += 1) writeFileSync(join(root, `dist/${file}.html`), `${version} ${file}`.repeat(500));
}

/** Writes down when accessibility was last reviewed, and when the official statement was, if there is one. */
function review(date: string, statement = '{ unknown: Ingen. }') {
  mkdirSync(join(root, 'content/runs'), { recursive: true });
  mkdirSync(join(root, 'content/settings'), { recursive: true });
  const engine = '{ name: axe, version: 1.0.0, pages: 1, findings: 0 }';
  const sum = '0'.repeat(64);
  writeFileSync(
    join(root, 'content/runs/accessibility.yaml'),
    `date: "${date}"\nstandard: WCAG 2.2 AA\nsources: "${sum}"\npages: 1\nengines: [${engine}]\ntried: []\n`,
  );
  writeFileSync(
    join(root, 'content/settings/site.yaml'),
    `address: https://a.example\npublisher: { unknown: Ingen. }\naccessibilityStatement: ${statement}\nsecurity: { unknown: Ingen. }\nmediaAddress: /media/\nconsentsSince: "2026-01-01"\noffline: { status: "on", since: "2026-01-01" }\nquickExit: https://a.example/\n`,
  );
}

const tested = () => expect(writeProof(root, sumOfSources(root))).toBe(true);
const minute = (count: number) => new Date(Date.UTC(2026, 4, 12, 8, count));
const publishAt = (place: Place, count: number) => publish({ root, place, now: minute(count), say });
const shown = () => /\/_astro\/(\w+)\.js/.exec(readFileSync(join(target, 'current/site/index.html'), 'utf8'))?.[1];

const places = [
  ['a folder', () => folderPlace(target)],
  ['another machine, by rsync', () => rsyncPlace(`there:${target}`)],
] as const;

test.each(places)('R25: %s shows a release whole, and the file that an open page still asks for', (_, place) => {
  build('one');
  tested();
  publishAt(place(), 1);
  expect(shown()).toBe('one');
  expect([...sumsOf(join(target, 'current/site'))]).toEqual([...sumsOf(join(root, 'dist'))]);

  build('two');
  tested();
  const first = join(target, readlinkSync(join(target, 'current')));
  publishAt(place(), 2);
  expect(shown()).toBe('two');
  // What has not changed is stored once, and any server may read it.
  const [same, stored] = ['current/site/æøå side/index.html', `${first.slice(target.length + 1)}/site/æøå side/index.html`].map((file) =>
    statSync(join(target, file)),
  );
  expect(same?.ino).toBe(stored?.ino);
  for (const file of ['current/', 'current/site/', 'current/site/index.html'])
    expect(statSync(join(target, file)).mode & 0o004, file).toBe(0o004);
  expect(readFileSync(join(target, 'current/site/_astro/one.js'), 'utf8')).toBe('one');
  expect(said.join('\n')).toContain('changed: 41');

  build('three');
  tested();
  publishAt(place(), 3);
  expect(existsSync(join(target, 'current/site/_astro/two.js'))).toBe(true);
  expect(existsSync(join(target, 'current/site/_astro/one.js'))).toBe(false);
});

test.each(places)('R2: a release at %s has a list of the sums of all its files, beside the site and not in it', (_, place) => {
  build('one');
  tested();
  publishAt(place(), 1);
  const release = join(target, 'current');
  const listed = readSums(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
  const there = [...sumsOf(release)].filter(([file]) => file !== 'SHA256SUMS');
  expect([...listed].sort()).toEqual(there.sort());
  expect(there.filter(([file]) => file.startsWith('site/'))).toHaveLength(sumsOf(join(root, 'dist')).size);
  expect([...sumsOf(join(release, 'site')).keys()].filter((file) => /SHA256|release\.json/.test(file))).toEqual([]);
});

test.each(places)('R25: %s goes back to the release before with one command, and forward again', (_, place) => {
  for (const [count, version] of ['one', 'two'].entries()) {
    build(version);
    tested();
    publishAt(place(), count);
  }
  const second = place().current();
  rollBack(place(), undefined, say);
  expect(shown()).toBe('one');
  // A page of the second is still open somewhere, and asks for its script.
  expect(readFileSync(join(target, 'current/site/_astro/two.js'), 'utf8')).toBe('two');
  rollBack(place(), second, say);
  expect(shown()).toBe('two');
  expect(() => rollBack(place(), '20200101T000000Z-00000000', say)).toThrow(/There is no release 20200101T000000Z-00000000/);
});

test.each(places)('%s keeps five releases', (_, place) => {
  for (let count = 0; count < 7; count += 1) {
    build(`v${count}`, [], 2);
    tested();
    publishAt(place(), count);
  }
  expect(place().releases()).toHaveLength(5);
  expect(shown()).toBe('v6');
});

test.each(places)('W1: %s holds nothing of a film that was taken down, not even in earlier releases', (_, place) => {
  build('one');
  tested();
  publishAt(place(), 1);
  build('two', ['a-film']);
  tested();
  publishAt(place(), 2);
  expect(place().releases()).toHaveLength(1);
  expect(existsSync(join(target, 'current/site/_astro/one.js'))).toBe(false);
  expect(() => rollBack(place(), undefined, say)).toThrow(/There is no release/);
});

test.each(places)('%s that cannot be written to is left as it was, with its own words', (_, place) => {
  mkdirSync(join(target, 'current'), { recursive: true });
  build('one');
  tested();
  expect(() => publishAt(place(), 1)).toThrow(/current is no link/);
  expect(readdirSync(target).filter((name) => name !== 'releases')).toEqual(['current']);
});

test('a machine that does not answer is named', () => {
  writeFileSync(`${hereShell}.silent`, '#!/bin/sh\necho "no route to host" >&2\nexit 255\n');
  chmodSync(`${hereShell}.silent`, 0o755);
  process.env['RSYNC_RSH'] = `${hereShell}.silent`;
  build('one');
  tested();
  expect(() => publishAt(rsyncPlace('there:/srv'), 1)).toThrow('there refused: no route to host');
});

test('a build that was not tested, was changed afterwards, or is older than its sources is not published', () => {
  build('one');
  const place = folderPlace(target);
  expect(() => publishAt(place, 1)).toThrow(/has not passed the tests/);
  tested();
  writeFileSync(join(root, 'dist/extra.html'), 'put there by hand');
  expect(() => publishAt(place, 1)).toThrow(/was changed after it was tested/);
  rmSync(join(root, 'dist/extra.html'));
  writeFileSync(join(root, 'package.json'), '{"version":"later"}');
  expect(() => publishAt(place, 1)).toThrow(/changed after dist\/ was built and tested/);
  rmSync(join(root, 'dist'), { recursive: true });
  expect(() => publishAt(place, 1)).toThrow(/There is no dist\//);
  expect(existsSync(target)).toBe(false);
});

test('a source that is changed while the tests run leaves no proof', () => {
  build('one');
  const before = sumOfSources(root);
  writeFileSync(join(root, 'package.json'), '{"version":"later"}');
  expect(writeProof(root, before)).toBe(false);
  expect(existsSync(join(root, 'hosting/tested.json'))).toBe(false);
});

test('a dry run says what would change and changes nothing', () => {
  build('one');
  tested();
  publish({ root, place: folderPlace(target), now: minute(1), dryRun: true, say });
  expect(said.join('\n')).toContain('added: 42');
  expect(existsSync(target)).toBe(false);
});

test('S16: a release whose security.txt has expired, or names nobody, is not published', () => {
  build('one');
  mkdirSync(join(root, 'dist/.well-known'));
  const file = join(root, 'dist/.well-known/security.txt');
  const text = (expires: string) =>
    `Contact: mailto:a@eksempel.dk\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: da, en\nCanonical: https://eksempel.dk/.well-known/security.txt\n`;
  writeFileSync(file, text('2026-05-12'));
  tested();
  expect(() => publishAt(folderPlace(target), 1)).toThrow(
    /^S16 .* It expired on 2026-05-12\. Correct "security" in content\/settings\/site\.yaml/,
  );
  expect(existsSync(target)).toBe(false);

  writeFileSync(file, text('2026-11-12'));
  tested();
  publishAt(folderPlace(target), 2);
  expect(readFileSync(join(target, 'current/site/.well-known/security.txt'), 'utf8')).toBe(text('2026-11-12'));
});

test('A51: a site is not published when its last review of accessibility is older than twelve months', () => {
  build('one');
  review('2025-05-11');
  tested();
  expect(() => publishAt(folderPlace(target), 1)).toThrow('A51: the last review of accessibility, of 2025-05-11, is older than 12 months.');
  expect(existsSync(target)).toBe(false);

  review('2025-05-12', '{ url: "https://was.example/a", updated: "2025-05-11" }');
  tested();
  expect(() => publishAt(folderPlace(target), 1)).toThrow('A51: the official accessibility statement was last updated on 2025-05-11');

  review('2025-05-12', '{ url: "https://was.example/a", updated: "2025-05-12" }');
  tested();
  publishAt(folderPlace(target), 1);
  expect(shown()).toBe('one');
});
