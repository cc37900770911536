import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import type { Book } from '../model/book.ts';
import { containerFile, epubFiles, picturesOf } from '../model/book-epub.ts';
import { pictureName } from '../model/book-xhtml.ts';

/**
 * Packs the EPUB. The same book gives the same bytes, whatever the day and the time zone: the files in it bear the
 * date of the book, and zip knows no time zone.
 *
 * @param css The style sheet of the book.
 * @param cover A PNG.
 * @param dist The built site, in which the pictures of the texts lie.
 * @throws When a link or a picture leads nowhere.
 */
export function epubFile(book: Book, css: string, cover: Uint8Array, dist: string): Uint8Array {
  const [year = 0, month = 1, day = 1] = book.date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const packed: ZipOptions = { mtime, level: 9, os: 3 };
  const stored: ZipOptions = { mtime, level: 0, os: 3 };
  const files: Zippable = {
    // First and not packed, so that a reading app knows the format from the first bytes.
    mimetype: [strToU8('application/epub+zip'), stored],
    'META-INF/container.xml': [strToU8(containerFile), packed],
    'EPUB/book.css': [strToU8(css), packed],
    'EPUB/cover.png': [cover, stored],
  };
  for (const [name, text] of epubFiles(book)) files[`EPUB/${name}`] = [strToU8(text), packed];
  for (const file of picturesOf(book)) files[`EPUB/${pictureName(file)}`] = [readFileSync(join(dist, file)), stored];
  return zipSync(files);
}
