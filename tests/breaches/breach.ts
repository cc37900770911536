import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
 * Rewrites one file of text by rename, so that a hard link elsewhere keeps the old text. Compressed copies beside it go,
 * as a server would send them in its place.
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
  for (const ending of ['br', 'gz']) rmSync(`${path}.${ending}`, { force: true });
}

/**
 * Rewrites a built script, and the hash that pages know it by, so that browsers still run it.
 *
 * @param project The copy's root.
 * @param name What its file name in `dist/_astro/` begins with, such as `soeg.`.
 * @throws Error where there is not just one such script, or it comes out unchanged.
 */
export function replaceScript(project: string, name: string, change: (code: string) => string): void {
  const folder = join(project, 'dist/_astro');
  const [file, ...more] = readdirSync(folder).filter((one) => one.startsWith(name) && one.endsWith('.js'));
  if (file === undefined || more.length > 0) throw new Error(`Not just one script begins with ${name}: ${[file, ...more].join(', ')}.`);
  const hash = () =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, file)))
      .digest('base64')}`;
  const before = hash();
  replaceIn(join(folder, file), change);
  const after = hash();
  for (const page of readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.html'))) {
    const path = join(project, 'dist', page);
    if (readFileSync(path, 'utf8').includes(before)) replaceIn(path, (html) => html.replaceAll(before, after));
  }
}
