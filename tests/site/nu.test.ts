/** Bar A5: the Nu Html Checker finds no error and gives no warning, on any page or in any style. */
import { beforeAll, expect, test } from 'vitest';
import { faultsAmong, needlessEntries } from '../engines/false-findings.ts';
import { type Finding, inOneLine } from '../engines/finding.ts';
import { askNu } from '../engines/nu.ts';
import { builtPages } from './pages.ts';

let found: Finding[] = [];
beforeAll(async () => {
  found = await askNu(builtPages);
}, 300_000);

test('A5: the Nu Html Checker finds nothing wrong with any page or style', () => {
  expect(faultsAmong(found).map(inOneLine)).toEqual([]);
});

test('A5: what is argued to be no fault is still found', () => {
  expect(needlessEntries('Nu Html Checker', found)).toEqual([]);
});
