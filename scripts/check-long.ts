/**
 * Everything that is asked of the site but takes too long for every change: builds it, then runs each long check on a
 * line of its own. All run, also after a failure, and those that failed are named at the end.
 */
import { type Command, run, runAll } from './run.ts';

const checks: readonly Command[] = [
  ['Two builds, equal byte for byte', 'scripts/long/check-reproducible.ts'],
  ['Broken content', 'scripts/long/fuzz-content.ts', '--cases', '3000'],
  ['Taking a film down', 'scripts/check-withdrawal.ts'],
  ['Long tests', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'long'],
  // After the tests, which ask the engines: of the same site it does not ask them again.
  ['Accessibility, written down', 'scripts/long/record-accessibility.ts'],
];

if (run(['Set-up', 'scripts/setup.ts', '--long']) && run(['The build', 'scripts/build.ts'])) {
  runAll(checks);
} else {
  process.exitCode = 1;
}
