/** Where words are broken into lines: the same on the screen and in its captions, so that the eye finds them again. */

/** The most characters of a line. */
export const longestLine = 42;

/**
 * One line, or two as equal as words allow; one that ends a sentence is worth some unevenness.
 *
 * @throws When the text does not fit into two lines of 42 characters.
 */
export function inLines(text: string): string[] {
  if (text.length <= longestLine) return [text];
  const uneven = ([above, below]: [string, string]) => Math.abs(above.length - below.length) - (/[.?!]$/.test(above) ? 18 : 0);
  const [best] = [...text.matchAll(/ /g)]
    .map(({ index }): [string, string] => [text.slice(0, index), text.slice(index + 1)])
    .filter((lines) => lines.every((line) => line.length <= longestLine))
    .toSorted((a, b) => uneven(a) - uneven(b));
  if (best) return best;
  throw new Error(`"${text}" does not fit into two lines of ${longestLine} characters. Shorten it where it is written.`);
}
