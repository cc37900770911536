/**
 * Writes what belongs to a release of the tested site into `reports/release/`: the list of its parts, their licences, from what it
 * was made, and the SHA-256 sums of all its files. Then asks npm for known weaknesses and for signatures; where the registry or the
 * network refuses, it says »Not run«. Exit code 1 when the site is not tested, or npm knows of a fault.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sumsOf, writeSums } from './deploy/file-sums.ts';
import { whyUntested } from './deploy/proof.ts';
import { type Audit, auditSignatures, auditWeaknesses } from './release/audit.ts';
import { writePapers } from './release/papers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'reports/release');

function say(name: string, audit: Audit) {
  if (!audit.ran) return console.log(`${name}: not run, ${audit.why}.`);
  for (const fault of audit.faults) console.error(`${name}: ${fault}`);
  console.log(`${name}: ${audit.faults.length === 0 ? 'none' : audit.faults.length}.`);
  if (audit.faults.length > 0) process.exitCode = 1;
}

const sums = sumsOf(join(root, 'dist'));
const fault = whyUntested(root, sums);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  writePapers(root, folder);
  writeFileSync(join(folder, 'SHA256SUMS'), writeSums(sums));
  console.log(`Written to reports/release/: the papers, and the sums of ${sums.size} files.`);
}
say('Known weaknesses', auditWeaknesses(root));
say('Packages without a good signature', auditSignatures(root));
