/** Everything that can be checked without building: form, lint, types, content, lockfile. All run, then the exit code. */
import { runAll } from './run.ts';

runAll([
  ['The lockfile', 'scripts/complete-lockfile.ts', '--check'],
  ['The content', 'scripts/check-content.ts'],
  ['Claims and spelling', 'scripts/claims.ts', '--faults'],
  ['Form and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['Types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
]);
