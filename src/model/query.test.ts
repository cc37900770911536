import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, tidy } from './query.ts';

test('spaces are tidied, letters are composed, and nothing else is changed', () => {
  expect(tidy('  to   ord\t ')).toBe('to ord');
  expect(tidy('a\u030A <b> «ja»')).toBe('å <b> «ja»');
});

test('signs that cannot be seen are left out', () => {
  expect(tidy('om\u202Esorg\u0000\u200B')).toBe('om sorg');
});

test('only so much is read', () => {
  expect(tidy('a'.repeat(10_000))).toHaveLength(MAX_QUERY_LENGTH);
});

test('nothing is left of nothing', () => {
  expect(tidy(' \n ')).toBe('');
});
