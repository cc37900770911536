import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Files of text that readers' browsers ask for: all others are compressed as they are, or are small and seldom fetched. */
const text = new Set(['.html', '.css', '.js', '.mjs', '.json', '.webmanifest', '.svg', '.txt', '.xml', '.vtt']);
/** Below this a copy is not smaller once its headers are counted. In bytes. */
const SMALLEST = 1_000;

const packers = [
  {
    ending: '.br',
    pack: promisify(brotliCompress),
    options: { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } },
  },
  { ending: '.gz', pack: promisify(gzip), options: { level: constants.Z_BEST_COMPRESSION } },
] as const;

/**
 * Writes a Brotli and a gzip copy beside each file of text, as nginx, Caddy and the project's own server send them: compressed as
 * far as it goes, once, and not at each request. It comes last, as a copy of a file that is changed afterwards would be sent in its place.
 */
export const compressedCopies = (): AstroIntegration => ({
  name: 'compressed-copies',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const output = fileURLToPath(dir);
      const waiting = (await readdir(output, { recursive: true })).filter((name) => text.has(extname(name))).sort();
      let copies = 0;
      const work = async () => {
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          const content = await readFile(join(output, name));
          if (content.length < SMALLEST) continue;
          await Promise.all(
            packers.map(async ({ ending, pack, options }) => writeFile(join(output, name + ending), await pack(content, options))),
          );
          copies += packers.length;
        }
      };
      await Promise.all(cpus().map(work));
      logger.info(`${copies} compressed copies.`);
    },
  },
});
