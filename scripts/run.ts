/** Runs the project's own commands one after another under this very Node. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A name for people, then a script or a package's program with its arguments. */
export type Command = readonly [name: string, file: string, ...args: string[]];

/** Runs one command with its output shown. True when it worked. */
export function run([name, file, ...args]: Command): boolean {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) console.error(`✗ ${name} failed (exit ${status ?? 'by signal'}).`);
  return status === 0;
}

/** Runs all of them, also after a failure, and sets the exit code. */
export function runAll(commands: readonly Command[]): void {
  const failed = commands.filter((command) => !run(command)).map(([name]) => name);
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}.`);
    process.exitCode = 1;
  }
}
