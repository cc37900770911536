import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sizeWords } from '../language/media-words.ts';

/** An empty element that is to say how large the file at an address is. */
const place = /(<([a-z]+)(?:\s[^>]*)?\sdata-file-size="([^"]+)"[^>]*>)\s*(<\/\2>)/g;

/**
 * Writes the size of a file that the build made, such as »1,2 MB«, into each empty element that asks for it:
 * `<span data-file-size="/rapport/faelles-vaerdier.pdf"></span>`. It runs after the files are made.
 *
 * @throws When a page names a file that is not there; all of them are named at once.
 */
export const statedSizes = (): AstroIntegration => ({
  name: 'stated-sizes',
  hooks: {
    'astro:build:done': ({ dir }) => stateSizes(fileURLToPath(dir)),
  },
});

/** Writes the sizes into the pages of a built site. @param dist The folder of the site. @throws As {@link statedSizes}. */
export function stateSizes(dist: string): void {
  const faults: string[] = [];
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const name of pages.sort()) {
    const html = readFileSync(join(dist, name), 'utf8');
    if (!html.includes('data-file-size')) continue;
    const stated = html.replace(place, (whole, opening: string, _tag: string, address: string, closing: string) => {
      const file = statSync(join(dist, address), { throwIfNoEntry: false });
      if (file?.isFile()) return `${opening}${sizeWords(file.size)}${closing}`;
      faults.push(`  ${name} says how large ${address} is`);
      return whole;
    });
    if (stated !== html) writeFileSync(join(dist, name), stated);
  }
  if (faults.length > 0)
    throw new Error(`Sizes are asked for of files that the build did not make:\n${faults.join('\n')}\nMend the address, or make the file.`);
}
