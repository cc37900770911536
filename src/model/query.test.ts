import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, understand } from './query.ts';

test('spaces are trimmed and folded', () => {
  expect(understand('  ærlig   information ')).toEqual({ typed: 'ærlig information', asked: 'ærlig information' });
});

test('nothing but spaces asks for nothing', () => {
  expect(understand(' \n ')).toBeUndefined();
});

test('a very long query is cut', () => {
  expect(understand('a'.repeat(5000))?.asked).toHaveLength(MAX_QUERY_LENGTH);
});
