import { type MarkdownNode, plainText } from './markdown-tree.ts';

/** A heading, a paragraph or a list item of a text: something that a reader can point at. */
export interface Place {
  node: MarkdownNode;
  kind: 'heading' | 'passage';
  /** Its own words in one line, without those of a list inside it. */
  words: string;
}

/**
 * The places of a text in reading order. The paragraphs of a list item are part of it, and the cells of
 * a table of their table. The content check, the page and the command `npm run anchors` all ask here, so
 * that they see the same places.
 */
export function placesOf(tree: MarkdownNode): Place[] {
  const places: Place[] = [];
  const visit = (node: MarkdownNode, inItem: boolean) => {
    const isItem = node.type === 'listItem';
    if (node.type === 'heading' || isItem || (node.type === 'paragraph' && !inItem))
      places.push({ node, kind: node.type === 'heading' ? 'heading' : 'passage', words: ownWords(node) });
    for (const child of node.children ?? []) visit(child, isItem || (inItem && node.type !== 'list'));
  };
  visit(tree, false);
  return places;
}

function ownWords(node: MarkdownNode): string {
  const own = node.type === 'listItem' ? (node.children ?? []).filter(({ type }) => type !== 'list') : [node];
  return own.map(plainText).join(' ').replace(/\s+/g, ' ').trim();
}
