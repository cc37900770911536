/** The part of a Markdown syntax tree (mdast with MDX) that the model reads. */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  depth?: number;
  /** Whether a point of a list that can be ticked is; other points have none. */
  checked?: boolean | null;
  url?: string;
  alt?: string | null;
  /** What a reference-style link or picture names, and a definition defines. */
  identifier?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number; offset: number }; end: { line: number; column: number; offset: number } };
}

/** Visits every node of the tree, parents before children, in reading order. */
export function* walk(root: MarkdownNode): Generator<MarkdownNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of (node.children ?? []).toReversed()) waiting.push(child);
  }
}

/** The words of a node without its markup. */
export function plainText(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  const inner = (node.children ?? []).map(plainText);
  const blocks = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);
  return inner.join(blocks ? '\n' : '');
}

/** The value of a written attribute, or undefined. Only plain strings count. */
export function attribute(node: MarkdownNode, name: string): string | undefined {
  const found = node.attributes?.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Whether a node is a component or an HTML tag written in MDX. */
export function isTag(node: MarkdownNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
