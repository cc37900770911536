import { expect, test } from 'vitest';
import { nearby } from './nearby.ts';

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
const many = Array.from({ length: 4_000 }, (_, index) => index + 1);

test('a report of twelve chapters is shown whole beside each of them', () => {
  for (const at of twelve.keys()) expect(nearby(twelve, at, 15)).toEqual(twelve);
});

test('of 4,000 chapters those around the one that is read are shown', () => {
  expect(nearby(many, 1_999, 5)).toEqual([1_998, 1_999, 2_000, 2_001, 2_002]);
});

test('at the beginning and at the end as many are shown as in the middle', () => {
  expect(nearby(many, 0, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(nearby(many, 3_999, 5)).toEqual([3_996, 3_997, 3_998, 3_999, 4_000]);
});

test('a page that is not in the list sees its beginning', () => {
  expect(nearby(many, -1, 3)).toEqual([1, 2, 3]);
});
