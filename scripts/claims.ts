/**
 * Lists what every page claims and what it leans on, and every source with its users; then prints
 * all faults in claims, names and spelling. Exit code 1 when there is one. `--faults` leaves the lists out.
 */
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/integrations/read-content.ts';
import { claimsFaults, claimsList, sourcesList } from '../src/model/claims.ts';
import { faultsAsError } from '../src/model/content-fault.ts';
import { danishSpeller } from './speller.ts';

const { files } = readContent(fileURLToPath(new URL('..', import.meta.url)));
if (!process.argv.includes('--faults')) console.log([...claimsList(files), '', ...sourcesList(files)].join('\n'));
const faults = claimsFaults(files, await danishSpeller());
if (faults.length === 0) {
  console.log('Claims, names and spelling: no faults.');
} else {
  const { message, hint } = faultsAsError(faults);
  console.error(`${message}\n${hint}`);
  process.exitCode = 1;
}
