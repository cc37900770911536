/**
 * The whole site in one file, so that a reader's copy is fetched, checked, stored and replaced in one piece.
 *
 * Four bytes hold the length of the index (little endian); then come the index, deflated JSON, and the
 * blocks. Text is put together in blocks before it is deflated, as pages repeat each other; what is
 * compressed already lies in blocks of its own. A style block stands once, not on each of its pages.
 */

/** A file of the site. */
export interface SiteFile {
  /** Its address, such as `/rapport/`. */
  path: string;
  bytes: Uint8Array;
  /** The headers that it is answered with, its type among them. */
  headers: Readonly<Record<string, string>>;
}

/** Where something lies: the block, and the first byte and the number of bytes within it. */
type Place = [block: number, start: number, length: number];

/** Where a file lies, the number of its headers, and of the style that was cut out of it at a byte. */
type Entry = [...Place, headers: number, style?: number, cut?: number];

interface PackIndex {
  redirects: Record<string, string>;
  headers: Record<string, string>[];
  /** Where the styles lie. */
  styles: Place[];
  /** The length of each block in the file, and whether it is deflated. */
  blocks: [length: number, isDeflated: 0 | 1][];
  files: Record<string, Entry>;
}

/** How much text a block holds, in bytes: a page must not cost an old telephone more than a moment. */
const MOST_IN_BLOCK = 128_000;

/** How many bytes say how long the index is. */
const LENGTH_BYTES = 4;

const packedAlready = /\.(woff2|png|webp|pagefind|pf_\w+)$/;
const styleOf = /<style>([\s\S]*?)<\/style>/;

/**
 * Writes the files into a pack. Equal files give equal bytes.
 *
 * @param files In the order in which they lie; neighbours that are alike make it small.
 * @param redirects Addresses that lead to others.
 * @param deflate Compresses in the zlib format (RFC 1950).
 */
export function writePack(
  files: readonly SiteFile[],
  redirects: Readonly<Record<string, string>>,
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const encoder = new TextEncoder();
  const index: PackIndex = { redirects: { ...redirects }, headers: [], styles: [], blocks: [], files: {} };
  const written: Uint8Array[] = [];
  const styles = new Map<string, number>();
  const headers = new Map<string, number>();
  let open: Uint8Array[] = [];

  const close = () => {
    if (open.length > 0) writeBlock(deflate(joined(open)), 1);
    open = [];
  };
  const writeBlock = (bytes: Uint8Array, isDeflated: 0 | 1) => {
    written.push(bytes);
    index.blocks.push([bytes.length, isDeflated]);
  };
  const placeText = (bytes: Uint8Array): Place => {
    if (lengthOf(open) + bytes.length > MOST_IN_BLOCK) close();
    open.push(bytes);
    return [index.blocks.length, lengthOf(open) - bytes.length, bytes.length];
  };

  for (const { path, bytes, headers: own } of files) {
    const known = headers.get(JSON.stringify(own)) ?? index.headers.push({ ...own }) - 1;
    headers.set(JSON.stringify(own), known);
    if (packedAlready.test(path)) {
      close();
      writeBlock(bytes, 0);
      index.files[path] = [index.blocks.length - 1, 0, bytes.length, known];
      continue;
    }
    const html = path.endsWith('/') ? new TextDecoder().decode(bytes) : '';
    const [, style = ''] = styleOf.exec(html) ?? [];
    if (style === '') {
      index.files[path] = [...placeText(bytes), known];
      continue;
    }
    const at = html.indexOf(style);
    if (!styles.has(style)) styles.set(style, index.styles.push(placeText(encoder.encode(style))) - 1);
    const rest = html.slice(0, at) + html.slice(at + style.length);
    index.files[path] = [...placeText(encoder.encode(rest)), known, styles.get(style) ?? 0, encoder.encode(html.slice(0, at)).length];
  }
  close();

  const packedIndex = deflate(encoder.encode(JSON.stringify(index)));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, packedIndex.length, true);
  return joined([length, packedIndex, ...written]);
}

/** A pack that is open for reading. */
export interface OpenPack {
  /** The addresses of its files. */
  paths: readonly string[];
  /** Where an address leads to instead, if it does. */
  redirects: Readonly<Record<string, string>>;
  /** The file at an address, whole again, with its headers; undefined where the pack has none. */
  read(path: string): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> } | undefined>;
}

/**
 * Opens a pack. Only what is asked for is read from it.
 *
 * @throws When its index cannot be read: the file is no pack, or not whole.
 */
export async function openPack(pack: Blob): Promise<OpenPack> {
  const indexLength = new DataView(await pack.slice(0, LENGTH_BYTES).arrayBuffer()).getUint32(0, true);
  const begin = LENGTH_BYTES + indexLength;
  const index = JSON.parse(new TextDecoder().decode(await inflate(pack.slice(LENGTH_BYTES, begin)))) as PackIndex;
  const starts: number[] = [];
  let next = begin;
  for (const [length] of index.blocks) {
    starts.push(next);
    next += length;
  }

  const at = async ([block, start, length]: Place) => {
    const [size, isDeflated] = index.blocks[block] ?? [0, 0];
    const from = starts[block] ?? 0;
    const slice = pack.slice(from, from + size);
    const bytes = isDeflated ? await inflate(slice) : new Uint8Array(await slice.arrayBuffer());
    return bytes.subarray(start, start + length);
  };

  return {
    paths: Object.keys(index.files),
    redirects: index.redirects,
    async read(path) {
      const entry = Object.hasOwn(index.files, path) ? index.files[path] : undefined;
      if (!entry) return undefined;
      const [block, start, length, headers, style, cut = 0] = entry;
      const bytes = await at([block, start, length]);
      const place = style === undefined ? undefined : index.styles[style];
      const body = place ? joined([bytes.subarray(0, cut), await at(place), bytes.subarray(cut)]) : bytes;
      return { body, headers: { ...index.headers[headers] } };
    },
  };
}

/** Everything that a pack holds, unpacked: its index and its blocks. @param unpack Undoes the compression of `writePack`. */
export function partsOfPack(pack: Uint8Array, unpack: (bytes: Uint8Array) => Uint8Array): Uint8Array[] {
  let at = LENGTH_BYTES + new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const index = unpack(pack.subarray(LENGTH_BYTES, at));
  const { blocks } = JSON.parse(new TextDecoder().decode(index)) as PackIndex;
  const parts = blocks.map(([length, isDeflated]) => {
    const block = pack.subarray(at, at + length);
    at += length;
    return isDeflated ? unpack(block) : block;
  });
  return [index, ...parts];
}

async function inflate(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(part.stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
