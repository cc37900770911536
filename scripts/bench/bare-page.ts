import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

const kept = new Set(
  'H1 H2 H3 H4 H5 H6 P UL OL LI DL DT DD BLOCKQUOTE FIGURE FIGCAPTION TABLE CAPTION THEAD TBODY TR TH TD A STRONG EM B I'.split(' '),
);
const dropped = new Set('SCRIPT STYLE SVG TEMPLATE NOSCRIPT DIALOG FORM BUTTON INPUT SELECT VIDEO IMG'.split(' '));

/**
 * The same text as a person would write it by hand: headings, paragraphs, lists, tables and links,
 * and neither styles, scripts, typefaces nor pictures. The yardstick for the first paint.
 */
export function barePage(html: string): string {
  const root = parse(html);
  const title = root.querySelector('title')?.innerHTML ?? '';
  const body = root.querySelector('body');
  if (!body) throw new Error('The page has no body.');
  return [
    '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>\n</head>\n<body>`,
    childrenOf(body).replace(/\s*\n\s*/g, '\n'),
    '</body>\n</html>\n',
  ].join('\n');
}

function childrenOf(element: HTMLElement): string {
  return element.childNodes.map(bare).join('');
}

function bare(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.rawText;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (dropped.has(element.tagName) || element.hasAttribute('hidden')) return '';
  const inner = childrenOf(element);
  if (!kept.has(element.tagName)) return inner;
  const name = element.tagName.toLowerCase();
  const link = element.getAttribute('href');
  return `<${name}${link === undefined ? '' : ` href="${link}"`}>${inner}</${name}>`;
}
