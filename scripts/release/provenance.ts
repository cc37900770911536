import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '../deploy/proof.ts';

/** From what a release was made, and what was tried of it. */
export interface Provenance {
  /** The commit, as 40 digits; `unknown` outside of git. */
  commit: string;
  /** Whether every file was as the commit has it; undefined outside of git. */
  clean?: boolean;
  /** SHA-256 of `package-lock.json`. */
  lockfile: string;
  /** The proof of the tests: sums of the sources and of the output that passed them. */
  tested: Proof;
  /** The Node that built it, such as `24.21.0`. */
  node: string;
}

/** @throws When the site has no proof of its tests. */
export function provenanceOf(root: string): Provenance {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', 'HEAD');
  const isInGit = status === 0;
  return {
    commit: isInGit ? stdout.trim() : 'unknown',
    ...(isInGit ? { clean: git('status', '--porcelain').stdout.trim() === '' } : {}),
    lockfile: createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
    tested: JSON.parse(readFileSync(join(root, 'hosting/tested.json'), 'utf8')) as Proof,
    node: process.versions.node,
  };
}
