import { mdxToMdast } from 'satteri';
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

function collect(node: MarkdownNode, blocks: string[]): void {
  if (node.type === 'heading' || node.type === 'table') return;
  if (node.type === 'paragraph' || (isTag(node) && node.type === 'mdxJsxTextElement')) {
    blocks.push(plainText(node).replace(/\s+/g, ' ').trim());
    return;
  }
  for (const child of node.children ?? []) collect(child, blocks);
}
