/** Checks everything in `content/` and prints all faults. Exit code 1 when there is one. */
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/integrations/read-content.ts';
import { checkContent } from '../src/model/content-check.ts';
import { faultsAsError } from '../src/model/content-fault.ts';
import { changedSinceRun } from './accessibility/review-age.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { files, pictures } = readContent(root);
const faults = checkContent(files, pictures, new Date().toISOString().slice(0, 10));
if (faults.length === 0) {
  console.log(`${files.length} content files, no faults.`);
  const changed = changedSinceRun(root);
  if (changed) console.warn(`Warning: ${changed}`);
} else {
  const { message, hint } = faultsAsError(faults);
  console.error(`${message}\n${hint}`);
  process.exitCode = 1;
}
