import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as `package-lock.json` has it. */
export interface LockedPackage {
  /** Its own name, where the folder is called otherwise. */
  name?: string;
  version?: string;
  license?: string;
  /** Its sum, such as `sha512-…`; missing for builds of other platforms that npm knows only by name. */
  integrity?: string;
  /** Only for tests and checks: nothing of it reaches a reader. */
  dev?: boolean;
  /** Only for some platforms. */
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The lockfile: packages by the folder they are installed into; the project itself under the empty name. */
export interface Lockfile {
  name: string;
  version: string;
  packages: Record<string, LockedPackage>;
}

/** @throws When the lockfile is missing or no JSON. */
export function readLockfile(root: string): Lockfile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
}

/** The name of a package: its own, or that of its folder. */
export const nameOf = (folder: string, { name }: LockedPackage): string =>
  name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The packages that are or may be installed, by folder, without the project itself. */
export function installed(lock: Lockfile): [folder: string, locked: LockedPackage][] {
  return Object.entries(lock.packages).filter(([folder, { integrity }]) => folder !== '' && integrity !== undefined);
}
