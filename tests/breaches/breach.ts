import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';

/** A fault put into a copy of the project on purpose, to see that the check of a bar turns red and names the bar. */
export interface Breach {
  /** Id of the bar that is broken, such as `A16`. The failing test must print it. */
  bar: string;
  /** What is planted, in a few English words: it stands in the table of bars. */
  breach: string;
  /** The test file that must turn red, from the project's root. */
  test: string;
  /**
   * Plants the fault below a copy of the project. Its files are hard links to the real ones, so a file must be replaced
   * and never written into: use {@link replaceIn}, or write a new file and rename it.
   *
   * @param project The copy's root, with `dist/`, `hosting/`, `content/` and `src/` in it.
   */
  plant(project: string): void;
}

/**
 * Rewrites one file of text by rename, so that a hard link elsewhere keeps the old text.
 *
 * @param path The file.
 * @param change Gets the text and gives the new one.
 * @throws Error where the text comes out unchanged, as the breach would then plant nothing.
 */
export function replaceIn(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} is unchanged: the breach planted nothing.`);
  const beside = `${path}.new`;
  writeFileSync(beside, after, { mode: statSync(path).mode });
  renameSync(beside, path);
}
