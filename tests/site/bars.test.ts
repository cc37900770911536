import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allBreaches } from '../breaches/all.ts';
import { bars, checksOf, tableOfBars } from './bars.ts';
import { project } from './pages.ts';

test('every quality bar has a check that names it and a breach that was planted', () => {
  const faults = Object.keys(bars).flatMap((bar) => {
    const isProven = checksOf(bar).length > 0 && allBreaches.some((one) => one.bar === bar);
    return isProven ? [] : [`${bar} has no check or no planted breach`];
  });
  expect(faults).toEqual([]);
});

test('every planted breach is one of a bar, and its test is there', () => {
  const faults = allBreaches.flatMap(({ bar, breach, test: file }) => [
    ...(bar in bars ? [] : [`»${breach}« is planted for ${bar}, which is no bar`]),
    ...(existsSync(join(project, file)) ? [] : [`»${breach}« should turn ${file} red, which is not there`]),
  ]);
  expect(faults).toEqual([]);
});

test('the table of bars is the one that the code gives; if not, run "node tests/site/bars.ts"', () => {
  expect(readFileSync(join(project, 'docs/bars.md'), 'utf8') === tableOfBars()).toBe(true);
});
