import { expect, test } from 'vitest';
import { withPrefix } from './prefixed-ids.ts';

test('ids and the links to them get the prefix, and headings go one level down', () => {
  expect(withPrefix('<h2 id="a">A</h2><a href="#k1">1</a>', 'kap3', 'kapitel 3')).toBe('<h3 id="kap3-a">A</h3><a href="#kap3-k1">1</a>');
});

test('a part is named by its chapter and its own heading, as »Kort fortalt« stands in every chapter', () => {
  expect(withPrefix('<section aria-labelledby="a">', 'kap3', 'kapitel 3')).toBe('<section aria-labelledby="kap3 kap3-a">');
});

test('a label says which chapter it belongs to, as »Kilde 1« stands in every chapter', () => {
  expect(withPrefix('<a href="#k1" aria-label="Kilde 1">1</a>', 'kap3', 'kapitel 3')).toBe(
    '<a href="#kap3-k1" aria-label="Kilde 1, kapitel 3">1</a>',
  );
});

test('addresses of other pages stay as they are', () => {
  expect(withPrefix('<a href="/kilder/#x">K</a>', 'p', 'p')).toBe('<a href="/kilder/#x">K</a>');
});
