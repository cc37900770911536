/** How much is shown of each side. In characters. */
const SHOWN = 120;

/** Where two texts part, as a line for people; empty when they are equal. */
export function firstDifference(one: string, other: string): string {
  if (one === other) return '';
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 40);
  const shown = (text: string) => JSON.stringify(text.slice(from, from + SHOWN));
  return `at character ${at}: ${shown(one)} against ${shown(other)}`;
}
