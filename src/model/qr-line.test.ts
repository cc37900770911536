import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrLine } from './qr-line.ts';

/** The pixels of the line as a browser draws it: walked along, dark where a dash is, with white around. */
function drawn({ size, path, dashes }: ReturnType<typeof qrLine>, scale = 4, white = 4) {
  const width = (size + 2 * white) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const dark = dashes.split(' ').flatMap((length, index) => Array.from({ length: Number(length) }, () => index % 2 === 0));
  let walked = 0;
  let x = 0;
  let y = 0;
  for (const [, to = ''] of path.matchAll(/H(-?\d+)v1/g)) {
    const step = Math.sign(Number(to) - x);
    while (x !== Number(to)) {
      const column = step > 0 ? x : x - 1;
      if (dark[walked]) paint(column, y);
      walked += 1;
      x += step;
    }
    expect(dark[walked], 'the line is light where it turns').toBe(false);
    walked += 1;
    y += 1;
  }
  function paint(column: number, row: number) {
    for (let down = 0; down < scale; down++)
      for (let right = 0; right < scale; right++) {
        const at = ((row + white) * scale + down) * width + (column + white) * scale + right;
        pixels.set([0, 0, 0], at * 4);
      }
  }
  return { pixels, width, walked, length: dark.length };
}

describe('a QR code drawn as one dashed line', () => {
  test.for([
    'https://faelles-vaerdier.example/',
    'https://faelles-vaerdier.example/rapport/udsatte-menneskers-uretfaerdighedsfoelelser/',
  ])('says %s', (address) => {
    const { pixels, width, walked, length } = drawn(qrLine(address));
    expect(jsQR(pixels, width, width)?.data).toBe(address);
    // Where the dashes are too few, a browser begins them anew.
    expect(length).toBeGreaterThanOrEqual(walked);
  });

  test('begins dark and ends light, so that the lengths come in pairs', () => {
    const lengths = qrLine('https://faelles-vaerdier.example/').dashes.split(' ').map(Number);
    expect(lengths.length % 2).toBe(0);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });
});
