/** Gathers the book from the built pages: which pages, in which order, from which day. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { byAlphabet } from '../language/alphabet.ts';
import { aboutTheBook, bookWords } from '../language/book-words.ts';
import { addressOf, folders } from '../model/addresses.ts';
import {
  type Block,
  type Book,
  type BookPage,
  type BookPart,
  bookFaults,
  inlinesOf,
  pageAnchor,
  plainWords,
  withBookLinks,
} from '../model/book.ts';
import { newestDay } from '../model/last-changed.ts';
import { readBookPage, readSources, readTitle } from './book-pages.ts';
import { siteSettings } from './site-settings.ts';

const sourcesAddress = '/kilder/';

/**
 * The book of a built site.
 *
 * @param root The project's root, whose `content/` says the order of the pages and when they were changed.
 * @param dist The built site.
 * @throws When a page cannot stand in the book, or a link in it leads nowhere; all such links are named at once.
 */
export function bookOf(root: string, dist: string): Book {
  const html = (address: string) => readFileSync(join(dist, address, 'index.html'), 'utf8');
  const page = (address: string) => readBookPage(html(address), address);
  const entries = bookEntries(root);
  const date = newestDay(entries.map(({ updated }) => updated)) ?? '';
  const { address, publisher } = siteSettings(root);
  const site = address.replace(/\/$/, '');

  const parts = (['principles', 'values', 'chapters'] as const).map((collection): BookPart => {
    const pages = entries.filter((entry) => entry.collection === collection).map(({ id }) => page(addressOf(collection, id)));
    return { opening: page(folders[collection]), pages: collection === 'chapters' ? pages.map(withOtherPages) : pages };
  });
  const terms = termsUsed(
    parts.flatMap(({ opening, pages }) => [opening, ...pages]),
    page,
  );
  const used = new Set([...parts.flatMap(({ opening, pages }) => [opening, ...pages]), ...terms].flatMap(sourcesOf));
  const about = aboutTheBook(date, site, 'unknown' in publisher ? publisher.unknown : `Udgiver: ${publisher.name}, ${publisher.email}.`);
  const book = withBookLinks({
    title: bookWords.title,
    subtitle: bookWords.subtitle,
    description: bookWords.description,
    date,
    site,
    publisher: 'name' in publisher ? publisher.name : undefined,
    about: { anchor: 'om-bogen', title: bookWords.about, blocks: about.map(paragraph) },
    parts,
    glossary: { anchor: pageAnchor(folders.glossary), title: readTitle(html(folders.glossary)), blocks: [], terms: terms.map(asTerm) },
    sources: { anchor: pageAnchor(sourcesAddress), ...readSources(html(sourcesAddress), sourcesAddress, used) },
  });
  const faults = bookFaults(book);
  if (faults.length > 0) throw new Error(`The book would have links that lead nowhere:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return book;
}

/** A text of the book, as its file in `content/` describes it. */
interface BookEntry {
  collection: 'principles' | 'values' | 'chapters' | 'glossary';
  id: string;
  order: number;
  updated: string;
}

/** The texts that the book may hold, in order. The content check has found their faults before. */
function bookEntries(root: string): BookEntry[] {
  return (['principles', 'values', 'chapters', 'glossary'] as const).flatMap((collection) =>
    readdirSync(join(root, 'content', collection))
      .filter((name) => name.endsWith('.mdx'))
      .map((name): BookEntry => {
        const [, head = ''] = readFileSync(join(root, 'content', collection, name), 'utf8').split(/^---$/m);
        const { order = 0, updated } = parse(head) as { order?: number; updated: string };
        return { collection, id: name.replace(/\.mdx$/, ''), order, updated };
      })
      .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1)),
  );
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

/** In a book of its own pages, »side 25« must say that it is the report's. */
function withOtherPages(page: BookPage): BookPage {
  return plainWords(page.kicker).includes('side')
    ? { ...page, kicker: [...page.kicker, { kind: 'text', text: ` ${bookWords.inTheReport}` }] }
    : page;
}

/** The words of the glossary that some pages use, and those that these use in turn, by the alphabet. */
function termsUsed(pages: readonly BookPage[], read: (address: string) => BookPage): BookPage[] {
  const found = new Map<string, BookPage>();
  let asking = pages;
  while (asking.length > 0) {
    const addresses = new Set(
      asking.flatMap(inlinesOf).flatMap((one) => {
        const [address] = (one.kind === 'link' && /^\/ordliste\/[^/#]+\//.exec(one.to)) || [];
        return address !== undefined && !found.has(address) ? [address] : [];
      }),
    );
    asking = [...addresses].map(read);
    for (const term of asking) found.set(term.address, term);
  }
  return [...found.values()].sort((one, other) => byAlphabet(plainWords(one.title), plainWords(other.title)));
}

/** The anchors of the sources that the notes of a page lead to. */
function sourcesOf({ notes }: BookPage): string[] {
  return notes.flatMap(({ inlines }) =>
    inlines.flatMap((one) => {
      const [, id] = (one.kind === 'link' && /^\/kilder\/#(.+)$/.exec(one.to)) || [];
      return id === undefined ? [] : [`${pageAnchor(sourcesAddress)}--${id}`];
    }),
  );
}

/** A word as the glossary of a book has it: what it means, then its text, without headings of its own. */
function asTerm(page: BookPage): BookPage {
  const blocks = page.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'box' || block.role !== 'brief') return [block];
    return block.blocks.flatMap((one): Block[] =>
      one.kind === 'paragraph' ? [{ kind: 'paragraph', inlines: [{ kind: 'strong', inlines: one.inlines }] }] : [],
    );
  });
  return { ...page, kicker: [], blocks, notesTitle: undefined };
}
