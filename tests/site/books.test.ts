import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { bookAddress } from '../../src/model/addresses.ts';
import { pageAnchor } from '../../src/model/book.ts';
import { useServer } from './answers.ts';
import {
  bookPages,
  documentOf,
  type Heading,
  headingsByOutline,
  headingsByTags,
  headingsIn,
  openEpub,
  openPdf,
  pdfPath,
} from './book-files.ts';
import { entriesOf } from './content.ts';
import { builtPages, dist, oneLine, pageAt, project } from './pages.ts';

const ask = useServer();
const epub = openEpub();
let pdf: PDFDocumentProxy;
beforeAll(async () => {
  pdf = await openPdf();
});

/** The headings of a page on the web that are part of its text: what was changed on the page is told on the web alone. */
const headingsOnWeb = (address: string): Heading[] => {
  // A copy, as the pages are shared with other tests.
  const root = parse(pageAt(address).html);
  for (const tool of root.querySelectorAll('.no-print, .page-changes')) tool.remove();
  const main = root.querySelector('main');
  return main ? headingsIn(main) : [];
};
const titleOf = (address: string) => oneLine(pageAt(address).root.querySelector('h1')?.text ?? '');

/** The headings of the book's three parts, each page as `[title, ...headings under it]`. */
function pagesIn(headings: readonly Heading[]): Heading[][] {
  const titles = new Set(bookPages.map(titleOf));
  const begin = headings.findIndex(({ level, words }) => level === 1 && words === titleOf('/principper/'));
  const end = headings.findIndex(({ level, words }) => level === 1 && words === titleOf('/ordliste/'));
  const found: Heading[][] = [];
  for (const heading of headings.slice(begin, end)) {
    if (heading.level === 2 && titles.has(heading.words)) found.push([heading]);
    else if (heading.level > 2) found.at(-1)?.push(heading);
  }
  return found;
}
/** In the PDF, pages stand under the title of their part: every level is one deeper than on the web. */
const deeper = (headings: readonly Heading[]) => headings.map(({ level, words }) => ({ level: level + 1, words }));

test('twelve chapters, five principles and five values have the same headings on the web and by the tags of the PDF', async () => {
  expect(bookPages).toHaveLength(22);
  expect(pagesIn(await headingsByTags(pdf))).toEqual(bookPages.map((address) => deeper(headingsOnWeb(address))));
});

test('the outline of the PDF leads by the same headings', async () => {
  expect(pagesIn(await headingsByOutline(pdf))).toEqual(bookPages.map((address) => deeper(headingsOnWeb(address))));
});

test('the EPUB has the same headings, at the same levels, in its texts', () => {
  const found = bookPages.map((address) => headingsIn(documentOf(epub, `${pageAnchor(address)}.xhtml`)));
  expect(found).toEqual(bookPages.map(headingsOnWeb));
});

test('the contents of the EPUB lead by the same headings', () => {
  const nav = documentOf(epub, 'nav.xhtml');
  const words = (file: string) =>
    nav
      .querySelectorAll('nav[role="doc-toc"] a')
      .filter((link) => link.getAttribute('href')?.startsWith(`${file}#`))
      .map((link) => oneLine(link.text));
  expect(bookPages.map((address) => words(`${pageAnchor(address)}.xhtml`))).toEqual(
    bookPages.map((address) => headingsOnWeb(address).flatMap(({ level, words: said }) => (level <= 2 ? [said] : []))),
  );
});

test('the book says nothing of any film by its name', () => {
  const titles = entriesOf('films').map(({ fields }) => String(fields['title']));
  const documents = [...epub.keys()].flatMap((name) => /^EPUB\/(.+\.xhtml)$/.exec(name)?.[1] ?? []);
  const words = `${documents.map((name) => documentOf(epub, name).text).join('\n')}\n${spawnSync('pdftotext', [pdfPath, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 }).stdout}`;
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => oneLine(words).includes(title))).toEqual([]);
});

test('pages that offer the book say how large it is and from which day', () => {
  const offers = builtPages.filter(({ html }) => html.includes('class="book-downloads'));
  const opf = epub.get('EPUB/package.opf') ?? '';
  const [, day] = /dcterms:modified">(\d{4}-\d\d-\d\d)T/.exec(opf) ?? [];
  expect(offers.map(({ address }) => address)).toEqual(expect.arrayContaining(['/rapport/', '/rapport/samlet/']));
  for (const { root } of offers) {
    expect(root.querySelectorAll('.book-downloads a').map((link) => link.getAttribute('href'))).toEqual([
      bookAddress('pdf'),
      bookAddress('epub'),
    ]);
    expect(root.querySelectorAll('.book-downloads time').map((time) => time.getAttribute('datetime'))).toEqual([day, day]);
    expect(root.querySelectorAll('.book-downloads [data-file-size]').map(({ text }) => /^\d+(,\d)? (kB|MB)$/.test(text))).toEqual([
      true,
      true,
    ]);
  }
});

test.each([
  ['pdf', 'application/pdf'],
  ['epub', 'application/epub+zip'],
] as const)('the %s is sent as what it is, and asked for anew each time', async (ending, type) => {
  const { status, headers } = await ask(bookAddress(ending));
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, 'no-cache']);
  expect(readFileSync(join(project, 'hosting/nginx.conf'), 'utf8')).toContain(`  ${type} ${ending};`);
});

test('the book is the same to the byte when it is made in another folder, on another day, in another time zone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    for (const name of ['content', 'src', 'node_modules']) symlinkSync(join(project, name), join(folder, name));
    for (const name of ['rapport', 'principper', 'vaerdier', 'ordliste', 'kilder', '_astro'])
      cpSync(join(dist, name), join(folder, 'dist', name), { recursive: true });
    for (const ending of ['pdf', 'epub'] as const) rmSync(join(folder, 'dist', bookAddress(ending)));
    mkdirSync(join(folder, 'dist'), { recursive: true });
    const later = `const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + 4e9])); } static now() { return Real.now() + 4e9; } };`;
    const make = `${later} const { writeBooks } = await import(${JSON.stringify(join(project, 'src/integrations/books.ts'))}); await writeBooks(${JSON.stringify(`${folder}/`)}, ${JSON.stringify(`${folder}/dist/`)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', make], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    });
    expect([status, stderr]).toEqual([0, '']);
    const differ = (['pdf', 'epub'] as const).filter((ending) => {
      const address = bookAddress(ending);
      return !readFileSync(join(dist, address)).equals(readFileSync(join(folder, 'dist', address)));
    });
    expect(differ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
