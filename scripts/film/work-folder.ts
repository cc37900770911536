/** The folder in which one ingest makes its files, and what an ingest that was cut off has left behind. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { undo } from './exchange.ts';

const prefix = 'film-ingest-';

/**
 * Takes away what earlier runs have left, and puts back what they were writing over when they were cut off.
 *
 * @throws When another run is at work now.
 */
export function clearLeftovers(root: string): void {
  const build = join(root, '.build');
  if (!existsSync(build)) return;
  for (const name of readdirSync(build).filter((one) => one.startsWith(prefix))) {
    const folder = join(build, name);
    if (isRunning(Number(/^\d+/.exec(name.slice(prefix.length))?.[0])))
      throw new Error(`Another ingest is at work in ${folder}. Wait for it; if there is none, delete that folder.`);
    undo(root, folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new folder; its name tells which process it belongs to. */
export function openWorkFolder(root: string): string {
  mkdirSync(join(root, '.build'), { recursive: true });
  return mkdtempSync(join(root, '.build', `${prefix}${process.pid}-`));
}

function isRunning(id: number): boolean {
  if (!(id > 0) || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Signal 0 only asks; a process of somebody else's answers that it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
