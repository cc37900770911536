import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-200', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-200', { first: 0, last: 99 }],
  ['bytes=99-99', { first: 99, last: 99 }],
])('of a film of 100 bytes a player that asks for %s gets that part', (header, part) => {
  expect(byteRange(header, 100)).toEqual(part);
});

test.each(['bytes=100-', 'bytes=500-600', 'bytes=-0'])('a part that the film does not have is refused: %s', (header) => {
  expect(byteRange(header, 100)).toBe('none');
});

test.each([null, '', 'bytes=-', 'bytes=a-b', 'bytes=20-10', 'bytes=0-1,5-6', 'items=0-5'])(
  'what is no single part gets the whole film: %j',
  (header) => {
    expect(byteRange(header, 100)).toBe('whole');
  },
);

test('an empty film has no parts', () => {
  expect([byteRange('bytes=0-', 0), byteRange('bytes=-5', 0)]).toEqual(['none', 'none']);
});
