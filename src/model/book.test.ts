import { expect, test } from 'vitest';
import { type Book, type BookPage, bookFaults, headingsOf, type Inline, withBookLinks } from './book.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const link = (to: string): Inline => ({ kind: 'link', to, inlines: [text('et link')] });

function pageWith(address: string, inlines: Inline[], more: Partial<BookPage> = {}): BookPage {
  const anchor = address.slice(1, -1).replace('/', '-');
  return {
    anchor,
    address,
    kicker: [],
    title: [text(anchor)],
    blocks: [{ kind: 'paragraph', inlines }],
    notesTitle: undefined,
    notes: [],
    ...more,
  };
}
function bookWith(...pages: BookPage[]): Book {
  const own = { title: 'x', blocks: [] };
  return {
    title: 'Bog',
    subtitle: 'Prøve',
    description: 'En prøve.',
    date: '2026-11-22',
    site: 'https://eksempel.example',
    about: { anchor: 'om-bogen', ...own },
    parts: [{ opening: pageWith('/rapport/', []), pages }],
    glossary: { anchor: 'ordliste', ...own, terms: [] },
    sources: { anchor: 'kilder', ...own, groups: [] },
  };
}
const linksOf = (book: Book) =>
  book.parts.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'paragraph' ? one.inlines : []))));

test('a link to a page of the book stays in the book, and any other leads to the site on the web', () => {
  const heading = { kind: 'heading' as const, level: 2, anchor: 'rapport-b--i-praksis', inlines: [text('I praksis')] };
  const book = withBookLinks(
    bookWith(
      pageWith(
        '/rapport/a/',
        ['/rapport/b/', '/rapport/b/#i-praksis', '/rapport/b/#ukendt', '/debat/kort/', 'https://andre.example/'].map(link),
      ),
      pageWith('/rapport/b/', [], { blocks: [heading] }),
    ),
  );
  expect(linksOf(book).map((one) => one.kind === 'link' && one.to)).toEqual([
    '#rapport-b',
    '#rapport-b--i-praksis',
    '#rapport-b',
    'https://eksempel.example/debat/kort/',
    'https://andre.example/',
  ]);
});

test('links deep in lists, tables and boxes are turned too', () => {
  const inner = [{ kind: 'paragraph' as const, inlines: [link('/debat/')] }];
  const [page] = withBookLinks(
    bookWith(
      pageWith('/rapport/a/', [], {
        blocks: [
          { kind: 'list', ordered: false, items: [inner] },
          { kind: 'box', role: 'works', title: [], blocks: [{ kind: 'quote', blocks: inner }] },
          { kind: 'table', caption: [], head: [[link('/debat/')]], rows: [[[{ kind: 'strong', inlines: [link('/debat/')] }]]] },
        ],
      }),
    ),
  ).parts.flatMap(({ pages }) => pages);
  expect(JSON.stringify(page).match(/"to":"https:\/\/eksempel\.example\/debat\/"/g)).toHaveLength(4);
});

test('a mark without its note, a note without its mark and two places of one name are each named', () => {
  const mark: Inline = { kind: 'cites', cites: [{ number: 1, note: 'rapport-a--k1', anchor: 'rapport-a--r1' }] };
  const note = { number: 2, anchor: 'rapport-a--k2', back: 'rapport-a--r2', inlines: [] };
  const page = pageWith('/rapport/a/', [mark], { notes: [note] });
  expect(bookFaults(bookWith(page, pageWith('/rapport/b/', [], { anchor: 'rapport-a' })))).toEqual([
    'Two places are called "rapport-a".',
    '/rapport/a/ leads to "rapport-a--k1", which is not in the book.',
    '/rapport/a/ leads to "rapport-a--r2", which is not in the book.',
  ]);
});

test('the headings of a page are its title, those of its text and boxes, and that of its notes', () => {
  const heading = (level: number, words: string) => ({ kind: 'heading' as const, level, inlines: [text(words)] });
  const page = pageWith('/rapport/a/', [], {
    title: [text('Titel')],
    blocks: [{ kind: 'box', role: 'brief', title: [], blocks: [heading(2, 'Kort fortalt')] }, heading(3, 'Dybere')],
    notesTitle: { anchor: 'rapport-a--kilder', inlines: [text('Kilder')] },
  });
  expect(headingsOf(page)).toEqual([
    { level: 1, words: 'Titel' },
    { level: 2, words: 'Kort fortalt' },
    { level: 3, words: 'Dybere' },
    { level: 2, words: 'Kilder' },
  ]);
});
