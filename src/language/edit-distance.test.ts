import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['tillid', 'tillid', 0],
  ['tilid', 'tillid', 1],
  ['tilllid', 'tillid', 1],
  ['tellid', 'tillid', 1],
  ['itllid', 'tillid', 1],
  ['tillidd', 'tilild', 2],
  ['hjemølshed', 'hjemløshed', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['', '', 0],
])('»%s« is so many slips from »%s«: %i', (one, other, slips) => {
  expect(editDistance(one, other, 9)).toBe(slips);
});

test.each([
  ['tillid', 'tvivl', 0],
  ['tillid', 'tvivl', 1],
  ['tillid', 'tvivl', 2],
  ['a', 'abcdefgh', 2],
])('»%s« and »%s« are farther than %i, and no more is counted', (one, other, limit) => {
  expect(editDistance(one, other, limit)).toBe(limit + 1);
});

/** Every word of up to so many of three letters. */
const words = (length: number): string[] =>
  length === 0 ? [''] : ['', ...words(length - 1).flatMap((word) => ['a', 'b', 'c'].map((letter) => letter + word))];
const short = [...new Set(words(3))];

test('the distance is the same both ways', () => {
  const uneven = short.flatMap((one) => short.filter((other) => editDistance(one, other, 9) !== editDistance(other, one, 9)));
  expect(uneven).toEqual([]);
});

test('a limit changes no answer below it', () => {
  const cut = (one: string, other: string, limit: number) => Math.min(editDistance(one, other, 9), limit + 1);
  const wrong = short.flatMap((one) =>
    short.filter((other) => [0, 1, 2].some((limit) => editDistance(one, other, limit) !== cut(one, other, limit))),
  );
  expect(wrong).toEqual([]);
});

test('only equal words are no slip apart', () => {
  expect(short.filter((one) => short.some((other) => (editDistance(one, other, 9) === 0) !== (one === other)))).toEqual([]);
});
