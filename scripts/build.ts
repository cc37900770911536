/**
 * Builds the site beside the last good one and swaps it in at the end, so that a build that fails,
 * is stopped or runs out of disk leaves `dist/` and `hosting/` as they were.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/integrations/read-content.ts';
import { checkContent } from '../src/model/content-check.ts';
import { faultsAsError } from '../src/model/content-fault.ts';
import { changedSinceRun } from './accessibility/review-age.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const next = `${root}.build/next`;
const old = `${root}.build/old`;
const made = ['dist', 'hosting'];

// Astro would ask the same, but print its own stack trace after what an editor needs to read.
const { files, pictures } = readContent(root);
const faults = checkContent(files, pictures, new Date().toISOString().slice(0, 10));
if (faults.length > 0) {
  const { message, hint } = faultsAsError(faults);
  console.error(`${message}\n${hint}`);
  process.exit(1);
}

// A build that was killed in the midst of the exchange below left the last good site here: back with it first.
for (const name of made) {
  if (!existsSync(`${old}/${name}`)) continue;
  rmSync(`${root}${name}`, { recursive: true, force: true });
  renameSync(`${old}/${name}`, `${root}${name}`);
}
const changed = changedSinceRun(root);
if (changed) console.warn(`Warning: ${changed}`);

rmSync(next, { recursive: true, force: true });
mkdirSync(next, { recursive: true });

const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
const { status, signal } = spawnSync(process.execPath, [astro, 'build', '--outDir', '.build/next/dist', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // Astro sorts the content by the language of the machine (in Danish, »aa« comes last): each builds in the same one.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'C' },
});

if (status !== 0) {
  rmSync(next, { recursive: true, force: true });
  console.error(`\nThe build stopped${signal ? ` (${signal})` : ''}. The last good site in dist/ is as it was.`);
  process.exit(status ?? 1);
}

rmSync(old, { recursive: true, force: true });
mkdirSync(old, { recursive: true });
for (const name of made) {
  if (existsSync(`${root}${name}`)) renameSync(`${root}${name}`, `${old}/${name}`);
  renameSync(`${next}/${name}`, `${root}${name}`);
}
rmSync(old, { recursive: true, force: true });
rmSync(next, { recursive: true, force: true });
