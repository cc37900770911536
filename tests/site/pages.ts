import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

/** The project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** The built site. */
export const dist = join(project, 'dist/');

/** A built page. */
export interface BuiltPage {
  /** Its address, such as `/rapport/`. */
  address: string;
  html: string;
  root: HTMLElement;
}

/** The paths of all files below a folder, with `/` between their parts, in order; without the compressed copies that lie beside them. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

/** Every built page, orphans and the page for errors included. */
export const builtPages: BuiltPage[] = filesBelow(dist)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(join(dist, name), 'utf8');
    return {
      address: `/${name.replace(/index\.html$/, '')}`,
      html,
      root: parse(html, { blockTextElements: { script: true, style: true } }),
    };
  });

/** The page at an address. @throws When it was not built. */
export function pageAt(address: string): BuiltPage {
  const page = builtPages.find((one) => one.address === address);
  if (!page) throw new Error(`${address} is missing in dist/.`);
  return page;
}

/** What is wrong on the given pages, each fault behind the address of its page: expect it to equal `[]`. */
export function faultsOn(pages: readonly BuiltPage[], find: (page: BuiltPage) => readonly string[]): string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.address} ${fault}`));
}

/** What is wrong on any page. */
export function faultsOnAll(find: (page: BuiltPage) => readonly string[]): string[] {
  return faultsOn(builtPages, find);
}

/** What occurs more than once in a list. */
export function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, index) => list.indexOf(one) !== index))];
}

/** A text as a piece of a regular expression that finds just that text. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Text in one line, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The pieces of text that a reader can see or hear below an element: no code, scripts or styles. */
export function textsOf(node: Node): string[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [node.text];
  const tag = 'tagName' in node ? String(node.tagName) : '';
  return /^(SCRIPT|STYLE|CODE|PRE|KBD|SAMP)$/.test(tag) ? [] : node.childNodes.flatMap(textsOf);
}

/** The text below an element in one line, with a space where one element ends and the next begins. */
export function wordsOf(element: Node): string {
  return oneLine(textsOf(element).join(' '));
}

/** What a screen reader calls an element: its label, the elements that label it, or its own words. */
export function nameOf(element: HTMLElement, page: BuiltPage): string {
  const label = element.getAttribute('aria-label');
  if (label) return oneLine(label);
  const labels = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (labels.length > 0) return oneLine(labels.map((id) => page.root.getElementById(id)?.text ?? '').join(' '));
  const pictures = element
    .querySelectorAll('img[alt], svg[aria-label]')
    .map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label'));
  return oneLine([wordsOf(element), ...pictures].join(' '));
}

/** An element and those around it, from the inside out. */
export function withParents(element: HTMLElement): HTMLElement[] {
  return element.parentNode ? [element, ...withParents(element.parentNode)] : [element];
}
