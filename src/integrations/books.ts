import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { bookAddress } from '../model/addresses.ts';
import { bookColours } from '../model/book-colours.ts';
import { bookOf } from './book-content.ts';
import { epubFile } from './book-epub-file.ts';
import { setBook } from './book-pdf-file.ts';

/**
 * Makes the whole report as a PDF and an EPUB, from the pages that were built.
 *
 * @throws When a page cannot stand in the book, a link in it leads nowhere, or Typst cannot set it.
 */
export const books = (): AstroIntegration => {
  let root = '';
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, terms, sources } = await writeBooks(root, fileURLToPath(dir));
        logger.info(`The book as PDF and EPUB: ${pages} pages, ${terms} words, ${sources} sources.`);
      },
    },
  };
};

/**
 * Writes both files of the book into a built site.
 *
 * @param root The project's root.
 * @param dist The built site.
 * @returns How much of the site is in the book.
 */
export async function writeBooks(root: string, dist: string): Promise<{ pages: number; terms: number; sources: number }> {
  const book = bookOf(root, dist);
  const { pdf, cover } = await setBook(book, bookColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8')), root, dist);
  const css = readFileSync(join(root, 'src/book/book.css'), 'utf8');
  const epub = epubFile(book, css, await coverPicture(cover), dist);
  mkdirSync(dirname(join(dist, bookAddress('pdf'))), { recursive: true });
  writeFileSync(join(dist, bookAddress('pdf')), pdf);
  writeFileSync(join(dist, bookAddress('epub')), epub);
  return {
    pages: book.parts.reduce((sum, part) => sum + 1 + part.pages.length, 0),
    terms: book.glossary.terms.length,
    sources: book.sources.groups.reduce((sum, group) => sum + group.sources.length, 0),
  };
}

/** The cover in the size that shops ask for: 1600 by 2560 pixels. @param svg 400 by 640 points. */
async function coverPicture(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 288 }).resize(1600, 2560).png({ palette: true, dither: 0, compressionLevel: 9 }).toBuffer();
}
