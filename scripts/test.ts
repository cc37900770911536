/** Everything CI asks of each change, on this machine: sets up what is missing, checks, builds, tests and follows every link. */
import { fileURLToPath } from 'node:url';
import { sumOfSources, writeProof } from './deploy/proof.ts';
import { run, runAll } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tested = sumOfSources(root);

if (run(['Set-up', 'scripts/setup.ts']) && run(['The build', 'scripts/build.ts'])) {
  runAll([
    ['Checks', 'scripts/check.ts'],
    ['The search', 'scripts/eval-search.ts'],
    ['Tests', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'site', '--project', 'browser'],
    ['Links', 'scripts/links.ts'],
  ]);
} else {
  process.exitCode = 1;
}

// What is published must be what was tested: npm run deploy asks for this.
if (!process.exitCode && !writeProof(root, tested)) {
  console.error('\nThe content or the code was changed while the tests ran: this build cannot be published. Run npm test again.');
}
