import { expect, test } from 'vitest';
import { MOST_PLACES, placesOf, type ReadingPlace, withoutPlace, withPlace } from './reading-places.ts';

const at = (address: string, block = 7): ReadingPlace => ({ address, title: 'Samarbejde', block, date: '2026-11-22' });

test('the newest place comes first, and a page has one', () => {
  const places = withPlace(withPlace([at('/rapport/a/')], at('/rapport/b/')), at('/rapport/a/', 9));
  expect(places).toEqual([at('/rapport/a/', 9), at('/rapport/b/')]);
});

test('no more than twenty pages are remembered', () => {
  const many = Array.from({ length: MOST_PLACES }, (_, number) => at(`/rapport/${number}/`));
  const places = withPlace(many, at('/rapport/ny/'));
  expect([places.length, places[0]?.address, places.at(-1)?.address]).toEqual([20, '/rapport/ny/', '/rapport/18/']);
});

test('a page that is forgotten is gone', () => {
  expect(withoutPlace([at('/rapport/a/'), at('/rapport/b/')], '/rapport/a/')).toEqual([at('/rapport/b/')]);
});

test('what was kept is read again', () => {
  const places = [{ ...at('/rapport/a/'), heading: 'hvad-vi-ved' }];
  expect(placesOf(JSON.stringify(places))).toEqual(places);
});

test.each([
  [null],
  ['{'],
  ['{}'],
  ['[null, 3]'],
  [JSON.stringify([at('//example.org/')])],
  [JSON.stringify([at('javascript:alert(1)')])],
  [JSON.stringify([at('/rapport/a/', -1)])],
  [JSON.stringify([{ ...at('/rapport/a/'), heading: 'x" onclick' }])],
])('%j holds no place of this site', (kept) => {
  expect(placesOf(kept)).toEqual([]);
});
