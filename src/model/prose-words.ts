import { mdxToMdast } from 'satteri';
import { slugify } from '../language/slugify.ts';
import { isTag, type MarkdownNode, plainText } from './markdown-tree.ts';

/**
 * The running text of an entry without markup, headings, tables and reference marks: what reading
 * time, LIX and the glossary's list of uses are counted on.
 */
export function proseWords(text: string): string {
  const blocks: string[] = [];
  collect(mdxToMdast(text) as MarkdownNode, blocks);
  return blocks.join('\n');
}

/** A part of a text under a heading of its own, with those below it. */
export interface ProseSection {
  /** The id of the heading. */
  id: string;
  heading: string;
  /** The running text, as `proseWords` gives it for the whole. */
  words: string;
}

/** The parts of a text, by its headings. */
export function proseSections(text: string): ProseSection[] {
  const nodes = (mdxToMdast(text) as MarkdownNode).children ?? [];
  return nodes.flatMap((node, at) => {
    if (node.type !== 'heading') return [];
    const depth = node.depth ?? 2;
    const after = nodes.slice(at + 1);
    const end = after.findIndex((one) => one.type === 'heading' && (one.depth ?? 2) <= depth);
    const blocks: string[] = [];
    for (const one of end < 0 ? after : after.slice(0, end)) collect(one, blocks);
    const heading = plainText(node);
    return [{ id: slugify(heading), heading, words: blocks.join('\n') }];
  });
}

function collect(node: MarkdownNode, blocks: string[]): void {
  if (node.type === 'heading' || node.type === 'table') return;
  if (node.type === 'paragraph' || (isTag(node) && node.type === 'mdxJsxTextElement')) {
    blocks.push(plainText(node).replace(/\s+/g, ' ').trim());
    return;
  }
  for (const child of node.children ?? []) collect(child, blocks);
}
