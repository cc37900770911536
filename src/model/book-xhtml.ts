import { type Block, type BookPage, type Inline, plainWords } from './book.ts';

/** Where an anchor lies: the file of the EPUB that holds it. @throws When no file does. */
export type FileOf = (anchor: string) => string;

/** A text as it stands between tags and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const language = (lang: string | undefined) => (lang === undefined ? '' : ` lang="${escaped(lang)}" xml:lang="${escaped(lang)}"`);
const named = (anchor: string | undefined) => (anchor === undefined ? '' : ` id="${escaped(anchor)}"`);
const tags = { strong: 'strong', emphasis: 'em', quote: 'q', span: 'span' } as const;

/** The words of a line. */
export function inlineXhtml(inlines: readonly Inline[], fileOf: FileOf): string {
  const href = (to: string) => escaped(to.startsWith('#') ? `${fileOf(to.slice(1))}${to}` : to);
  return inlines
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return escaped(one.text);
        case 'link':
          return `<a href="${href(one.to)}"${language(one.lang)}>${inlineXhtml(one.inlines, fileOf)}</a>`;
        case 'cites':
          return `<sup>${one.cites
            .map(
              ({ number, note, anchor }) =>
                `<a class="cite"${named(anchor)} href="${href(`#${note}`)}" epub:type="noteref" role="doc-noteref" aria-label="Kilde ${number}">${number}</a>`,
            )
            .join(', ')}</sup>`;
        default:
          return `<${tags[one.kind]}${language(one.lang)}>${inlineXhtml(one.inlines, fileOf)}</${tags[one.kind]}>`;
      }
    })
    .join('');
}

/**
 * The blocks of a text.
 *
 * @param lowered By how many levels headings are lowered: 0 where the page is a file of its own.
 */
export function blockXhtml(blocks: readonly Block[], fileOf: FileOf, lowered = 0): string {
  return blocks.map((block) => oneBlock(block, fileOf, lowered)).join('\n');
}

function oneBlock(block: Block, fileOf: FileOf, lowered: number): string {
  const words = (inlines: readonly Inline[]) => inlineXhtml(inlines, fileOf);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + lowered}${named(block.anchor)}>${words(block.inlines)}</h${block.level + lowered}>`;
    case 'paragraph':
      return `<p>${words(block.inlines)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${itemXhtml(item, fileOf, lowered)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableXhtml(block, words);
    case 'quote':
      return `<blockquote>${blockXhtml(block.blocks, fileOf, lowered)}</blockquote>`;
    case 'box': {
      const inner = blockXhtml(block.blocks, fileOf, lowered);
      return block.title.length > 0
        ? `<aside class="${block.role}" aria-label="${escaped(plainWords(block.title))}"><p class="box-title">${words(block.title)}</p>${inner}</aside>`
        : `<section class="${block.role}">${inner}</section>`;
    }
    case 'picture':
      return `<figure><img src="${escaped(pictureName(block.file))}" alt="${escaped(block.alt)}"/></figure>`;
  }
}

/** A picture's name in the book: the last part of its address. */
export function pictureName(file: string): string {
  return file.replace(/^.*\//, '');
}

/** A lone paragraph in an item of a list needs no tag of its own. */
function itemXhtml(item: readonly Block[], fileOf: FileOf, lowered: number): string {
  const [only, ...more] = item;
  return only?.kind === 'paragraph' && more.length === 0 ? inlineXhtml(only.inlines, fileOf) : blockXhtml(item, fileOf, lowered);
}

function tableXhtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>, words: (inlines: readonly Inline[]) => string): string {
  const headCells = head.map((cell) => `<th scope="col">${words(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`).join('\n');
  return [
    '<table>',
    ...(caption.length > 0 ? [`<caption>${words(caption)}</caption>`] : []),
    ...(headCells === '' ? [] : [`<thead><tr>${headCells}</tr></thead>`]),
    `<tbody>${body}</tbody>`,
    '</table>',
  ].join('\n');
}

/** The notes of a page, each with its way back. Where they have no heading, they are named after their page. */
export function notesXhtml({ title: owner, notes, notesTitle: title }: BookPage, fileOf: FileOf): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    ({ number, anchor, back, inlines }) =>
      `<li id="${escaped(anchor)}" value="${number}">${inlineXhtml(inlines, fileOf)} <a class="back" href="${escaped(`${fileOf(back)}#${back}`)}" role="doc-backlink" aria-label="Tilbage til teksten ved kilde ${number}">↑</a></li>`,
  );
  const heading = title ? `<h2 id="${escaped(title.anchor)}">${inlineXhtml(title.inlines, fileOf)}</h2>` : '';
  return `<section class="notes" epub:type="endnotes" role="doc-endnotes"${title ? ` aria-labelledby="${escaped(title.anchor)}"` : ` aria-label="${escaped(`Kilder til ordet ${plainWords(owner)}`)}"`}>${heading}<ol>\n${items.join('\n')}\n</ol></section>`;
}

/** A page with its title, text and notes. @param role What it is in a book, such as `chapter`. */
export function pageXhtml(page: BookPage, role: 'chapter' | 'part', fileOf: FileOf): string {
  const kicker = page.kicker.length > 0 ? `<p class="kicker">${inlineXhtml(page.kicker, fileOf)}</p>` : '';
  const title = `<h1 id="${escaped(page.anchor)}"${language(page.lang)}>${inlineXhtml(page.title, fileOf)}</h1>`;
  return `<section epub:type="${role}" role="doc-${role}" aria-labelledby="${escaped(page.anchor)}">
<header>${kicker}${title}</header>
${blockXhtml(page.blocks, fileOf)}
${notesXhtml(page, fileOf)}
</section>`;
}

/** A file of the EPUB. @param content Valid XHTML. */
export function documentXhtml(title: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="da" xml:lang="da">
<head>
<meta charset="utf-8"/>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${content}
</body>
</html>
`;
}
