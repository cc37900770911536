import { describe, expect, test } from 'vitest';
import { breaks, holds, line, type Measure, median } from './measure.ts';

const chapter: Measure = { name: 'A chapter', measured: 14_600, unit: 'B', budget: 14_600 };

describe('a budget', () => {
  test('is kept at its very limit', () => {
    expect(holds(chapter)).toBe(true);
  });

  test('is a floor for points', () => {
    expect(holds({ name: 'Performance', measured: 99, unit: 'points', budget: 100 })).toBe(false);
  });

  test('in bytes stops a release when it is broken', () => {
    expect(breaks({ ...chapter, measured: 14_601 })).toBe(true);
  });

  test('in ratios never stops a release, as it depends on the machine', () => {
    expect(breaks({ name: 'Paint', measured: 9, unit: '×', budget: 1.05 })).toBe(false);
  });

  test('that is not set makes the measure information only', () => {
    expect(line({ name: 'Any page', measured: 20_000, unit: 'B' })).toMatch(/20,000 B\s+·$/);
  });
});

test('a line holds name, measured, budget, verdict and note', () => {
  expect(line({ ...chapter, note: 'here' }).split(/\s{2,}/)).toEqual(['A chapter', '14,600 B', '14,600 B', '✓', 'here']);
});

describe('the median', () => {
  test('is not moved by one slow run', () => {
    expect(median([1, 90, 2])).toBe(2);
  });

  test('of two runs lies between them', () => {
    expect(median([1, 2])).toBe(1.5);
  });

  test('of no run is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
