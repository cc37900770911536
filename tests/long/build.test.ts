/** A build that goes wrong, in a copy of the project: the last good site must lie there as it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sumOfSums, sumsOf } from '../../scripts/deploy/file-sums.ts';
import { project } from '../site/pages.ts';
import { type LinkedCopy, linkedCopy } from './broken-copy.ts';

let copy: LinkedCopy;
beforeEach(() => {
  copy = linkedCopy();
});
afterEach(() => copy.remove());

/** One sum for the site and its rules for the server. */
const sumOfSite = (root: string) => ['dist', 'hosting'].map((folder) => sumOfSums(sumsOf(join(root, folder))));
/** Those of the project, which every copy begins with. */
const lastGood = sumOfSite(project);

/** How a build ended: its exit code, and all that it said. */
interface Ended {
  code: number | null;
  said: string;
}

/**
 * Builds in the copy.
 *
 * @param command The program that builds, with its arguments.
 * @param watch Is told all that has been said so far, each time more is said.
 */
function build(command: readonly [string, ...string[]], watch: (said: string, child: ChildProcess) => void = () => {}): Promise<Ended> {
  const [program, ...args] = command;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' };
  // In a group of its own, so that the programs it starts can be killed with it.
  const child = spawn(program, args, { cwd: copy.folder, env, detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      said += piece;
      watch(said, child);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

const plain: readonly [string, ...string[]] = [process.execPath, 'scripts/build.ts'];
const breakPage = () =>
  writeFileSync(join(copy.folder, 'src/pages/gaar-galt.astro'), "---\nthrow new Error('This page cannot be built.');\n---\n");

test('R3: a build that fails at a page leaves the last good site as it was, and says so', async () => {
  breakPage();
  const { code, said } = await build(plain);
  expect(code, 'R3 exit code').not.toBe(0);
  expect(said).toContain('This page cannot be built.');
  expect(said).toContain('The last good site in dist/ is as it was.');
  expect(sumOfSite(copy.folder), 'R3 the last good site').toEqual(lastGood);
});

test('R3: content that is wrong stops the build before it begins', async () => {
  writeFileSync(join(copy.folder, 'content/pages/ny.mdx'), 'Uden felter.\n');
  const { code, said } = await build(plain);
  expect(code).toBe(1);
  expect(said).toContain('content/pages/ny.mdx:1:1');
  expect(sumOfSite(copy.folder)).toEqual(lastGood);
});

test.each([
  ['while the content is read', /\[content\]|\[types\]/],
  ['while pages are written', /generating static routes[\s\S]*\.html/],
  ['while pictures, books and the search are made', /generating optimized images|[Rr]unning Pagefind|✓ Completed in[\s\S]*✓ Completed in/],
])('R3: a build that is killed %s leaves the last good site as it was', async (_, moment) => {
  let isKilled = false;
  const { code } = await build(plain, (said, child) => {
    if (isKilled || !moment.test(said) || child.pid === undefined) return;
    isKilled = true;
    process.kill(-child.pid, 'SIGKILL');
  });
  expect(isKilled, 'the build came to that moment').toBe(true);
  expect(code).not.toBe(0);
  expect(sumOfSite(copy.folder)).toEqual(lastGood);
});

test('R3: on a disk that becomes full the build fails and leaves the last good site as it was', async () => {
  mkdirSync(join(copy.folder, '.build'));
  // A real disk of 6 MB, which only this build sees; the site is larger.
  const script = 'mount -t tmpfs -o size=6m tmpfs .build && exec "$0" scripts/build.ts';
  const rights = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const { code, said } = await build(['unshare', ...rights, '--mount', 'sh', '-c', script, process.execPath]);
  expect(said).toContain('ENOSPC');
  expect(code).not.toBe(0);
  expect(sumOfSite(copy.folder)).toEqual(lastGood);
});

test('R3: a build that was killed between taking the old site away and putting the new one there is mended by the next', async () => {
  mkdirSync(join(copy.folder, '.build/old'), { recursive: true });
  renameSync(join(copy.folder, 'dist'), join(copy.folder, '.build/old/dist'));
  breakPage();
  const { code } = await build(plain);
  expect(code).not.toBe(0);
  expect(existsSync(join(copy.folder, 'dist'))).toBe(true);
  expect(sumOfSite(copy.folder)).toEqual(lastGood);
});
