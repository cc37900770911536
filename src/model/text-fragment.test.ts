import { expect, test } from 'vitest';
import { fragmentTo } from './text-fragment.ts';

test('a heading is reached by its id', () => {
  expect(fragmentTo('i-praksis')).toBe('#i-praksis');
});

test('a paragraph is reached by its first words, and by the heading where those fail', () => {
  expect(fragmentTo('i-praksis', 'Sig det, som det er, i et sprog der kan forstås.')).toBe(
    '#i-praksis:~:text=Sig%20det%2C%20som%20det%20er%2C%20i%20et',
  );
});

test('a hyphen is encoded, as it has a meaning in a text fragment', () => {
  expect(fragmentTo(undefined, 'social- og sundhedsvæsen')).toBe('#:~:text=social%2D%20og%20sundhedsv%C3%A6sen');
});
