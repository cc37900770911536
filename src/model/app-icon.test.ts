import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { maskableIcon } from './app-icon.ts';

const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');

test('where a device cuts the corners, the ground goes to the edge and the motif is whole', () => {
  const masked = maskableIcon(icon);
  expect(masked).not.toContain('rx=');
  const scale = Number(/scale\(([\d.]+)\)/.exec(masked)?.[1]);
  const circles = [...icon.matchAll(/<circle cx="(\d+)" cy="(\d+)" r="(\d+)"/g)].map((found) => found.slice(1).map(Number));
  // What is never cut: a circle of four fifths of the side.
  const farthest = circles.map(([x = 0, y = 0, r = 0]) => scale * (Math.hypot(x - 32, y - 32) + r));
  expect(circles).toHaveLength(2);
  expect(Math.max(...farthest)).toBeLessThanOrEqual(0.4 * 64);
});

test('a drawing of another kind is refused', () => {
  expect(() => maskableIcon('<svg viewBox="0 0 64 48"><circle r="9"/></svg>')).toThrow('no square');
});
