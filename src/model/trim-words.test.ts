import { expect, test } from 'vitest';
import { trimWords } from './trim-words.ts';

const words = new Map([
  ['og', 9],
  ['borger', 5],
  ['herberg', 1],
  ['herbergsplads', 1],
  ['seng', 1],
]);
const trimmed = (most: number, named: string[] = []) => [...trimWords(words, most, (word) => named.includes(word)).keys()];

test('a list that is short enough stays as it is', () => {
  expect(trimmed(5)).toEqual([...words.keys()]);
});

test('the words on most pages stay', () => {
  expect(trimmed(2)).toEqual(['og', 'borger']);
});

test('a word that a title or a synonym names stays before the common ones', () => {
  expect(trimmed(2, ['herberg'])).toEqual(['herberg', 'og']);
});

test('of equally common words the shorter stays, whatever the order they came in', () => {
  expect(trimmed(4)).toEqual(['og', 'borger', 'seng', 'herberg']);
});

test('a word keeps the number of its pages', () => {
  expect(trimWords(words, 1, () => false).get('og')).toBe(9);
});
