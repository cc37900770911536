import { expect, test } from 'vitest';
import { addressOf, easyAddressOf } from '../../src/model/addresses.ts';
import { collectionsWithTwin } from '../../src/model/check-names.ts';
import { entriesOf, goneAddresses, idOf, isGone } from './content.ts';
import { pageAt } from './pages.ts';

const longPages = collectionsWithTwin.flatMap((collection) =>
  entriesOf(collection)
    .filter((entry) => !isGone(entry))
    .map((entry) => ({ long: addressOf(collection, idOf(entry)), easy: easyAddressOf(collection, idOf(entry)) })),
);
const linksOf = (address: string) =>
  pageAt(address)
    .root.querySelectorAll('main a')
    .map((link) => link.getAttribute('href'));

test('every principle, value, film and chapter has an easy twin, and each leads to the other', () => {
  expect(longPages).toHaveLength(28 - goneAddresses.length);
  const faults = longPages.flatMap(({ long, easy }) => [
    ...(linksOf(long).includes(easy) ? [] : [`${long} does not lead to ${easy}`]),
    ...(linksOf(easy).includes(long) ? [] : [`${easy} does not lead to ${long}`]),
  ]);
  expect(faults).toEqual([]);
});

test('the overview of the easy texts leads to every one of them', () => {
  const links = linksOf('/let/');
  expect(longPages.filter(({ easy }) => !links.includes(easy))).toEqual([]);
});
