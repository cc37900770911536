import { mdxToMdast } from 'satteri';
import { attribute, isTag, type MarkdownNode, walk } from './markdown-tree.ts';

/** One reference to a source at one place in it, with the number a reader sees. */
export interface Citation {
  number: number;
  source: string;
  /** Page, section or paragraph in the source. */
  place: string | undefined;
}

/** The key by which two references count as the same note. */
export function citationKey(source: string, place: string | undefined): string {
  return `${source}|${place ?? ''}`;
}

/**
 * Numbers the references of a text in reading order. The same source at the same place keeps its number.
 *
 * @param text The MDX text of an entry.
 */
export function citationsOf(text: string): Citation[] {
  const found = new Map<string, Citation>();
  for (const node of walk(mdxToMdast(text) as MarkdownNode)) {
    if (!isTag(node) || node.name !== 'Kilde') continue;
    const source = attribute(node, 'id');
    if (source === undefined) continue;
    const place = attribute(node, 'sted');
    const key = citationKey(source, place);
    if (!found.has(key)) found.set(key, { number: found.size + 1, source, place });
  }
  return [...found.values()];
}

/** What the marks in a text need to know: the number of each reference, and which have had a mark. */
export interface CitationMarks {
  numbers: ReadonlyMap<string, number>;
  marked: Set<string>;
}

/** Makes the list that the marks of one rendered text share. */
export function citationMarks(citations: readonly Pick<Citation, 'number' | 'source' | 'place'>[]): CitationMarks {
  return { numbers: new Map(citations.map(({ number, source, place }) => [citationKey(source, place), number])), marked: new Set() };
}
