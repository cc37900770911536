import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import type { Anchor } from '../schemas/anchor.ts';
import { anchorIds } from './anchor-ids.ts';

const fileURL = new URL('file:///site/content/chapters/start.mdx');
const html = (text: string, kept: readonly Anchor[] = []) =>
  markdownToHtml(text, {
    mdastPlugins: [anchorIds((path) => (path === '/site/content/chapters/start.mdx' ? kept : []))],
    fileURL,
  }).html.trim();

test('headings, paragraphs and list items have ids; the paragraphs of an item have not', () => {
  expect(html('## Et møde\n\nKom *ind*.\n\n- et\n\n  mere\n\n- to').replace(/"p-[0-9a-z]{4}"/g, '"p-…"')).toBe(
    '<h2 id="et-moede">Et møde</h2>\n<p id="p-…">Kom <em>ind</em>.</p>\n<ul>\n<li id="p-…">\n<p>et</p>\n<p>mere</p>\n</li>\n<li id="p-…">\n<p>to</p>\n</li>\n</ul>',
  );
});

test('ids of the ledger are kept, and old ones lead to where their words went', () => {
  const kept = [
    { id: 'et-moede', begins: 'Et møde', words: '' },
    { id: 'p-aaaa', begins: 'Kom', words: '', gone: '2026-11-22' },
    { id: 'p-bbbb', begins: 'Sid', words: '', moved: 'p-cccc' },
    { id: 'p-cccc', begins: 'Tal sammen.', words: '' },
  ];
  expect(html('## Et møde\n\n- Tal sammen.', kept)).toBe(
    '<h2 id="et-moede"><span id="p-aaaa"></span>Et møde</h2>\n<ul>\n<li id="p-cccc"><span id="p-bbbb"></span>Tal sammen.</li>\n</ul>',
  );
});
