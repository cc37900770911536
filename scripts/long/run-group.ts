import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Ended {
  /** Its exit code; 1 when it was killed. */
  status: number;
  /** All that it wrote. */
  words: string;
  /** Whether it had to be killed, as it went on too long. */
  hung: boolean;
}

/**
 * Runs a command under this very Node in a group of its own, so that what it started ends with it.
 *
 * @param limit After how many milliseconds it is killed, with all that it started.
 */
export function runGroup(args: readonly string[], cwd: string, limit: number, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, detached: true, env: { ...process.env, NO_COLOR: '1', ...env } });
    let words = '';
    let hung = false;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece: string) => (words += piece));
    const killing = setTimeout(() => {
      hung = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(killing);
      resolve({ status: status ?? 1, words, hung });
    });
  });
}
