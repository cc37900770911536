import { expect, test } from 'vitest';
import { blockXhtml, documentXhtml, inlineXhtml } from './book-xhtml.ts';

const fileOf = (anchor: string) => `${anchor.replace(/--.*$/, '')}.xhtml`;

test('signs that mean something in XHTML are written as themselves', () => {
  expect(inlineXhtml([{ kind: 'text', text: 'R&D <5 "ja"' }], fileOf)).toBe('R&amp;D &lt;5 &quot;ja&quot;');
  expect(documentXhtml('R&D', '')).toContain('<title>R&amp;D</title>');
});

test('marks that follow each other are told apart, and each is read aloud as a source', () => {
  const marks = inlineXhtml(
    [
      {
        kind: 'cites',
        cites: [
          { number: 1, note: 'a--k1', anchor: 'a--r1' },
          { number: 2, note: 'a--k2' },
        ],
      },
    ],
    fileOf,
  );
  expect(marks).toMatch(/^<sup><a class="cite" id="a--r1" href="a\.xhtml#a--k1"[^>]*aria-label="Kilde 1">1<\/a>, <a class="cite" href=/);
});

test('a foreign word keeps its language', () => {
  expect(inlineXhtml([{ kind: 'emphasis', lang: 'en', inlines: [{ kind: 'text', text: 'peer' }] }], fileOf)).toBe(
    '<em lang="en" xml:lang="en">peer</em>',
  );
});

test('headings are lowered where a page stands below another', () => {
  expect(blockXhtml([{ kind: 'heading', level: 2, anchor: 'a--x', inlines: [{ kind: 'text', text: 'Her' }] }], fileOf, 1)).toBe(
    '<h3 id="a--x">Her</h3>',
  );
});

test('an item of one paragraph is that text, and one of several is a row of blocks', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, inlines: [{ kind: 'text' as const, text }] });
  expect(blockXhtml([{ kind: 'list', ordered: true, items: [[paragraph('en')], [paragraph('to'), paragraph('tre')]] }], fileOf)).toBe(
    '<ol><li>en</li><li><p>to</p>\n<p>tre</p></li></ol>',
  );
});

test('a picture keeps the words that stand for it', () => {
  expect(blockXhtml([{ kind: 'picture', file: '/_astro/graf.x1.webp', alt: 'Tre søjler' }], fileOf)).toBe(
    '<figure><img src="graf.x1.webp" alt="Tre søjler"/></figure>',
  );
});
