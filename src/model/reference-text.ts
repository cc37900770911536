import { danishDate } from '../language/dates.ts';
import { siteName } from '../language/words.ts';

/** A place of a page, or the page itself, as somebody refers to it. */
export interface Referred {
  /** The words that are quoted; undefined for a heading or the whole page. */
  words?: string | undefined;
  /** The title of the page. */
  title: string;
  /** The whole address, with its place. */
  url: string;
  /** The day the page was last changed, such as `2026-11-22`. */
  updated: string;
  /** The day it was read. */
  read: string;
  /** Undefined where the site has no publisher. */
  publisher?: string | undefined;
}

/** A reference to be pasted, in the form that the page about the report recommends: the words first, then where they are from. */
export function referenceText({ words, title, url, updated, read, publisher }: Referred): string {
  const source = [
    `${siteName} (${updated.slice(0, 4)}): »${withinQuotes(title)}«.`,
    ...(publisher === undefined ? [] : [`${publisher}.`]),
    `Ændret ${danishDate(updated)}, læst ${danishDate(read)}.`,
    url,
  ].join(' ');
  return words === undefined ? source : `»${withinQuotes(words)}«\n\n${source}`;
}

/** Quotation marks within quotation marks. */
export const withinQuotes = (words: string): string => words.replaceAll('»', '›').replaceAll('«', '‹');
