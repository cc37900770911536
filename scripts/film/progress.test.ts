import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function shown(isTTY: boolean): string {
  let words = '';
  const progress = progressOn({ isTTY, columns: 60, write: (more) => (words += more) });
  progress.step('Playing the film', 0.2);
  progress.at(0.5);
  progress.step('Making 480p', 0.8);
  progress.at(0.5);
  progress.end();
  return words;
}

test('on a terminal there is one line, which tells how much of the whole is done', () => {
  const words = shown(true);
  expect(words).not.toContain('\n');
  expect(words.match(/\d+ %/g)).toEqual(['0 %', '10 %', '20 %', '60 %']);
});

test('in a log there is one line a step, without signs that move the cursor', () => {
  expect(shown(false)).toBe('Playing the film …\nMaking 480p …\n');
});
