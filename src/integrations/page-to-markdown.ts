import Turndown from 'turndown';
import { danishDate } from '../language/dates.ts';
import { siteName } from '../language/words.ts';

/** What leads elsewhere, needs a hand on the page or is only seen: it is no part of what the page says. */
const chrome = [
  'nav',
  '.contents',
  'svg',
  'script',
  'noscript',
  'template',
  'form',
  'fieldset',
  'button',
  'input',
  'select',
  'textarea',
  'dialog',
  'video',
  'img[alt=""]',
  '[hidden]',
  '[role="status"]',
  '.page-tools',
  '.note-number',
  '.note-back',
  '.reading-head',
  '.overview > .kicker',
  'h1',
].join(', ');

/** The mark of a source and its note are told apart by what stands before the number: chapters on one page have each their own. */
const noteLabel = (id: string) => id.replace(/(^#?|-)k(?=\d+$)/, '$1').replace(/^#/, '');

/**
 * Writes what a page says as Markdown: its title, where it is from and when it was changed, its text, and its
 * sources as footnotes. All links are whole addresses, as the text is read away from its page.
 *
 * @param html A built page.
 * @param address Its whole address.
 * @throws When the page has no main part or no title.
 */
export function pageToMarkdown(html: string, address: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error(`${address} has no <main>.`);
  const text = converter(address);
  const inline = (pattern: RegExp) =>
    text
      .turndown(`<div>${pattern.exec(main)?.[1] ?? ''}</div>`)
      .replace(/\s+/g, ' ')
      .trim();
  const title = inline(/<h1[^>]*>([\s\S]*?)<\/h1>/);
  if (title === '') throw new Error(`${address} has no <h1>.`);
  const kicker = inline(/<p class="kicker"[^>]*>((?:(?!<\/p>)[\s\S])*)<\/p>\s*<h1/);
  const changed = /<time datetime="([\d-]+)"/.exec(/<div class="page-tools">[\s\S]*?<\/p>/.exec(main)?.[0] ?? '')?.[1];
  const origin = `Fra webstedet ${siteName}: <${address}>${changed === undefined ? '' : `. Ændret ${danishDate(changed)}`}.`;
  const body = text
    .turndown(main)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return `${[`# ${title}`, kicker, origin, body].filter(Boolean).join('\n\n')}\n`;
}

function converter(address: string): Turndown {
  const text = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*', codeBlockStyle: 'fenced', hr: '---' });
  const is = (selector: string) => (node: HTMLElement) => node.matches(selector);
  const oneLine = (content: string) => content.replace(/\s+/g, ' ').trim();
  const whole = (href: string | null) => new URL(href ?? '', address).href;
  const block = (content: string) => (content.trim() === '' ? '' : `\n\n${content.trim()}\n\n`);

  text.addRule('source mark', { filter: is('a.cite'), replacement: (_, node) => `[^${noteLabel(node.getAttribute('href') ?? '')}]` });
  text.addRule('source note', { filter: is('li.note'), replacement: (content, node) => `[^${noteLabel(node.id)}]: ${oneLine(content)}\n` });
  text.addRule('source notes', { filter: is('.notes > ol'), replacement: block });
  text.addRule('heading of source notes', { filter: is('.notes > :not(ol)'), replacement: () => '' });
  text.addRule('link', {
    filter: is('a[href]:not(.cite)'),
    // A link around a whole card becomes a link on its words in one line.
    replacement: (content, node) => (oneLine(content) === '' ? '' : `[${oneLine(content)}](${whole(node.getAttribute('href'))})`),
  });
  text.addRule('picture', {
    filter: is('img[alt]'),
    replacement: (_, node) => `![${text.escape(node.getAttribute('alt') ?? '')}](${whole(node.getAttribute('src'))})`,
  });
  text.addRule('quotation', {
    filter: 'q',
    replacement: (content, node) => (node.parentElement?.closest('q') ? `›${content}‹` : `»${content}«`),
  });
  text.addRule('heading in a list', {
    filter: is('li :is(h2, h3, h4)'),
    replacement: (content) => block(`**${oneLine(content)}**`),
  });
  text.addRule('example', {
    filter: is('.example'),
    replacement: (content) => block(content.trim().replace(/^/gm, '> ').replace(/ +$/gm, '')),
  });
  text.addRule('title of an example', { filter: is('.example-title'), replacement: (content) => `**${oneLine(content)}**` });
  text.addRule('term', { filter: 'dt', replacement: (content) => block(`**${oneLine(content)}**`) });
  text.addRule('caption', { filter: 'caption', replacement: (content) => block(`**${oneLine(content)}**`) });
  text.addRule('cell', { filter: ['th', 'td'], replacement: (content) => ` ${oneLine(content).replaceAll('|', '\\|')} |` });
  text.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const isHead = node.parentElement?.matches('thead') ?? false;
      return `|${content.replaceAll('\n', '')}\n${isHead ? `|${' --- |'.repeat(node.children.length)}\n` : ''}`;
    },
  });
  text.addRule('list item', {
    filter: is('li:not(.note)'),
    replacement: (content, node) => {
      const list = node.parentElement;
      const number = Number(list?.getAttribute('start') ?? 1) + Array.from(list?.children ?? []).indexOf(node);
      const mark = list?.matches('ol') ? `${number}. ` : '- ';
      return `${mark}${content.trim().replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}${node.nextElementSibling ? '\n' : ''}`;
    },
  });
  text.addRule('rows', { filter: ['thead', 'tbody'], replacement: (content) => `${content.trim()}\n` });
  text.addRule('table', { filter: 'table', replacement: block });
  // The last rule is asked first.
  text.addRule('chrome', { filter: is(chrome), replacement: () => '' });
  return text;
}
