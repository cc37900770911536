/**
 * The report's site as a book: one tree, from which the PDF and the EPUB are both set, so that they say the same.
 * An anchor names a place in the whole book: `rapport-laesevejledning--k3` is the third note of that page.
 */

/** Words within a block. `to` is `#anchor` for a place in the book, else a whole address on the web. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis' | 'quote' | 'span'; lang?: string | undefined; inlines: Inline[] }
  | { kind: 'link'; to: string; lang?: string | undefined; inlines: Inline[] }
  | { kind: 'cites'; cites: Cite[] };

/** The mark of a source. The first mark of a number has an anchor, to which the note leads back. */
export interface Cite {
  number: number;
  /** Anchor of the note. */
  note: string;
  anchor?: string | undefined;
}

/** What a box is for; each has its own look, as on the site. */
export type BoxRole = 'brief' | 'talk' | 'say' | 'works' | 'fails';

export type Block =
  | { kind: 'heading'; level: number; anchor?: string | undefined; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'table'; caption: Inline[]; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'box'; role: BoxRole; title: Inline[]; blocks: Block[] }
  | { kind: 'picture'; file: string; alt: string };

/** A note: what a sentence leans on. `back` is the anchor of the first mark. */
export interface BookNote {
  number: number;
  anchor: string;
  back: string;
  inlines: Inline[];
}

/** A page of the site as a piece of the book. */
export interface BookPage {
  anchor: string;
  /** Its address on the site, such as `/rapport/laesevejledning/`. */
  address: string;
  /** Id of the principle whose colours it has. */
  principle?: string | undefined;
  /** The drawn sign of a principle, as SVG; it only adorns. */
  sign?: string | undefined;
  kicker: Inline[];
  title: Inline[];
  /** The language of the title, where it is not Danish. */
  lang?: string | undefined;
  /** The text; headings count from 2, as on the site. */
  blocks: Block[];
  notesTitle: { anchor: string; inlines: Inline[] } | undefined;
  notes: BookNote[];
}

/** The pages that belong together, after the page that opens them. */
export interface BookPart {
  opening: BookPage;
  pages: BookPage[];
}

export interface BookSource {
  anchor: string;
  title: Inline[];
  /** The full stop after the title; nothing where the title brings its own sign. */
  stop: '.' | '';
  lang?: string | undefined;
  /** Where it lies on the web, if it does. */
  url?: string | undefined;
  words: Inline[];
}

export interface Book {
  title: string;
  subtitle: string;
  /** What the book is, for shelves and shops: a sentence or two. */
  description: string;
  /** The day of the newest text, `2026-11-22`. */
  date: string;
  /** The address of the site, without a slash at the end. */
  site: string;
  publisher?: string | undefined;
  /** About the book, after its title. */
  about: { anchor: string; title: string; blocks: Block[] };
  parts: BookPart[];
  glossary: { anchor: string; title: string; blocks: Block[]; terms: BookPage[] };
  sources: { anchor: string; title: string; blocks: Block[]; groups: { anchor: string; title: Inline[]; sources: BookSource[] }[] };
}

/** The anchor of a page: `/rapport/laesevejledning/` is `rapport-laesevejledning`. */
export function pageAnchor(address: string): string {
  return address.replace(/^\/|\/$/g, '').replaceAll('/', '-');
}

/** The anchor of a place on a page. */
export function anchorOn(address: string, id: string): string {
  return `${pageAnchor(address)}--${id}`;
}

/** The words of some inlines, without the marks of sources. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.kind === 'text' ? one.text : one.kind === 'cites' ? '' : plainWords(one.inlines))).join('');
}

/** All pages of the book, in order: what opens a part, its pages, and the words of the glossary. */
export function pagesOf({ parts, glossary }: Pick<Book, 'parts' | 'glossary'>): BookPage[] {
  return [...parts.flatMap(({ opening, pages }) => [opening, ...pages]), ...glossary.terms];
}

/** A block and those within it. */
export function withInner(block: Block): Block[] {
  switch (block.kind) {
    case 'list':
      return [block, ...block.items.flat().flatMap(withInner)];
    case 'quote':
    case 'box':
      return [block, ...block.blocks.flatMap(withInner)];
    default:
      return [block];
  }
}

/** The words of a block itself, not of the blocks within it. */
function ownInlines(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines;
    case 'table':
      return [...block.caption, ...block.head.flat(), ...block.rows.flat(2)];
    case 'box':
      return block.title;
    default:
      return [];
  }
}

function withInnerInlines(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((one) => [one, ...('inlines' in one ? withInnerInlines(one.inlines) : [])]);
}

/** Every inline of a page's title, text and notes. */
export function inlinesOf({ kicker, title, blocks, notes }: BookPage): Inline[] {
  return withInnerInlines([
    ...kicker,
    ...title,
    ...blocks.flatMap(withInner).flatMap(ownInlines),
    ...notes.flatMap((note) => note.inlines),
  ]);
}

/** The headings of a page as a reader hears them: the title at level 1, and those of the text. */
export function headingsOf({ title, blocks, notesTitle }: BookPage): { level: number; words: string }[] {
  return [
    { level: 1, words: plainWords(title) },
    ...blocks
      .flatMap(withInner)
      .flatMap((block) => (block.kind === 'heading' ? [{ level: block.level, words: plainWords(block.inlines) }] : [])),
    ...(notesTitle ? [{ level: 2, words: plainWords(notesTitle.inlines) }] : []),
  ];
}

/** Every place in the book that can be led to. */
function anchorsOf(book: Book): string[] {
  return [
    book.about.anchor,
    book.glossary.anchor,
    book.sources.anchor,
    ...book.sources.groups.flatMap(({ anchor, sources }) => [anchor, ...sources.map((source) => source.anchor)]),
    ...pagesOf(book).flatMap((page) => [
      page.anchor,
      ...page.blocks.flatMap(withInner).flatMap((block) => (block.kind === 'heading' && block.anchor ? [block.anchor] : [])),
      ...(page.notesTitle ? [page.notesTitle.anchor] : []),
      ...page.notes.map((note) => note.anchor),
      ...inlinesOf(page).flatMap((one) => (one.kind === 'cites' ? one.cites.flatMap((cite) => cite.anchor ?? []) : [])),
    ]),
  ];
}

/** What is wrong with the book: links that lead nowhere, numbers without a note, two places with one name. Each is a sentence. */
export function bookFaults(book: Book): string[] {
  const anchors = anchorsOf(book);
  const known = new Set(anchors);
  const twice = new Set(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index));
  return [
    ...[...twice].map((anchor) => `Two places are called "${anchor}".`),
    ...pagesOf(book).flatMap((page) =>
      [
        ...inlinesOf(page).flatMap((one) =>
          one.kind === 'link' ? [one.to] : one.kind === 'cites' ? one.cites.map(({ note }) => `#${note}`) : [],
        ),
        ...page.notes.map(({ back }) => `#${back}`),
      ]
        .filter((to) => to.startsWith('#') && !known.has(to.slice(1)))
        .map((to) => `${page.address} leads to "${to.slice(1)}", which is not in the book.`),
    ),
  ];
}

/** Turns every link of some inlines by the given rule. */
function withLinks(inlines: readonly Inline[], turned: (to: string) => string): Inline[] {
  return inlines.map((one) => {
    if (one.kind === 'text' || one.kind === 'cites') return one;
    const inner = withLinks(one.inlines, turned);
    return one.kind === 'link' ? { ...one, to: turned(one.to), inlines: inner } : { ...one, inlines: inner };
  });
}

function blockWithLinks(block: Block, turned: (to: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: withLinks(block.inlines, turned) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((one) => blockWithLinks(one, turned))) };
    case 'table': {
      const cells = (row: readonly Inline[][]) => row.map((cell) => withLinks(cell, turned));
      return { ...block, caption: withLinks(block.caption, turned), head: cells(block.head), rows: block.rows.map(cells) };
    }
    case 'quote':
    case 'box':
      return { ...block, blocks: block.blocks.map((one) => blockWithLinks(one, turned)) };
    case 'picture':
      return block;
  }
}

/** The page with every link turned by a rule. */
export function pageWithLinks(page: BookPage, turned: (to: string) => string): BookPage {
  return {
    ...page,
    blocks: page.blocks.map((block) => blockWithLinks(block, turned)),
    notes: page.notes.map((note) => ({ ...note, inlines: withLinks(note.inlines, turned) })),
  };
}

/**
 * The rule that turns a link of the site into one of the book: to the place in the book where it holds one,
 * to the top of its page where it holds only that, and else to the site on the web.
 *
 * @param known The anchors of the book.
 * @param site The address of the site, without a slash at the end.
 * @returns Takes an address such as `/ordliste/peer/` or `/kilder/#ruc`, and gives `#anchor` or a whole address.
 */
export function linkRule(known: ReadonlySet<string>, site: string): (to: string) => string {
  return (to) => {
    const [, address = '', id] = /^(\/[^?#]*)(?:#(.+))?$/.exec(to) ?? [];
    if (address === '') return to;
    const place = id === undefined ? pageAnchor(address) : anchorOn(address, id);
    if (known.has(place)) return `#${place}`;
    return known.has(pageAnchor(address)) ? `#${pageAnchor(address)}` : `${site}${to}`;
  };
}

/** A book whose links all lead to places in it, or to the web. */
export function withBookLinks(book: Book): Book {
  const turned = linkRule(new Set(anchorsOf(book)), book.site);
  const turn = (page: BookPage) => pageWithLinks(page, turned);
  return {
    ...book,
    parts: book.parts.map(({ opening, pages }) => ({ opening: turn(opening), pages: pages.map(turn) })),
    glossary: { ...book.glossary, terms: book.glossary.terms.map(turn) },
  };
}
