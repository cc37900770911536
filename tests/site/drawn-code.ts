import jsQR from 'jsqr';

/** A code as it stands in a page: one dashed line. */
interface DashedLine {
  /** How many modules the code is wide and high. */
  size: number;
  /** The line, as `d` gives it. */
  path: string;
  /** Its dashes, as `stroke-dasharray` gives them. */
  dashes: string;
}

/** Pixels a module. */
const SCALE = 4;
/** Modules of white around the code. */
const WHITE = 4;

/**
 * Walks along the line of a QR code, inks where a dash is, and reads what has come of it.
 *
 * @returns What the code says; undefined where a camera would see no code.
 * @throws When the line goes on after its dashes: a browser would begin them anew.
 */
export function readDrawnCode({ size, path, dashes }: DashedLine): string | undefined {
  const width = (size + 2 * WHITE) * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const dark = dashes.split(' ').flatMap((length, index) => Array.from({ length: Number(length) }, () => index % 2 === 0));
  let walked = 0;
  let x = 0;
  const rows = [...path.matchAll(/H(-?\d+)v1/g)].map(([, to]) => Number(to));
  rows.forEach((to, y) => {
    const step = Math.sign(to - x);
    for (; x !== to; x += step) {
      if (dark[walked++]) ink(pixels, width, step > 0 ? x : x - 1, y);
    }
    // The line turns in the white beside the code.
    walked++;
  });
  if (walked > dark.length) throw new Error(`The line is ${walked} modules long and its dashes ${dark.length}.`);
  return jsQR(pixels, width, width)?.data;
}

function ink(pixels: Uint8ClampedArray, width: number, column: number, row: number): void {
  for (let down = 0; down < SCALE; down++)
    for (let right = 0; right < SCALE; right++)
      pixels.set([0, 0, 0], (((row + WHITE) * SCALE + down) * width + (column + WHITE) * SCALE + right) * 4);
}
