import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Block, Book } from '../model/book.ts';
import { bookColours } from '../model/book-colours.ts';
import { setBook } from './book-pdf-file.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const colours = bookColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'book-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

const bookWith = (...blocks: Block[]): Book => ({
  title: 'Bog',
  subtitle: 'Prøve',
  description: 'En prøve.',
  date: '2026-11-22',
  site: 'https://eksempel.example',
  about: { anchor: 'om-bogen', title: 'Om bogen', blocks },
  parts: [],
  glossary: { anchor: 'ordliste', title: 'Ordliste', blocks: [], terms: [] },
  sources: { anchor: 'kilder', title: 'Kilder', blocks: [], groups: [] },
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
const set = (book: Book) => setBook(book, colours, root, dist);

test('a letter that the typeface of the site lacks is still shown', async () => {
  const { pdf } = await set(bookWith(paragraph('Łódź')));
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('a sign that no typeface of the book has stops it, and is named', async () => {
  await expect(set(bookWith(paragraph('Et ord på kinesisk: 汉')))).rejects.toThrow(/^Typst could not set the PDF of the book:\n.*汉/);
});

test('a link to a place that is not in the book stops it, and the place is named', async () => {
  const link: Block = { kind: 'paragraph', inlines: [{ kind: 'link', to: '#ukendt', inlines: [{ kind: 'text', text: 'her' }] }] };
  await expect(set(bookWith(link))).rejects.toThrow(/ukendt/);
});

test('a picture of a text stands in the book with its words', async () => {
  writeFileSync(
    join(dist, 'graf.webp'),
    await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a4a54' } })
      .webp()
      .toBuffer(),
  );
  const bare = await set(bookWith());
  const { pdf } = await set({
    ...bookWith(),
    parts: [
      {
        opening: {
          anchor: 'rapport',
          address: '/rapport/',
          kicker: [],
          title: [{ kind: 'text', text: 'Rapporten' }],
          blocks: [{ kind: 'picture', file: '/graf.webp', alt: 'Tre søjler' }],
          notesTitle: undefined,
          notes: [],
        },
        pages: [],
      },
    ],
  });
  expect(pdf.length).toBeGreaterThan(bare.pdf.length);
});

test('the cover is a drawing without letters that a device would have to have', async () => {
  const { cover } = await set(bookWith());
  expect(cover).toMatch(/^<svg[^>]*viewBox="0 0 400 640"/);
  expect(cover).not.toMatch(/<text|font-family/);
});
