import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkPackages } from '../link-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build and its page checks read. */
const parts = [
  'astro.config.mjs',
  'content',
  'media',
  'package.json',
  'public',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
];

/**
 * A copy of the project to build in, so that the project itself is not touched. It goes when the process ends.
 *
 * @param name The name of its folder, as some faults come with odd ones.
 */
export function workCopy(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, name);
  mkdirSync(copy);
  for (const part of parts) if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true });
  linkPackages(copy);
  return copy;
}
