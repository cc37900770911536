import { expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';

const chapters = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('a chapter in the middle has one on each side', () => {
  expect(neighbours(chapters, 'b')).toEqual({ previous: { id: 'a' }, next: { id: 'c' } });
});

test('the first chapter has none before it and the last none after', () => {
  expect([neighbours(chapters, 'a').previous, neighbours(chapters, 'c').next]).toEqual([undefined, undefined]);
});

test('a chapter that is not there has no neighbours', () => {
  expect(neighbours(chapters, 'x')).toEqual({ previous: undefined, next: undefined });
});
