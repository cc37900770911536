import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as fontkit from 'fontkit';
import sharp from 'sharp';
import { siteName } from '../language/words.ts';
import { shareColours } from '../model/share-colours.ts';
import { type ShareStyle, sharePictureSvg } from '../model/share-picture.ts';
import { shareTags } from '../model/share-tags.ts';
import { withExactColours } from './exact-colours.ts';

/** A palette keeps the files small; without dithering, as the pictures are flat colours and soft edges. */
const format = { palette: true, quality: 95, dither: 0, effort: 1, compressionLevel: 5 } as const;

/**
 * What can change a picture besides its drawing, which holds colours and outlines of the typefaces.
 * Raise the edition when `rendered` comes to do something else.
 */
const maker = JSON.stringify({ edition: 1, format, versions: sharp.versions });

const checksumLength = 32;

/**
 * Makes the picture that a link to a page is shown with, for every page of the built site.
 *
 * A picture is made once: it is kept in `node_modules/.cache/share-pictures/` under a fingerprint of
 * its drawing, and made anew only when title, colours, typefaces or drawing code change.
 *
 * @throws When a page does not say what its picture is to show, when two pages want different
 *   pictures at one address, or when a title cannot be set. All such pages are named at once.
 */
export const sharePictures = (): AstroIntegration => {
  let root: URL;
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const cache = fileURLToPath(new URL('node_modules/.cache/share-pictures/', root));
        const drawings = await drawingsOf(output, await shareStyle(root));

        await mkdir(cache, { recursive: true });
        let made = 0;
        let written = 0;
        const waiting = drawings.entries();
        const work = async () => {
          for (const [svg, files] of waiting) {
            const kept = join(cache, createHash('sha256').update(maker).update(svg).digest('hex'));
            let picture = await readKept(kept);
            if (!picture) {
              picture = await rendered(svg);
              await keep(kept, picture);
              made += 1;
            }
            for (const file of files) {
              const path = join(output, file);
              await mkdir(dirname(path), { recursive: true });
              await writeFile(path, picture);
              written += 1;
            }
          }
        };
        await Promise.all(Array.from({ length: Math.min(availableParallelism() + 1, 4) }, work));
        logger.info(`${written} share pictures, ${made} of them made anew.`);
      },
    },
  };
};

/** Opens the typefaces and reads the colours of the site. */
async function shareStyle(root: URL): Promise<ShareStyle> {
  const [display, text, css] = await Promise.all([
    readFile(new URL('src/assets/fonts/newsreader-display-da.woff2', root)),
    readFile(new URL('src/assets/fonts/atkinson-hyperlegible-next-da.woff2', root)),
    readFile(new URL('src/styles/tokens.css', root), 'utf8'),
  ]);
  return { display: fontkit.create(display), text: fontkit.create(text), colours: shareColours(css), siteName };
}

/** Draws the picture of every page. Pages that look alike share a drawing: each is listed with its files. */
async function drawingsOf(output: string, style: ShareStyle): Promise<Map<string, string[]>> {
  const names = await readdir(output, { recursive: true });
  const drawings = new Map<string, string[]>();
  const owners = new Map<string, { page: string; svg: string }>();
  const faults: { page: string; error: unknown }[] = [];
  for (const page of names.filter((name) => name.endsWith('.html')).sort()) {
    try {
      const { file, picture } = shareTags(await readFile(join(output, page), 'utf8'));
      const svg = sharePictureSvg(picture, style);
      const owner = owners.get(file);
      if (owner && owner.svg !== svg) throw new Error(`${owner.page} has another picture at /${file}. Give each page its own og:image.`);
      if (owner) continue;
      owners.set(file, { page, svg });
      drawings.set(svg, [...(drawings.get(svg) ?? []), file]);
    } catch (error) {
      faults.push({ page, error });
    }
  }
  if (faults.length === 0) return drawings;
  const list = faults.map(({ page, error }) => `  ${page}: ${error instanceof Error ? error.message : String(error)}`);
  throw new Error(`Not every page can have its share picture:\n${list.join('\n')}`, { cause: faults[0]?.error });
}

/** The drawing as a PNG, with every colour that it names in its exact value. */
async function rendered(svg: string): Promise<Buffer> {
  const png = await sharp(Buffer.from(svg)).png(format).toBuffer();
  return withExactColours(png, new Set(svg.match(/#[0-9a-f]{6}\b/gi)));
}

/** A kept picture, when it is there and whole: its checksum stands before it. */
async function readKept(path: string): Promise<Buffer | undefined> {
  let entry: Buffer;
  try {
    entry = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const picture = entry.subarray(checksumLength);
  const whole = picture.length > 0 && checksum(picture).equals(entry.subarray(0, checksumLength));
  return whole ? picture : undefined;
}

/** Keeps a picture under a name that it gets only when it is whole, so that a stopped build leaves no half of one. */
async function keep(path: string, picture: Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, Buffer.concat([checksum(picture), picture]));
  await rename(unfinished, path);
}

function checksum(picture: Buffer): Buffer {
  return createHash('sha256').update(picture).digest();
}
