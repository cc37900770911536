import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** SHA-256 sums by the path of each file, with forward slashes. */
export type FileSums = ReadonlyMap<string, string>;

/**
 * The SHA-256 sums of every file below a folder, sorted by path.
 *
 * @throws When the folder cannot be read.
 */
export function sumsOf(folder: string): FileSums {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  const slashed = names.map((name) => name.split(sep).join('/')).sort();
  return new Map(
    slashed.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** The list in the form of `sha256sum`, so that it can also be checked without this project. */
export function writeSums(sums: FileSums): string {
  return [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
}

/**
 * Reads a list in the form of `sha256sum`.
 *
 * @throws When a line has another form: the list is then damaged.
 */
export function readSums(text: string): FileSums {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (!sum || !name) throw new Error(`"${line.slice(0, 80)}" is no line of a list of SHA-256 sums.`);
      return [name, sum];
    }),
  );
}

/** One sum for all of them: it changes when a file is added, taken away, renamed or changed. */
export function sumOfSums(sums: FileSums): string {
  return createHash('sha256').update(writeSums(sums)).digest('hex');
}
