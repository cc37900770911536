import { expect, test } from 'vitest';
import { misfit, partsOf, shortestOf } from './meeting-forms.ts';

test('1-2-4-alle fills its step: 1, 2, 4 and 5 of its twelve minutes', () => {
  expect(partsOf('1-2-4-alle', 12).map(({ minutes }) => minutes)).toEqual([1, 2, 4, 5]);
  expect(partsOf('1-2-4-alle', 10).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(10);
  expect(partsOf('runde', 12)).toEqual([]);
});

test('a round takes half a minute a person, and a large group sits in several', () => {
  expect(shortestOf('runde', 10)).toBe(5);
  expect(shortestOf('runde', 40)).toBe(5);
});

test('nobody is asked to walk together on a screen, or to sit in a fishbowl of four', () => {
  const meeting = { people: 12, place: 'together', group: 'used' } as const;
  expect(misfit('walk-and-talk', meeting)).toBe(0);
  expect(misfit('walk-and-talk', { ...meeting, place: 'remote' })).toBe(Number.POSITIVE_INFINITY);
  expect(misfit('fishbowl', { ...meeting, people: 4 })).toBe(Number.POSITIVE_INFINITY);
});
