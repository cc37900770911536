import { expect, test } from 'vitest';
import { comfortChoices, comfortProperties, SPEED, speeds } from './reading-comfort.ts';

test('every choice begins with how the site comes, and the letters go to double size in four steps', () => {
  expect(comfortChoices.filter(({ options: [first] }) => first?.value !== undefined)).toEqual([]);
  expect(comfortChoices[0]?.options.map(({ words }) => words)).toEqual(['100 %', '125 %', '150 %', '200 %']);
});

test('no two choices change the same property, and all are kept, the speed of the voice too', () => {
  expect(new Set(comfortProperties).size).toBe(comfortProperties.length);
  expect(comfortProperties).toContain(SPEED);
});

test('the voice has its own speed among those to choose', () => {
  expect(speeds.map(([value]) => Number(value))).toContain(1);
});
