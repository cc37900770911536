import { expect, test } from 'vitest';
import { shareOut } from './share-out.ts';

test('what is over goes where the wish is greatest, and what is lacking is taken where there is most to take', () => {
  const shares = [
    { minimum: 2, wish: 3 },
    { minimum: 10, wish: 20 },
    { minimum: 5, wish: 5 },
  ];
  expect(shareOut(28, shares)).toEqual([3, 20, 5]);
  expect(shareOut(38, shares)).toEqual([4, 27, 7]);
  expect(shareOut(23, shares)).toEqual([3, 15, 5]);
  expect(shareOut(17, shares)).toEqual([2, 10, 5]);
  expect(shareOut(16, shares)).toBeUndefined();
});

test('a meeting without steps has nobody to give its minutes to', () => {
  expect(shareOut(0, [])).toEqual([]);
  expect(shareOut(1, [])).toBeUndefined();
});
