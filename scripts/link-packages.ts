import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Gives a copy of the project the same packages, but caches of its own: pictures that were made before are then made again. */
export function linkPackages(copy: string): void {
  const folder = join(copy, 'node_modules');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(packages)) if (!name.startsWith('.')) symlinkSync(join(packages, name), join(folder, name));
}
