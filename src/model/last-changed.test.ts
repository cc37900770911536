import { expect, test } from 'vitest';
import { lastChanged } from './last-changed.ts';

const changed = (...days: string[]) => days.map((updated) => ({ data: { updated } }));

test('a page that shows many entries was changed when the newest of them was', () => {
  expect(lastChanged(changed('2026-11-22', '2027-01-03', '2026-12-31'))).toBe('2027-01-03');
});

test('a page that shows no entries has no day', () => {
  expect(lastChanged([])).toBeUndefined();
});
