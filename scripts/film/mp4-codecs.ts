/** Reads from a film file what browsers want to be told of it, as the file itself says. */
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The MIME type of an MP4 file with its codecs, such as `video/mp4; codecs="avc1.64001f, mp4a.40.2"`.
 *
 * @param file A file whose index stands before its pictures, as the ingest makes them.
 * @throws When the file holds other codecs than those the ingest makes.
 */
export function mp4Type(file: string): string {
  const index = readBox(file, 'moov');
  const picture = avc(index) ?? av1(index);
  const sound = index.includes('mp4a') ? 'mp4a.40.2' : index.includes('Opus') ? 'opus' : undefined;
  const codecs = [picture, sound].filter((codec) => codec !== undefined);
  if (codecs.length === 0) throw new Error(`${file} holds no codec that the site knows.`);
  return `${picture ? 'video' : 'audio'}/mp4; codecs="${codecs.join(', ')}"`;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
const two = (number: number) => String(number).padStart(2, '0');

/** Profile, its limits and level, as RFC 6381 writes them. */
function avc(index: Buffer): string | undefined {
  const at = index.indexOf('avcC');
  if (at < 0) return undefined;
  return `avc1.${hex(index.readUInt8(at + 5))}${hex(index.readUInt8(at + 6))}${hex(index.readUInt8(at + 7))}`;
}

/** Profile, level with tier, and depth, as the AV1 binding to ISO files writes them. */
function av1(index: Buffer): string | undefined {
  const at = index.indexOf('av1C');
  if (at < 0) return undefined;
  const first = index.readUInt8(at + 5);
  const second = index.readUInt8(at + 6);
  const tier = second & 0x80 ? 'H' : 'M';
  const depth = second & 0x40 ? (second & 0x20 ? 12 : 10) : 8;
  return `av01.${first >> 5}.${two(first & 0x1f)}${tier}.${two(depth)}`;
}

/** One of the outermost boxes of a file. */
function readBox(file: string, name: string): Buffer {
  const open = openSync(file, 'r');
  try {
    const head = Buffer.alloc(16);
    for (let at = 0; readSync(open, head, 0, 16, at) >= 8; ) {
      const short = head.readUInt32BE(0);
      const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
      if (head.toString('latin1', 4, 8) === name) {
        const box = Buffer.alloc(size);
        readSync(open, box, 0, size, at);
        return box;
      }
      if (size < 8) break;
      at += size;
    }
  } finally {
    closeSync(open);
  }
  throw new Error(`${file} has no ${name} box.`);
}
