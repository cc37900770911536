/** What a file says, however deep it is packed: a search for what must be gone may not stop at a wrapping. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { partsOfPack } from '../../src/model/offline-pack.ts';

/** Text that is written in signs of base64, as a script holds files. Shorter runs are words and names. */
const base64 = /["'`,]([A-Za-z0-9+/]{64,}={0,2})["'`]/g;

/** Text that lies in an address, as captions do. */
const inAddress = /data:text\/[^,"']*,([^"']*)/g;

/**
 * All texts of a file and of the files packed in it: gzip, Brotli, ZIP, the pack for use without net, base64 and addresses of data, one within
 * the other. The names of packed files are texts too.
 *
 * @param name The name of the file, as Brotli cannot be known by its bytes.
 */
export function textsIn(bytes: Uint8Array, name: string): string[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textsIn(gunzipSync(bytes), name);
  if (name.endsWith('.br')) return textsIn(brotliDecompressSync(bytes), name.slice(0, -'.br'.length));
  if (name.endsWith('.pack')) return partsOfPack(bytes, (part) => inflateSync(part)).flatMap((part) => textsIn(part, ''));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) => [inner, ...textsIn(content, inner)]);
  const text = Buffer.from(bytes).toString('utf8');
  if (!/\.(js|html|xhtml|json|css|svg)$/.test(name)) return [text];
  return [
    text,
    ...[...text.matchAll(base64)].flatMap(([, packed = '']) => textsIn(Buffer.from(packed, 'base64'), '')),
    ...[...text.matchAll(inAddress)].map(([, written = '']) => decoded(written)),
  ];
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // A sign of per cent that encodes nothing: the text is as it is written.
    return written;
  }
}
