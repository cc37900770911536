import { expect, test } from 'vitest';
import { byAlphabet, registerLetter } from './alphabet.ts';

test('æ, ø and å come after z, in that order', () => {
  expect(['årsag', 'ærlig', 'zone', 'øje', 'ansvar'].sort(byAlphabet)).toEqual(['ansvar', 'zone', 'ærlig', 'øje', 'årsag']);
});

test('a word stands under its first letter and a number under #', () => {
  expect([registerLetter('ægte'), registerLetter('112')]).toEqual(['Æ', '#']);
});
