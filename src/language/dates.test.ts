import { expect, test } from 'vitest';
import { danishDate } from './dates.ts';

test('a full date is written with the month as a word', () => {
  expect(danishDate('2012-06-28')).toBe('28. juni 2012');
});

test('a date known only by month or year says no more than is known', () => {
  expect([danishDate('2009-02'), danishDate('2005')]).toEqual(['februar 2009', '2005']);
});

test('a month that does not exist is refused', () => {
  expect(() => danishDate('2012-13-01')).toThrow('no month 13');
});
