import { spawn } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built-site.ts';

/** What a build took. */
export interface Watched {
  /** Processor time of all that took part. In seconds. */
  seconds: number;
  /** The most memory that all who took part held at one time. In bytes. */
  memory: number;
  pages: number;
}

/** How often the memory is looked at. In milliseconds. */
const LOOK = 250;

/**
 * Builds a project and looks at its memory meanwhile, as Linux tells it in `/proc`.
 *
 * @param script What builds, from this project's root: it is started in the other.
 * @throws With all that the build said when it fails.
 */
export function buildWatched(project: string, script: string): Promise<Watched> {
  // The shell's `times` counts the processor time of what it started and waited for.
  const child = spawn('sh', ['-c', '"$@" 1>&2 && times', 'sh', process.execPath, script.startsWith('/') ? script : join(root, script)], {
    cwd: project,
    detached: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (piece: string) => {
      said[name] += piece;
    });
  let memory = 0;
  const looking = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid));
  }, LOOK);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(looking);
      if (status !== 0) reject(new Error(`The build in ${project} failed:\n${said.stderr.slice(-4_000)}`));
      const children = said.stdout.trim().split('\n').at(-1) ?? '';
      const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
        0,
      );
      resolve({ seconds, memory, pages: globSync('dist/**/*.html', { cwd: project }).length });
    });
  });
}

/** What a program and all that it started hold in memory. In bytes. */
function memoryOf(group: number): number {
  let bytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      // Counted from the state, which stands after the name: the group is the third, the pages in memory are the 22nd.
      if (Number(fields[2]) === group) bytes += Number(fields[21]) * 4_096;
    } catch {
      // It ended between the list and the look.
    }
  }
  return bytes;
}
