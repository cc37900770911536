/** Reads the built pages of the site as pieces of the book. What the book cannot show is a fault, never left out in silence. */
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { anchorOn, type Block, type BookNote, type BookPage, type BookSource, type Inline, pageAnchor, plainWords } from '../model/book.ts';

/** Where a page is read, and what was found that the book cannot show. */
interface Reading {
  address: string;
  faults: string[];
}

/** Parts of a page that are of use on the web only. */
const onlyOnTheWeb = '[hidden], .no-print, .note-back, .note-number, .sr-only, script, style, template';

/** Inline elements whose words are taken as they are. */
const plain = /^(SPAN|TIME|ABBR|CODE|SMALL|SUB|SUP|CITE)$/;

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
const elementsIn = (element: HTMLElement): HTMLElement[] => element.childNodes.filter(isElement);
const oneLine = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Parses a built page, without what is of use on the web only. */
function openPage(html: string): HTMLElement {
  const root = parse(html);
  for (const element of root.querySelectorAll(onlyOnTheWeb)) element.remove();
  return root;
}

/**
 * Reads a page with a text of its own: a principle, a value, a chapter, a word, or the page that opens some of them.
 *
 * @param html The page as built.
 * @param address Such as `/rapport/laesevejledning/`.
 * @throws When it holds something that the book cannot show; all of it is named at once.
 */
export function readBookPage(html: string, address: string): BookPage {
  const root = openPage(html);
  const at: Reading = { address, faults: [] };
  const heading = root.querySelector('main h1');
  if (!heading) throw new Error(`${address} has no h1 and cannot be a page of the book.`);
  const notes = root.querySelector('main section.notes');
  const notesHeading = notes?.querySelector('h2');
  const sign = root.querySelector('main svg.principle-sign');
  const page: BookPage = {
    anchor: pageAnchor(address),
    address,
    principle: root.querySelector('html')?.getAttribute('data-principle'),
    sign: sign?.toString(),
    kicker: inlinesIn(root.querySelector('main .kicker'), at),
    title: inlinesIn(heading, at),
    lang: heading.getAttribute('lang'),
    blocks: root
      .querySelectorAll('main section.brief, main .prose, main section.say-tomorrow, main section.talk')
      .flatMap((section) => (section.classList.contains('prose') ? blocksIn(section, at) : [boxOf(section, at)])),
    notesTitle: notes && notesHeading ? { anchor: anchorOn(address, 'kilder'), inlines: inlinesIn(notesHeading, at) } : undefined,
    notes: notes?.querySelectorAll('li.note').map((note) => noteOf(note, at)) ?? [],
  };
  if (at.faults.length > 0)
    throw new Error(
      `${address} cannot stand in the book:\n${at.faults.map((fault) => `  ${fault}`).join('\n')}\nTeach src/integrations/book-pages.ts to read it.`,
    );
  return page;
}

function noteOf(note: HTMLElement, at: Reading): BookNote {
  const number = Number(/^k(\d+)$/.exec(note.id)?.[1]);
  return {
    number,
    anchor: anchorOn(at.address, note.id),
    back: anchorOn(at.address, `r${number}`),
    inlines: inlinesIn(note, at),
  };
}

function boxOf(section: HTMLElement, at: Reading): Block {
  const roles = { brief: 'brief', talk: 'talk', 'say-tomorrow': 'say' } as const;
  const role = Object.entries(roles).find(([name]) => section.classList.contains(name))?.[1] ?? 'brief';
  return { kind: 'box', role, title: [], blocks: blocksIn(section, at) };
}

function blocksIn(element: HTMLElement, at: Reading): Block[] {
  return blocksOf(element.childNodes, at);
}

/** The blocks of some nodes; words that stand between blocks become paragraphs. */
function blocksOf(nodes: readonly Node[], at: Reading): Block[] {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const gather = () => {
    const inlines = tidied(loose.flatMap((node) => inlineOf(node, at)));
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines });
    loose = [];
  };
  for (const node of nodes) {
    const found = isElement(node) ? blockOf(node, at) : undefined;
    if (!found) {
      loose.push(node);
      continue;
    }
    gather();
    blocks.push(...found);
  }
  gather();
  return blocks;
}

/** The blocks that an element is; undefined for words within a block. */
function blockOf(element: HTMLElement, at: Reading): Block[] | undefined {
  const tag = element.tagName;
  if (/^H[2-6]$/.test(tag)) {
    const anchor = element.id === '' ? undefined : anchorOn(at.address, element.id);
    return [{ kind: 'heading', level: Number(tag.slice(1)), anchor, inlines: inlinesIn(element, at) }];
  }
  switch (tag) {
    case 'P':
      return paragraphOrPicture(element, at);
    case 'UL':
    case 'OL':
      return [{ kind: 'list', ordered: tag === 'OL', items: elementsIn(element).map((item) => blocksIn(item, at)) }];
    case 'BLOCKQUOTE':
      return [{ kind: 'quote', blocks: blocksIn(element, at) }];
    case 'ASIDE': {
      const title = element.querySelector('.example-title');
      return [
        {
          kind: 'box',
          role: element.getAttribute('data-outcome') === 'glipper' ? 'fails' : 'works',
          title: inlinesIn(title, at),
          blocks: blocksOf(
            element.childNodes.filter((node) => node !== title),
            at,
          ),
        },
      ];
    }
    case 'TABLE':
      return [tableOf(element, at)];
    case 'SECTION':
    case 'DIV':
    case 'FIGURE':
      return blocksIn(element, at);
    case 'IMG':
      return [pictureOf(element)];
    default:
      return undefined;
  }
}

/** Markdown puts a picture into a paragraph of its own. */
function paragraphOrPicture(element: HTMLElement, at: Reading): Block[] {
  const [only, ...more] = element.childNodes.filter((node) => isElement(node) || node.text.trim() !== '');
  if (only && more.length === 0 && isElement(only) && only.tagName === 'IMG') return [pictureOf(only)];
  const inlines = inlinesIn(element, at);
  return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : [];
}

function pictureOf(element: HTMLElement): Block {
  return { kind: 'picture', file: element.getAttribute('src') ?? '', alt: element.getAttribute('alt') ?? '' };
}

function tableOf(table: HTMLElement, at: Reading): Block {
  const cells = (row: HTMLElement) => row.querySelectorAll('th, td').map((cell) => inlinesIn(cell, at));
  return {
    kind: 'table',
    caption: inlinesIn(table.querySelector('caption'), at),
    head: table.querySelectorAll('thead tr').flatMap(cells),
    rows: table.querySelectorAll('tbody tr').map(cells),
  };
}

/** The words of an element, without space at their ends. */
function inlinesIn(element: HTMLElement | null | undefined, at: Reading): Inline[] {
  return element ? tidied(element.childNodes.flatMap((node) => inlineOf(node, at))) : [];
}

function inlineOf(node: Node, at: Reading): Inline[] {
  if (!isElement(node)) return node.nodeType === NodeType.TEXT_NODE ? [{ kind: 'text', text: oneLine(node.text) }] : [];
  const lang = node.getAttribute('lang');
  const inner = (): Inline[] => node.childNodes.flatMap((one) => inlineOf(one, at));
  switch (node.tagName) {
    case 'STRONG':
    case 'B':
      return [{ kind: 'strong', lang, inlines: inner() }];
    case 'EM':
    case 'I':
      return [{ kind: 'emphasis', lang, inlines: inner() }];
    case 'Q':
      return [{ kind: 'quote', lang, inlines: inner() }];
    case 'BR':
      return [{ kind: 'text', text: ' ' }];
    case 'A':
      return [node.classList.contains('cite') ? citeOf(node, at) : linkOf(node, lang, inner(), at)];
    default:
      if (!plain.test(node.tagName)) at.faults.push(`<${node.tagName.toLowerCase()}> "${oneLine(node.text).trim().slice(0, 60)}"`);
      return lang === undefined ? inner() : [{ kind: 'span', lang, inlines: inner() }];
  }
}

function citeOf(mark: HTMLElement, at: Reading): Inline {
  const note = anchorOn(at.address, (mark.getAttribute('href') ?? '').slice(1));
  const anchor = mark.id === '' ? undefined : anchorOn(at.address, mark.id);
  return { kind: 'cites', cites: [{ number: Number(mark.text), note, anchor }] };
}

function linkOf(link: HTMLElement, lang: string | undefined, inlines: Inline[], at: Reading): Inline {
  const href = link.getAttribute('href') ?? '';
  return { kind: 'link', to: href.startsWith('#') ? at.address + href : href, lang, inlines };
}

/** Joins text that stands together and marks that follow each other, and takes space away at both ends. */
function tidied(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const [index, one] of inlines.entries()) {
    const last = joined.at(-1);
    const next = inlines[index + 1];
    if (one.kind === 'text' && one.text.trim() === '' && last?.kind === 'cites' && next?.kind === 'cites') continue;
    if (one.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: oneLine(last.text + one.text) };
    else if (one.kind === 'cites' && last?.kind === 'cites')
      joined[joined.length - 1] = { kind: 'cites', cites: [...last.cites, ...one.cites] };
    else joined.push(one);
  }
  return trimmed(trimmed(joined, 'first'), 'last');
}

function trimmed(inlines: readonly Inline[], end: 'first' | 'last'): Inline[] {
  const one = inlines.at(end === 'first' ? 0 : -1);
  if (!one || one.kind === 'cites') return [...inlines];
  const kept = end === 'first' ? inlines.slice(1) : inlines.slice(0, -1);
  if (one.kind === 'text') {
    const text = end === 'first' ? one.text.trimStart() : one.text.trimEnd();
    if (text === '') return trimmed(kept, end);
    return end === 'first' ? [{ ...one, text }, ...kept] : [...kept, { ...one, text }];
  }
  const inner = { ...one, inlines: trimmed(one.inlines, end) };
  return end === 'first' ? [inner, ...kept] : [...kept, inner];
}

/** The list of sources, as far as the book leans on them. */
export interface SourceList {
  title: string;
  /** What is said of all sources. */
  blocks: Block[];
  groups: { anchor: string; title: Inline[]; sources: BookSource[] }[];
}

/**
 * Reads the page of sources.
 *
 * @param used The anchors of the sources that the book's notes lead to.
 * @throws When a used source is not on the page.
 */
export function readSources(html: string, address: string, used: ReadonlySet<string>): SourceList {
  const root = openPage(html);
  const at: Reading = { address, faults: [] };
  const groups = root.querySelectorAll('section.sources').map((section) => {
    const heading = section.querySelector('h2');
    return {
      anchor: anchorOn(address, heading?.id ?? ''),
      title: inlinesIn(heading, at),
      sources: section
        .querySelectorAll('li[id]')
        .filter(({ id }) => used.has(anchorOn(address, id)))
        .map((item): BookSource => {
          const title = item.querySelector('h3');
          const link = title?.querySelector('a');
          const inlines = inlinesIn(link ?? title, at);
          return {
            anchor: anchorOn(address, item.id),
            title: inlines,
            stop: /[.?!]$/.test(plainWords(inlines)) ? '' : '.',
            lang: title?.getAttribute('lang'),
            url: link?.getAttribute('href'),
            words: inlinesIn(item.querySelector('p'), at),
          };
        }),
    };
  });
  const found = new Set(groups.flatMap(({ sources }) => sources.map(({ anchor }) => anchor)));
  const missing = [...used].filter((anchor) => !found.has(anchor));
  if (missing.length > 0) throw new Error(`${address} does not list ${missing.join(', ')}, which the book leans on.`);
  const lead = root.querySelectorAll('main .lead').at(-1);
  return {
    title: root.querySelector('main h1')?.text.trim() ?? '',
    blocks: lead ? [{ kind: 'paragraph', inlines: inlinesIn(lead, at) }] : [],
    groups: groups.filter(({ sources }) => sources.length > 0),
  };
}

/** The title of a page that only lists others, such as the glossary. */
export function readTitle(html: string): string {
  return openPage(html).querySelector('main h1')?.text.trim() ?? '';
}
