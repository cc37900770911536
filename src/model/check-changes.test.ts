import { expect, test } from 'vitest';
import { checkChanges } from './check-changes.ts';

const change = (date: string) => ({ date, kind: 'corrected', text: 'Et årstal.' });

/** What is said of a page with these changes, each fault with the field it is placed at. */
function said(changes: unknown, updated: unknown = '2026-05-12', isOfFilm = false): string[] {
  const place = (field: readonly PropertyKey[]) => ({ line: 1, column: field.length, field });
  const faults = checkChanges([{ path: 'content/pages/om.mdx', id: 'om', data: { updated, changes }, place, isOfFilm }], '2026-11-22');
  return faults.map(({ problem, remedy }) => `${problem} → ${remedy}`);
}

test('changes that stand newest first and up to the day of the page are right', () => {
  expect(said([change('2026-05-12'), change('2026-05-12'), change('2026-03-01')])).toEqual([]);
  expect(said(undefined)).toEqual([]);
});

test('a page cannot be older than its newest change', () => {
  expect(said([change('2026-05-13')])).toEqual(['"updated" is 2026-05-12, but the page has a change of 2026-05-13. → Write "2026-05-13".']);
});

test('a change below an older one is told to move up', () => {
  expect(said([change('2026-03-01'), change('2026-05-12')])).toEqual([
    'the change of 2026-05-12 stands below an older one. → Put the newest first.',
  ]);
});

test('a change cannot be of a day that has not come', () => {
  expect(said([change('2026-12-01')], '2026-12-01')).toEqual(['the change is of 2026-12-01, which has not come yet. → Correct the date.']);
});

test('the page of a film keeps no list, as feed readers would go on naming the film', () => {
  expect(said([change('2026-05-12')], '2026-05-12', true)).toEqual([
    "a film's page keeps no list of changes, as the list would go on naming it. → Tell of it in content/pages/film.mdx.",
  ]);
});

test('changes that the schema refuses are left to the schema', () => {
  expect(said('i går')).toEqual([]);
  expect(said([{ date: 'i går' }])).toEqual([]);
  expect(said([change('2026-05-12')], 2026)).toEqual([]);
});
