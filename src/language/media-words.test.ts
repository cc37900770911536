import { expect, test } from 'vitest';
import { clockWords, lengthWords, listWords, sizeWords } from './media-words.ts';

test.each([
  [1, '1 kB'],
  [840_400, '840 kB'],
  [999_999, '1000 kB'],
  [2_312_000, '2,3 MB'],
  [12_000_000, '12 MB'],
])('a file of %i bytes is said to be »%s«', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test.each([
  [0, '0 sekunder'],
  [1, '1 sekund'],
  [59.6, '1 minut'],
  [62, '1 minut og 2 sekunder'],
  [301, '5 minutter og 1 sekund'],
])('a film of %d seconds lasts »%s«', (seconds, words) => {
  expect(lengthWords(seconds)).toBe(words);
});

test.each([
  [0, '0:00'],
  [6.9, '0:06'],
  [83, '1:23'],
  [3723, '1:02:03'],
])('the moment %d seconds in is shown as %s', (seconds, words) => {
  expect(clockWords(seconds)).toBe(words);
});

test('subjects are told in a row', () => {
  expect(listWords(['tvang'])).toBe('tvang');
  expect(listWords(['tvang', 'vold', 'sorg'])).toBe('tvang, vold og sorg');
});
