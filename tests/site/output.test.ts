/** What may not be in the published files, whatever their kind: traces of the machine, of drafts and of people. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { builtPages, dist, faultsOnAll, filesBelow, project, wordsOf } from './pages.ts';

interface Published {
  /** Its path in the site; of a file within a pack, with the path of the pack before it. */
  name: string;
  bytes: Buffer;
}

/** Every file of the site, unpacked, and every file within its packs. */
const published: Published[] = filesBelow(dist).flatMap((name): Published[] => {
  const bytes = readFileSync(join(dist, name));
  const inside = /\.(zip|epub)$/.test(name)
    ? Object.entries(unzipSync(bytes)).map(([path, content]) => ({ name: `${name} → ${path}`, bytes: Buffer.from(content) }))
    : [];
  // Pagefind's fragments are gzipped; what is in them is shown in search results.
  return [{ name, bytes: bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes }, ...inside];
});

/** Files that hold sounds or moving pictures. */
const films = published.filter(({ name }) => !name.includes(' → ') && /\.(mp4|m4a|mp3|webm|ogg)$/.test(name));
const pictures = published.filter(({ name }) => /\.(png|jpe?g|webp|avif|gif|tiff?|svg)$/.test(name));

test('R5: no published file tells of the machine that made it', () => {
  const traces = [
    ...[project, homedir(), tmpdir()].filter((path) => path.length > 2).map((path) => `${path.replace(/\/$/, '')}/`),
    'file://',
    'localhost',
    '127.0.0.1',
    'sourceMappingURL',
    'node_modules/',
  ];
  const faults = published.flatMap(({ name, bytes }) => {
    const text = bytes.toString('latin1');
    // The folder for a stick is read from a disk, and its scripts must know it.
    const own = name.startsWith('stik/') ? ['file://'] : [];
    return traces.filter((trace) => !own.includes(trace) && text.includes(trace)).map((trace) => `R5 ${name} holds ${trace}`);
  });
  expect(published.length).toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

test('R5: no source map, hidden file, draft or source text is published', () => {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const refused =
    /\.map$|(^|\/)\.(?!well-known(\/|$))|(^|\/)_(?!astro(\/|$)|headers$|redirects$)|\.(ts|mdx|astro|yaml)$|(?<!(^|\/)index)\.md$|(^|\/)(draft|kladde|udkast)[^/]*$/;
  expect(all.filter((name) => refused.test(name)).map((name) => `R5 ${name} is published`)).toEqual([]);
});

test('R5: no page is nearly empty, and no file quite', () => {
  const faults = faultsOnAll(({ root }) => {
    const words = wordsOf(root.querySelector('main') ?? root).split(' ').length;
    return words >= 25 ? [] : [`has only ${words} words`];
  });
  const empty = published.filter(({ bytes }) => bytes.length === 0).map(({ name }) => `${name} is empty`);
  expect(builtPages.length).toBeGreaterThan(100);
  expect([...faults, ...empty].map((fault) => `R5 ${fault}`)).toEqual([]);
});

test('S17: no picture tells where, when, with what or by whom it was made', async () => {
  const faults: string[] = [];
  for (const { name, bytes } of pictures) {
    const { exif, xmp, iptc, comments, tifftagPhotoshop } = await sharp(bytes).metadata();
    const found = Object.entries({
      EXIF: exif,
      XMP: xmp,
      IPTC: iptc,
      Photoshop: tifftagPhotoshop,
      comments: comments?.length ? comments : undefined,
    });
    faults.push(...found.filter(([, value]) => value !== undefined).map(([kind]) => `S17 ${name} carries ${kind}`));
    if (name.endsWith('.svg') && /<metadata|inkscape|sodipodi|<!--/i.test(bytes.toString('utf8')))
      faults.push(`S17 ${name} carries the notes of a drawing program`);
  }
  expect(pictures.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

/** What a film must say of itself to be played: how it is packed, and the language of each track. */
const harmless: Readonly<Record<string, RegExp>> = {
  major_brand: /^[\w ]{4}$/,
  minor_version: /^\d+$/,
  compatible_brands: /^[\w ]+$/,
  language: /^(und|dan|eng)$/,
  handler_name: /^(Video|Sound)Handler$/,
  vendor_id: /^\[0\]\[0\]\[0\]\[0\]$/,
  encoder: /^ *$/,
};

interface Probed {
  format: { tags?: Record<string, string> };
  streams: { tags?: Record<string, string>; codec_type?: string; codec_name?: string }[];
  chapters: { tags?: Record<string, string> }[];
}

test('S17: no film or sound tells where, when, with what or by whom it was made', () => {
  const faults = films.flatMap(({ name }) => {
    const said = execFileSync(
      'ffprobe',
      ['-v', 'error', '-show_format', '-show_streams', '-show_chapters', '-of', 'json', join(dist, name)],
      { encoding: 'utf8' },
    );
    const { format, streams, chapters } = JSON.parse(said) as Probed;
    const tags = [format, ...streams, ...chapters].flatMap((part) => Object.entries(part.tags ?? {}));
    return [
      ...tags.filter(([tag, value]) => !harmless[tag]?.test(value)).map(([tag, value]) => `S17 ${name} says ${tag}: ${value}`),
      // A camera writes where it was, second by second, into a track of its own.
      ...streams
        .filter(({ codec_type }) => codec_type !== 'video' && codec_type !== 'audio')
        .map(({ codec_type }) => `S17 ${name} has a track of ${codec_type}`),
    ];
  });
  expect(films.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('S17: every published file is of a kind that is looked into, or holds no more than text', () => {
  const known =
    /\.(html|xhtml|css|js|json|webmanifest|xml|svg|txt|vtt|md|bib|ris|opf|ncx|pagefind|pf_\w+|pack|pdf|epub|zip|woff2|png|jpe?g|webp|avif|mp4|m4a|mp3)$|(^|\/)(mimetype|_headers|_redirects)$/;
  expect(
    published
      .filter(({ name }) => !known.test(name.replace(/^.* → /, '')))
      .map(({ name }) => `S17 ${name} is of a kind that no check knows`),
  ).toEqual([]);
});
