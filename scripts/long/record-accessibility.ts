/**
 * The full run of the accessibility checks: builds the site, asks the engines about every page, tries what the page about
 * accessibility says is tried, and writes down what it showed in `content/runs/accessibility.yaml`. A part of `npm run check:long`.
 * When something is found nothing is written, and the exit code is 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { RUN_FILE } from '../../src/integrations/last-run.ts';
import { subjects } from '../../src/model/accessibility-run.ts';
import { type AccessibilityRun, engineNames, type TriedSubject } from '../../src/schemas/run.ts';
import { sumOfSums, sumsOf } from '../deploy/file-sums.ts';
import { sumOfSources } from '../deploy/proof.ts';
import { run } from '../run.ts';

/** What `tests/long/engines.test.ts` leaves in `hosting/`: the sum of the site it asked about, and each engine's counts. */
type Outcome = { output: string } & Record<string, { pages: number; findings: number }>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const outcomeFile = join(root, 'hosting/engines.json');
const vitest = 'node_modules/vitest/vitest.mjs';
const enginesTest = 'tests/long/engines.test.ts';
const nuTest = 'tests/site/nu.test.ts';

const readOutcome = () => (existsSync(outcomeFile) ? (JSON.parse(readFileSync(outcomeFile, 'utf8')) as Outcome) : undefined);
const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
const versions: Record<(typeof engineNames)[number], string> = {
  axe: versionOf('axe-core'),
  QualWeb: `act-rules ${versionOf('@qualweb/act-rules')}, wcag-techniques ${versionOf('@qualweb/wcag-techniques')}`,
  'IBM Equal Access': versionOf('accessibility-checker-engine'),
  'Nu Html Checker': versionOf('vnu-jar'),
};

const sources = sumOfSources(root, RUN_FILE);
// A build makes hosting/ anew. What the engines said of the very same site holds on.
const earlier = readOutcome();
if (!run(['The build', 'scripts/build.ts'])) process.exit(1);
const output = sumOfSums(sumsOf(join(root, 'dist')));
const engines = earlier?.output === output || run(['The engines', vitest, 'run', '--project', 'long', enginesTest]);
const outcome = earlier?.output === output ? earlier : readOutcome();
const results = resultsOf([nuTest, ...Object.values(subjects).map(({ test }) => test)]);
const pages = globSync('**/*.html', { cwd: join(root, 'dist') }).length;

const record: AccessibilityRun = {
  date: new Date().toISOString().slice(0, 10),
  standard: 'WCAG 2.2 AA',
  sources,
  pages,
  engines: engineNames.map((name) => {
    // The Nu checker is asked by a test that fails at any finding.
    const count = name === 'Nu Html Checker' ? { pages, findings: results.get(nuTest)?.failed ?? 1 } : outcome?.[name];
    return { name, version: versions[name], pages: count?.pages ?? 0, findings: count?.findings ?? 0 };
  }),
  tried: (Object.keys(subjects) as TriedSubject[]).map((subject) => ({
    subject,
    ...(results.get(subjects[subject].test) ?? { tests: 0, failed: 1 }),
  })),
};

const isSound =
  engines &&
  record.engines.every((engine) => engine.findings === 0 && engine.pages === pages) &&
  record.tried.every(({ tests, failed }) => tests > 0 && failed === 0);
if (!isSound) {
  console.error(`\nThe run found something. ${RUN_FILE} is as it was:\n${stringify(record)}`);
  process.exitCode = 1;
} else if (sumOfSources(root, RUN_FILE) !== sources) {
  console.error(`\nThe content or the code was changed while the run went on. ${RUN_FILE} is as it was. Run it again.`);
  process.exitCode = 1;
} else {
  const head = '# Skrevet af npm run check:long. Ret ikke i den med hånden: Siden /tilgaengelighed/ viser tallene.\n';
  // In quotes a date stays text, for every reader of YAML.
  writeFileSync(join(root, RUN_FILE), head + stringify(record, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
  console.log(`\nWritten: ${RUN_FILE}. Commit it: the page about accessibility shows it.`);
}

/** Runs test files, and gives the number of tests in each and of those that failed. */
function resultsOf(files: readonly string[]): Map<string, { tests: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'accessibility-'));
  const report = join(folder, 'report.json');
  try {
    console.log('\n— What else is tried');
    spawnSync(process.execPath, [vitest, 'run', ...files, '--reporter=default', '--reporter=json', `--outputFile=${report}`], {
      cwd: root,
      stdio: 'inherit',
    });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
    };
    return new Map(
      testResults.map(({ name, status, assertionResults }) => {
        const failed = assertionResults.filter((one) => one.status !== 'passed').length;
        // A file that breaks before its first test has failed too.
        return [
          relative(root, name).replaceAll('\\', '/'),
          { tests: assertionResults.length, failed: status === 'passed' ? failed : Math.max(failed, 1) },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
