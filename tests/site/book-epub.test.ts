/** The EPUB of the book, read as a reading app reads it. */
import { expect, test } from 'vitest';
import { pageAnchor } from '../../src/model/book.ts';
import { bookPages, documentOf, openEpub } from './book-files.ts';
import { oneLine, pageAt, repeated } from './pages.ts';

const epub = openEpub();
const documents = [...epub.keys()].flatMap((name) => /^EPUB\/(.+\.xhtml)$/.exec(name)?.[1] ?? []);

test('every link in the EPUB leads to a place in it, or to the web', () => {
  const ids = new Map(
    documents.map((name) => [
      name,
      new Set(
        documentOf(epub, name)
          .querySelectorAll('[id]')
          .map(({ id }) => id),
      ),
    ]),
  );
  const faults = documents.flatMap((name) =>
    documentOf(epub, name)
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => {
        if (/^(https?:\/\/|mailto:)/.test(href)) return false;
        const [file = '', id] = href.split('#');
        const known = ids.get(file === '' ? name : file);
        return !known || (id !== undefined && !known.has(id));
      })
      .map((href) => `${name} leads to ${href}`),
  );
  expect(faults).toEqual([]);
});

test('every number of a source has its note, and every note leads back', () => {
  const faults = documents.flatMap((name) => {
    const root = documentOf(epub, name);
    const notes = new Map(root.querySelectorAll('.notes li').map((note) => [note.id, note]));
    return [
      ...root
        .querySelectorAll('a.cite')
        .filter((mark) => notes.get(mark.getAttribute('href')?.split('#')[1] ?? '')?.getAttribute('value') !== mark.text)
        .map((mark) => `${name}: the mark ${mark.text} has no note of its number`),
      ...[...notes.values()]
        .filter((note) => {
          const back = note.querySelector('a.back')?.getAttribute('href')?.split('#')[1];
          return !back || root.getElementById(back)?.text !== note.getAttribute('value');
        })
        .map((note) => `${name}: ${note.id} does not lead back`),
    ];
  });
  expect(faults).toEqual([]);
  expect(bookPages.map((address) => documentOf(epub, `${pageAnchor(address)}.xhtml`).querySelectorAll('.notes li').length)).toEqual(
    bookPages.map((address) => pageAt(address).root.querySelectorAll('li.note').length),
  );
});

test('every sentence of a chapter on the web stands in the EPUB', () => {
  const faults = bookPages.flatMap((address) => {
    const said = oneLine(documentOf(epub, `${pageAnchor(address)}.xhtml`).text).replace(/[\s\d,]+/g, '');
    return pageAt(address)
      .root.querySelectorAll('.prose p, .prose li, .prose td, .brief p, .talk li, .say-tomorrow li')
      .filter((one) => !said.includes(oneLine(one.text).replace(/[\s\d,]+/g, '')))
      .map((one) => `${address}: ${oneLine(one.text).slice(0, 80)}`);
  });
  expect(faults).toEqual([]);
});

test('a word of the glossary stands in the book when a text uses it, once and in its place in the alphabet', () => {
  const root = documentOf(epub, 'ordliste.xhtml');
  const words = root.querySelectorAll('.term > h2').map(({ text }) => oneLine(text));
  const used = new Set(
    bookPages.flatMap((address) =>
      pageAt(address)
        .root.querySelectorAll('a.term')
        .map((link) => pageAnchor(link.getAttribute('href') ?? '')),
    ),
  );
  expect([...used].filter((anchor) => !root.getElementById(anchor))).toEqual([]);
  expect(repeated(words)).toEqual([]);
  expect(words).toEqual(words.toSorted(new Intl.Collator('da', { sensitivity: 'base', numeric: true }).compare));
});

test('the EPUB says how it can be read', () => {
  const opf = epub.get('EPUB/package.opf') ?? '';
  expect([...epub.keys()][0]).toBe('mimetype');
  for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
    expect(opf).toContain(`<meta property="schema:${property}">`);
  expect(opf).toContain('<dc:language>da</dc:language>');
});
