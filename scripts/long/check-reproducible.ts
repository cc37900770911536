/**
 * Builds the site twice, on another day, in another time zone and language, in a folder with another name, with other rights
 * for new files and on one processor, and compares the outputs byte for byte. Exit code 1 when they differ.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumsOf } from '../deploy/file-sums.ts';
import { firstDifference } from './first-difference.ts';
import { workCopy } from './work-copy.ts';

/** The two worlds. `faketime` moves the clock of every program, `taskset` leaves one processor. */
const worlds = [
  { folder: 'first', time: '2026-11-22 12:00:00', umask: '022', processors: '0,1', zone: 'Europe/Copenhagen', locale: 'da_DK.UTF-8' },
  { folder: 'anden æøå mappe', time: '2031-02-28 23:59:50', umask: '077', processors: '0', zone: 'Pacific/Auckland', locale: 'C' },
];

const outputs = worlds.map(({ folder, time, umask, processors, zone, locale }) => {
  const copy = workCopy(folder);
  console.log(`Building in "${folder}" at ${time}, ${zone}, ${locale}, umask ${umask}, processors ${processors} …`);
  const { status, error, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'umask "$1"; exec taskset -c "$2" faketime -f "@$3" "$4" scripts/build.ts', 'build', umask, processors, time, process.execPath],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, FAKETIME_DONT_FAKE_MONOTONIC: '1' } },
  );
  if (status !== 0) throw new Error(`The build in "${folder}" failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  const sums = new Map(['dist', 'hosting'].flatMap((made) => [...sumsOf(join(copy, made))].map(([file, sum]) => [`${made}/${file}`, sum])));
  return { copy, sums };
});

const [first, second] = outputs;
if (!first || !second) throw new Error('There are no two builds.');
const read = (copy: string, name: string) => readFileSync(join(copy, name), 'utf8');
const howDifferent = (name: string) => {
  if (!first.sums.has(name)) return 'is only in the second.';
  if (!second.sums.has(name)) return 'is only in the first.';
  return `differs ${/\.(html|js|json|md|txt|svg|xml)$/.test(name) ? firstDifference(read(first.copy, name), read(second.copy, name)) : 'within its bytes.'}`;
};
const names = [...new Set([...first.sums.keys(), ...second.sums.keys()])].sort();
const different = names.filter((name) => first.sums.get(name) !== second.sums.get(name));
for (const name of different) console.error(`  R1 ${name} ${howDifferent(name)}`);
console.log(different.length === 0 ? `${names.length} files, equal in both.` : `R1: ${different.length} of ${names.length} files differ.`);
if (different.length > 0) process.exitCode = 1;
