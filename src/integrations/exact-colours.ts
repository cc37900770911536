import { crc32 } from 'node:zlib';

const signatureLength = 8;
/** Before the content of a chunk stand its length and its type, four bytes each; after it stands its checksum. */
const chunkHead = 8;
const chunkFrame = 12;
/** As far as a colour can have shifted in red, green or blue; less than anyone can see. */
const reach = 3;

/**
 * Puts exact colours back into the palette of a PNG, in place of all that is nearly alike. The quick
 * way of making a palette rounds every colour, so that grounds that should be the same differ by a
 * shade from picture to picture.
 *
 * @param png A PNG with a palette.
 * @param colours The colours that the palette should hold, as `#rrggbb`.
 * @throws When there is no palette, or nothing near one of the colours in it.
 */
export function withExactColours(png: Buffer, colours: Iterable<string>): Buffer {
  const exact = Buffer.from(png);
  let start = signatureLength;
  while (start < exact.length && exact.toString('latin1', start + 4, start + chunkHead) !== 'PLTE') {
    start += exact.readUInt32BE(start) + chunkFrame;
  }
  if (start >= exact.length) throw new Error('The PNG has no palette. Make it with one.');

  const end = start + chunkHead + exact.readUInt32BE(start);
  const palette = exact.subarray(start + chunkHead, end);
  const rounded = Buffer.from(palette);
  for (const colour of colours) {
    const wanted = Buffer.from(colour.slice(1), 'hex');
    let found = false;
    for (let at = 0; at < rounded.length; at += 3) {
      if (wanted.some((value, channel) => Math.abs(value - (rounded[at + channel] ?? 0)) > reach)) continue;
      palette.set(wanted, at);
      found = true;
    }
    if (!found) throw new Error(`The palette of the PNG has nothing near ${colour}. Make it with more colours.`);
  }
  exact.writeUInt32BE(crc32(exact.subarray(start + 4, end)), end);
  return exact;
}
