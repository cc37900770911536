import { expect, test } from 'vitest';
import { tidy } from './query.ts';

test('spaces are tidied, letters are composed, and nothing else is changed', () => {
  expect(tidy('  to   ord\t ')).toBe('to ord');
  expect(tidy('a\u030A <b> «ja»')).toBe('å <b> «ja»');
});

test('S15: signs that cannot be seen are left out', () => {
  expect(tidy('om\u202Esorg\u0000\u200B')).toBe('om sorg');
});

test('S15: only so much is read', () => {
  expect(tidy('a'.repeat(10_000))).toHaveLength(200);
});

test('nothing is left of nothing', () => {
  expect(tidy(' \n ')).toBe('');
});
