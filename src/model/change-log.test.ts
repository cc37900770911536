import { expect, test } from 'vitest';
import { byMonth, changeLog } from './change-log.ts';

const added = (date: string, text: string) => ({ date, kind: 'added' as const, text });
const om = { address: '/om/', title: 'Om siden', changes: [added('2026-05-12', 'C'), added('2026-05-12', 'B'), added('2026-03-01', 'A')] };
const film = { address: '/film/', title: 'Film', changes: [added('2026-05-12', 'D'), added('2026-04-30', 'E')] };

test('the changes of all pages come newest first, those of one day in the order of the pages', () => {
  expect(changeLog([om, { address: '/let/', title: 'Let' }, film]).map(({ text, page }) => text + page.address)).toEqual([
    'C/om/',
    'B/om/',
    'D/film/',
    'E/film/',
    'A/om/',
  ]);
});

test('a later change of the same day gives the earlier ones no new number', () => {
  const numbers = (changes: typeof om.changes) => changeLog([{ ...om, changes }]).map(({ text, number }) => `${text}${number}`);
  expect(numbers(om.changes)).toEqual(['C2', 'B1', 'A1']);
  expect(numbers([added('2026-05-12', 'F'), ...om.changes])).toEqual(['F3', 'C2', 'B1', 'A1']);
});

test('each month has its days, each day its changes, and a month without any is not there', () => {
  const told = byMonth(changeLog([om, film])).map(({ month, days }) => [
    month,
    ...days.map(({ date, changes }) => `${date}: ${changes.length}`),
  ]);
  expect(told).toEqual([
    ['2026-05', '2026-05-12: 3'],
    ['2026-04', '2026-04-30: 1'],
    ['2026-03', '2026-03-01: 1'],
  ]);
  expect(byMonth([])).toEqual([]);
});
