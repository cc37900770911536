import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReviewOld, subjects } from './accessibility-run.ts';

test('A51: a review lasts to the same day of the next year, and no longer', () => {
  expect(isReviewOld('2025-11-23', '2026-11-23')).toBe(false);
  expect(isReviewOld('2025-11-23', '2026-11-24')).toBe(true);
  expect(isReviewOld('2028-02-29', '2029-03-01')).toBe(false);
  expect(isReviewOld('2028-02-29', '2029-03-02')).toBe(true);
});

test('A51: what the page says is tried, is tried by a test that is there', () => {
  expect(Object.values(subjects).filter(({ test: file }) => !existsSync(file))).toEqual([]);
});
