import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isDay, monthsLater } from './calendar-days.ts';

test.for([
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-22', 3, '2027-02-22'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 0, '2026-01-31'],
] as const)('%s and %i months is %s', ([day, months, later]) => {
  expect(monthsLater(day, months)).toBe(later);
});

test('a follow-up never falls outside the calendar, nor in another month than the one that was meant', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (moment, months) => {
      const from = moment.toISOString().slice(0, 10);
      const later = monthsLater(from, months);
      const monthOf = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      expect(isDay(later)).toBe(true);
      expect(monthOf(later) - monthOf(from)).toBe(months);
      expect(later.slice(8) <= from.slice(8)).toBe(true);
    }),
  );
});

test('a day that is not in the calendar is not a day', () => {
  for (const text of ['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '22-11-2026', '2026-1-1', '0026-01-01', '2026-11-22T09'])
    expect([text, isDay(text)]).toEqual([text, false]);
  expect(isDay('2028-02-29')).toBe(true);
});

test('a follow-up of a day that is not in the calendar is refused', () => {
  expect(() => monthsLater('2026-02-30', 3)).toThrow('is not a day of the calendar');
});

test('the day is the one of the place where the reader is', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
