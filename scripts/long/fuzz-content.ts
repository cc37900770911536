/**
 * Breaks content files in some thousand ways and asks: is each refused with its name, a problem and a remedy, or built into pages
 * that pass the checks? Never a crash, never a build that hangs, never a half-written `dist/`.
 *
 * `node scripts/long/fuzz-content.ts [--cases 3000] [--seed 1]`. Exit code 1 with what it found; the same seed finds the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/integrations/read-content.ts';
import { checkContent } from '../../src/model/content-check.ts';
import { sumOfSums, sumsOf } from '../deploy/file-sums.ts';
import { chanceFrom, mutations } from './mutations.ts';
import { runGroup } from './run-group.ts';
import { workCopy } from './work-copy.ts';

/** A build that takes longer than this hangs. In milliseconds; the heaviest of a busy machine take some minutes. */
const HANGS = 1_800_000;
/** How many broken files are asked about together, and how many are built together. */
const ASKED = 40;
const BUILT = 120;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } } });
const chance = chanceFrom(Number(values.seed));
const root = fileURLToPath(new URL('../..', import.meta.url));
const { files, pictures } = readContent(root);

/** A file that was broken. */
interface Case {
  path: string;
  way: string;
  bytes: Buffer;
}

const findings: string[] = [];
const cases: Case[] = Array.from({ length: Number(values.cases) }, (_, number) => {
  const file = files[Math.floor(chance() * files.length)];
  const mutation = mutations[number % mutations.length];
  if (!file || !mutation) throw new Error('There is no content.');
  return { path: file.path, way: mutation.name, bytes: mutation.apply(Buffer.from(file.bytes), chance) };
});

const accepted = cases.length === 0 ? [] : groups(cases, ASKED).flatMap(refuse);
console.log(`${cases.length} broken files: ${cases.length - accepted.length} refused by name, ${accepted.length} are still good content.`);

const copy = workCopy('broken content');
await build();
let built = 0;
for (const group of groups(accepted, BUILT)) {
  built += await buildAll(group);
  console.log(`  ${built} built …`);
}
console.log(`${built} of ${accepted.length} were built, and their pages pass the checks.`);
if (findings.length > 0) process.exitCode = 1;

/** Groups of cases in which no file is broken twice. */
function groups(all: readonly Case[], most: number): Case[][] {
  const made: Case[][] = [];
  for (const one of all) {
    const group = made.find((other) => other.length < most && !other.some(({ path }) => path === one.path));
    if (group) group.push(one);
    else made.push([one]);
  }
  return made;
}

/** Asks the content check about a group. Gives back the cases that it does not name. */
function refuse(group: readonly Case[]): Case[] {
  const changed = files.map((file) => group.find(({ path }) => path === file.path) ?? file);
  try {
    const faults = checkContent(changed, pictures, '2026-11-22');
    for (const { file, problem, remedy } of faults)
      if (!file || !problem.trim() || !remedy.trim())
        find(`a fault without a name, a problem or a remedy: ${JSON.stringify({ file, problem, remedy })}`);
    return group.filter(({ path }) => !faults.some(({ file }) => file === path));
  } catch (error) {
    if (group.length > 1) return group.flatMap((one) => refuse([one]));
    find(`${group[0]?.way} in ${group[0]?.path} breaks the check itself: ${error instanceof Error ? error.stack : error}`);
    return [];
  }
}

/** Builds the copy with a group of broken files in it, without those that a build refuses. How many were built. */
async function buildAll(group: readonly Case[]): Promise<number> {
  let left = [...group];
  while (left.length > 0) {
    console.log(`  Building ${left.length} …`);
    for (const { path, bytes } of left) writeFileSync(join(copy, path), bytes);
    const before = sumOfSums(sumsOf(join(copy, 'dist')));
    const { status, words, hung } = await build();
    const wrong = status === 0 ? await checkPages() : words;
    for (const { path } of left) restore(path);
    if (status === 0 && wrong === '') return left.length;
    if (status !== 0 && sumOfSums(sumsOf(join(copy, 'dist'))) !== before)
      find(`dist/ was changed by a build that failed: ${left[0]?.path}`);
    const named = left.filter(({ path }) => words.includes(path));
    if (status !== 0 && !hung && named.length > 0) {
      for (const { way, path } of named) console.log(`  The build refuses ${way} in ${path}.`);
      left = left.filter((one) => !named.includes(one));
      continue;
    }
    if (left.length > 1) {
      const half = Math.ceil(left.length / 2);
      return (await buildAll(left.slice(0, half))) + (await buildAll(left.slice(half)));
    }
    const problem = hung ? 'the build hangs' : status === 0 ? 'its pages fail' : 'the build does not name it';
    find(`${left[0]?.way} in ${left[0]?.path}: ${problem}\n${wrong.slice(-1_500)}`);
    return 0;
  }
  return 0;
}

function build() {
  return runGroup(['scripts/build.ts'], copy, HANGS);
}

/** Runs the tests that read every page. What they say, or nothing. */
async function checkPages(): Promise<string> {
  const tests = ['markup', 'structure', 'speech'].map((name) => `tests/site/${name}.test.ts`);
  const { status, words } = await runGroup(['node_modules/vitest/vitest.mjs', 'run', '--project', 'site', ...tests], copy, HANGS);
  return status === 0 ? '' : words;
}

function find(finding: string) {
  console.error(`  FOUND ${finding}`);
  findings.push(finding);
}

function restore(path: string) {
  const file = files.find((one) => one.path === path);
  if (file) writeFileSync(join(copy, path), file.bytes);
}
