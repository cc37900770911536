/** Reads the two files of the book with programs that did not make them: PDF.js and an unzip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addressOf, bookAddress } from '../../src/model/addresses.ts';
import { entriesOf, idOf } from './content.ts';
import { dist, oneLine } from './pages.ts';

export const pdfPath = join(dist, bookAddress('pdf'));
export const epubPath = join(dist, bookAddress('epub'));

/** The pages that the book must hold, in the order of the site: principles, values, chapters. */
export const bookPages: string[] = (['principles', 'values', 'chapters'] as const).flatMap((collection) =>
  entriesOf(collection)
    .map((entry) => ({ address: addressOf(collection, idOf(entry)), order: Number(entry.fields['order']) }))
    .sort((one, other) => one.order - other.order)
    .map(({ address }) => address),
);

/** A heading, its level counted from 1. */
export interface Heading {
  level: number;
  words: string;
}

/** A node of the tags of a page, as PDF.js gives it. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: TagNode[];
}

/** Something of an outline, with what lies under it. */
interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

/** The PDF, opened. */
export async function openPdf(): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(readFileSync(pdfPath)), verbosity: 0 }).promise;
}

/** Every page of the PDF, in order. */
export async function pagesOfPdf(pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
}

/** The tags of a page; a page without any has none. */
export async function tagsOf(page: PDFPageProxy): Promise<TagNode[]> {
  const tree = (await page.getStructTree()) as TagNode | null;
  return tree ? withInner(tree) : [];
}

/** A node and all within it, in order. */
export function withInner(node: TagNode): TagNode[] {
  return [node, ...(node.children ?? []).flatMap(withInner)];
}

/** The words of a page by the piece of content they belong to; those that belong to none, under an empty name. */
export async function contentOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      // Heads and feet of pages are marked as artifacts, without a name.
      if (open.at(-1) === 'artifact') continue;
      const name = open.findLast((one) => one !== undefined) ?? '';
      words.set(name, `${words.get(name) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    // The package's types leave the tag out.
    else open.push((item as { tag?: string }).tag === 'Artifact' ? 'artifact' : (item.id ?? undefined));
  }
  return words;
}

/** The headings of the PDF by its tags, in order. */
export async function headingsByTags(pdf: PDFDocumentProxy): Promise<Heading[]> {
  const pages = await pagesOfPdf(pdf);
  const found = await Promise.all(
    pages.map(async (page) => {
      const content = await contentOf(page);
      return (await tagsOf(page)).flatMap((node): Heading[] => {
        const level = Number(/^H([1-6])$/.exec(node.role ?? '')?.[1] ?? 0);
        if (level === 0) return [];
        const words = withInner(node).map(({ id }) => (id === undefined ? '' : (content.get(id) ?? '')));
        return [{ level, words: oneLine(words.join('')) }];
      });
    }),
  );
  return found.flat();
}

/** The outline of the PDF as headings, the level being how deep each lies. */
export async function headingsByOutline(pdf: PDFDocumentProxy): Promise<Heading[]> {
  const flat = (items: readonly OutlineItem[], level: number): Heading[] =>
    items.flatMap(({ title, items: inner }) => [{ level, words: oneLine(title) }, ...flat(inner, level + 1)]);
  return flat(((await pdf.getOutline()) ?? []) as OutlineItem[], 1);
}

/** The files of the EPUB by name, as text. */
export function openEpub(): Map<string, string> {
  const files = unzipSync(new Uint8Array(readFileSync(epubPath)));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** The headings below an element, in order. */
export function headingsIn(root: HTMLElement): Heading[] {
  return root.querySelectorAll('h1, h2, h3, h4, h5, h6').map((one) => ({ level: Number(one.tagName.slice(1)), words: oneLine(one.text) }));
}

/** A file of the EPUB as a tree. @throws When it is not there. */
export function documentOf(files: ReadonlyMap<string, string>, name: string): HTMLElement {
  const text = files.get(`EPUB/${name}`);
  if (text === undefined) throw new Error(`EPUB/${name} is not in the EPUB.`);
  return parse(text);
}
