import { expect, test } from 'vitest';
import { type ComfortChoice, chosenOption, comfortChoices, comfortProperties, SPEED, speeds } from './reading-comfort.ts';

test('every choice begins with how the site comes, and the letters go to double size in four steps', () => {
  expect(comfortChoices.filter(({ options: [first] }) => Object.keys(first?.sets ?? { none: '' }).length > 0)).toEqual([]);
  expect(comfortChoices[0]?.options.map(({ words }) => words)).toEqual(['100 %', '125 %', '150 %', '200 %']);
});

test('no two choices change the same property, and all are kept, the speed of the voice too', () => {
  expect(new Set(comfortProperties).size).toBe(comfortProperties.length);
  expect(comfortProperties).toContain(SPEED);
});

test('the option that stands on the page is found again', () => {
  for (const choice of comfortChoices) {
    for (const [at, { sets }] of choice.options.entries()) expect(chosenOption(choice, (property) => sets[property])).toBe(at);
  }
});

test('a value that is no option counts as how the site comes', () => {
  expect(chosenOption(comfortChoices[0] as ComfortChoice, () => '900%')).toBe(0);
});

test('the voice has its own speed among those to choose', () => {
  expect(speeds.map(([value]) => Number(value))).toContain(1);
});
