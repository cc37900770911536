/** Puts finished files in the place of earlier ones: all of them, or none. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to put in place. */
export interface Exchange {
  /** Where it goes, from the root of the site, with `/`. */
  path: string;
  /** The finished file; undefined when the file at `path` is to go. */
  from: string | undefined;
}

interface Journal {
  path: string;
  /** The copy of what was there; null when there was nothing. */
  copy: string | null;
}

const journalName = 'journal.json';

/**
 * Puts the files in place in their order. It does not wait for anything, so no signal comes in between; a
 * journal in the work folder lets the next run undo what a fall of power cut off.
 *
 * @param work The work folder, on the same disk where that can be.
 * @throws When a file cannot be put in place; all is then as it was.
 */
export function exchange(root: string, work: string, files: readonly Exchange[]): void {
  const before = join(work, 'before');
  mkdirSync(before, { recursive: true });
  const journal = files.map(({ path }, place): Journal => {
    const copy = existsSync(join(root, path)) ? join(before, String(place)) : null;
    if (copy !== null) copyFileSync(join(root, path), copy);
    return { path, copy };
  });
  writeFileSync(join(work, journalName), JSON.stringify(journal));
  try {
    for (const { path, from } of files) {
      if (from === undefined) rmSync(join(root, path), { force: true });
      else moveTo(from, join(root, path));
    }
  } catch (error) {
    undo(root, work);
    throw error;
  }
  rmSync(join(work, journalName));
}

/** Puts back what an unfinished exchange has changed. Does nothing where none was begun. */
export function undo(root: string, work: string): void {
  const journal = join(work, journalName);
  if (!existsSync(journal)) return;
  for (const { path, copy } of readJournal(journal)) {
    if (copy === null) rmSync(join(root, path), { force: true });
    else moveTo(copy, join(root, path));
  }
  rmSync(journal);
}

function readJournal(file: string): Journal[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Journal[];
  } catch {
    // A journal that was not written to its end stands for an exchange that had not begun.
    return [];
  }
}

/** Moves a file in one step; to another disk, by a copy that gets its name when it is whole. */
function moveTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
    rmSync(from, { force: true });
  }
}
