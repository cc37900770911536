/** Everything CI asks, on this machine: sets up what is missing, checks, builds, tests and follows every link. */
import { run, runAll } from './run.ts';

if (run(['Set-up', 'scripts/setup.ts']) && run(['The build', 'scripts/build.ts'])) {
  runAll([
    ['Checks', 'scripts/check.ts'],
    ['The search', 'scripts/eval-search.ts'],
    ['Taking a film down', 'scripts/check-withdrawal.ts'],
    ['Tests', 'node_modules/vitest/vitest.mjs', 'run'],
    ['Links', 'scripts/links.ts'],
  ]);
} else {
  process.exitCode = 1;
}
