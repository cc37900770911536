import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { settleAnchors } from './anchors.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import { placesOf } from './places.ts';

const places = (text: string) => placesOf(mdxToMdast(text) as MarkdownNode);
const words = (text: string) => places(text).map((place) => `${place.kind}: ${place.words}`);

test('headings, paragraphs and list items are places, in reading order', () => {
  expect(words('## Et\n\nEt *afsnit*.\n\n- punkt\n- punkt to\n\n> Citat.')).toEqual([
    'heading: Et',
    'passage: Et afsnit.',
    'passage: punkt',
    'passage: punkt to',
    'passage: Citat.',
  ]);
});

test('a list item of several paragraphs is one place, and a list inside it has its own', () => {
  expect(words('- et\n\n  mere om et\n\n  - indre\n\n- to')).toEqual(['passage: et mere om et', 'passage: indre', 'passage: to']);
});

test('the paragraphs of an example are places; the cells of a table are not', () => {
  const text =
    '<Eksempel udfald="lykkes">\n\nDet går.\n\n</Eksempel>\n\n<Tabel titel="Rum">\n\n| a | b |\n| - | - |\n| c | d |\n\n</Tabel>';
  expect(words(text)).toEqual(['passage: Det går.']);
});

test('the id of a heading is made of its words and not of links, marks and pictures in it', () => {
  const [heading] = settleAnchors([], places('## Se [**reglerne** for `møder`](/om/)<Kilde id="a" /> i dag')).anchored;
  expect(heading?.id).toBe('se-reglerne-for-moeder-i-dag');
});
