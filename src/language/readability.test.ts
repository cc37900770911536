import { expect, test } from 'vitest';
import { readability, readingMinutes } from './readability.ts';

test('A38: LIX is words a sentence plus the share of long words', () => {
  // 8 words, 2 sentences, 2 long words (borgeren, rettigheder): 4 + 25.
  expect(readability('Sig det til borgeren. Hun har sine rettigheder.')).toEqual({
    words: 8,
    sentences: 2,
    longWords: 2,
    lix: 29,
  });
});

test('a number with a decimal point or a date does not end a sentence', () => {
  expect(readability('I 2012 var det 1.157 svar.').sentences).toBe(1);
});

test('no text has LIX 0 and still takes a minute to open', () => {
  expect([readability('').lix, readingMinutes(0)]).toEqual([0, 1]);
});
