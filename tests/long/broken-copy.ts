import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../site/pages.ts';

/** What a copy does without: the history, the packages (linked as one), and what other commands leave behind. */
const leftOut = ['.git', 'node_modules', '.build', '.astro', 'reports'];

/** How long one run of a test file in a copy may take, in milliseconds, before it is stopped. */
const patience = 1_800_000;

/** A copy of the project by hard links, to plant breaches in. */
export interface LinkedCopy {
  /** Its root. */
  folder: string;
  /** Takes it away. */
  remove(): void;
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (from === project && leftOut.includes(entry.name)) continue;
    const [here, there] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(here, there);
    else if (entry.isFile()) linkSync(here, there);
  }
}

/**
 * Makes a copy of the project, what was built included. It takes no room, as its files are those of the project.
 *
 * @throws Error where the folder for temporary files is on another disk, as links do not reach there.
 */
export function linkedCopy(): LinkedCopy {
  const outer = mkdtempSync(join(tmpdir(), 'breach-'));
  const folder = join(outer, 'project');
  linkFolder(project, folder);
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(outer, { recursive: true, force: true }) };
}

/** How a test file came out in a copy. */
export interface Outcome {
  /** Exit code of the run; `null` where it had to be stopped. */
  code: number | null;
  /** How many tests ran, passed or not. */
  ran: number;
  /** Name and message of each test that failed, or all that was printed where the file could not even be read. */
  failures: readonly string[];
}

/** What Vitest's JSON reporter writes, as far as it is needed here. */
interface JsonReport {
  testResults: { message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

/** The Vitest project that a test file belongs to; `undefined` for a script that checks. */
function projectOf(file: string): string | undefined {
  if (!file.endsWith('.test.ts')) return undefined;
  return /^tests\/(site|browser|long)\//.exec(file)?.[1] ?? 'unit';
}

/** Whether all tests of a file share one run, with all breaches planted together: a browser takes too long for one run each. */
export const runsTogether = (file: string): boolean => !['unit', 'site'].includes(projectOf(file) ?? '');

function start(folder: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  // A run within a run must not take itself for a part of the outer one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$)/.test(name)),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      timeout: patience,
    });
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/**
 * Runs a test file, or a script that checks, in a copy.
 *
 * @param folder The copy's root.
 * @param file The file, from that root.
 * @param bars Ids of the bars whose tests are asked for; without any all run.
 */
export async function outcomeIn(folder: string, file: string, bars: readonly string[] = []): Promise<Outcome> {
  const vitestProject = projectOf(file);
  if (!vitestProject) {
    const { code, said } = await start(folder, [file]);
    return { code, ran: 1, failures: code === 0 ? [] : [said] };
  }
  const report = join(folder, 'outcome.json');
  rmSync(report, { force: true });
  const only = bars.length > 0 ? ['-t', `\\b(?:${bars.join('|')})\\b`] : [];
  const how = ['--project', vitestProject, '--reporter=json', `--outputFile=${report}`];
  const { code, said } = await start(folder, ['node_modules/vitest/vitest.mjs', 'run', ...how, file, ...only]);
  let results: JsonReport['testResults'];
  try {
    results = (JSON.parse(readFileSync(report, 'utf8')) as JsonReport).testResults;
  } catch {
    // No report was written: the run broke before it began, and what it said is all there is.
    return { code, ran: 0, failures: [said] };
  }
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed').length;
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => [fullName, ...failureMessages].join('\n'));
  return { code, ran, failures: [...failures, ...results.map(({ message }) => message).filter(Boolean)] };
}

/** Whether a text names a bar by its id, and not another whose id only begins alike. */
export const names = (text: string, bar: string): boolean => new RegExp(`(?<![A-Za-z0-9])${bar}(?![A-Za-z0-9])`).test(text);
