import { expect, test } from 'vitest';
import { skeleton } from './skeleton.ts';
import { stopWords } from './stop-words.ts';

test.each(['og', 'på', 'paa', 'for', 'være', 'hvornår', 'Hvordan'])('»%s« says nothing of what a reader looks for', (word) => {
  expect(stopWords.has(skeleton(word))).toBe(true);
});

test.each(['tillid', 'ret', 'klage', 'bestemmer', 'lov'])('»%s« says something', (word) => {
  expect(stopWords.has(skeleton(word))).toBe(false);
});

test('every stop word is kept as a skeleton, or it would never be met', () => {
  expect([...stopWords].filter((word) => word === '' || /[^a-z]/.test(word))).toEqual([]);
});
