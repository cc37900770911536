import { encode } from 'uqr';

/** A QR code as one dashed line. */
export interface QrLine {
  /** How many modules the code is wide and high, without the white around it. */
  size: number;
  /** The path of the line, as `d` takes it: along the middle of each row, to and fro, one module thick. */
  path: string;
  /** How far the line is dark and how far it is light, by turns, in modules, as `stroke-dasharray` takes it. */
  dashes: string;
}

/**
 * A QR code to draw in a page. A list of lengths compresses to two thirds of what a path of rectangles
 * does, and every page carries one.
 *
 * @param address What the code says.
 */
export function qrLine(address: string): QrLine {
  const { data, size } = encode(address, { ecc: 'L', boostEcc: true, border: 0 });
  const turn = [false, false, false];
  // Every other row is read backwards; the line turns in the white beside the code, three modules on.
  const along = data.flatMap((row, y) => [...(y % 2 ? row.toReversed() : row), ...turn]);
  const path = data.map((_, y) => `H${y % 2 ? -1 : size + 1}v1`).join('');
  return { size, path: `M0 .5${path}`, dashes: lengths(along).join(' ') };
}

/** The lengths of the runs of equal modules. */
function lengths(modules: readonly boolean[]): number[] {
  const runs: number[] = [];
  let before: boolean | undefined;
  for (const one of modules) {
    if (one === before) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
    before = one;
  }
  return runs;
}
