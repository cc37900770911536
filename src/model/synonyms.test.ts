import { expect, test } from 'vitest';
import { saidConcepts, sayingOf, synonymFaults } from './synonyms.ts';

test.each([
  ['narkomaner', ['narkoman']],
  ['at bestemme selv', ['at', 'bestem', 'selv']],
  ['vil gerne klage over det', ['vil', 'gern', 'klag', 'over', 'det']],
  ['at blive taget alvorligt af personalet', ['tag', 'alvorlig', 'personal']],
  ['ret og rettens ret', ['ret']],
  ['😀', []],
])('»%s« is said with the words that carry it', (phrase, saying) => {
  expect(sayingOf(phrase)).toEqual(saying);
});

test('a way of saying is kept once, and not where it is the word itself', () => {
  expect(saidConcepts([{ to: ['ledelse'], from: ['ledelsen', 'chef', 'chefer', '!'] }])).toEqual([
    { means: ['ledelse'], says: [['chef']] },
  ]);
});

test('a concept that says nothing else than itself is left out', () => {
  expect(saidConcepts([{ to: ['ledelse'], from: ['ledelsen'] }])).toEqual([]);
});

const isOnSite = (word: string) => ['stofmisbrug', 'egne', 'valg', 'tillid'].includes(word);
const faults = (...concepts: [to: string[], from: string[]][]) =>
  synonymFaults(
    concepts.map(([to, from]) => ({ to, from })),
    isOnSite,
  );

test('concepts that lead to the site have no fault', () => {
  expect(
    faults(
      [
        ['stofmisbrug', 'egne valg'],
        ['narkoman', 'hvem bestemmer'],
      ],
      [['tillid'], ['tiltro']],
    ),
  ).toEqual([]);
});

test.each(['misbrug', 'egne ønsker'])('a target that is not on the site is named: »%s«', (target) => {
  expect(faults([[target], ['narkoman']])).toEqual([
    `"${target}" is not a word of the site. Write a word that stands in a text, or take it out.`,
  ]);
});

test('a saying that is only a stop word is named', () => {
  expect(faults([['tillid'], ['På']])).toEqual(['"På" is a word that says nothing by itself. Make it longer, or take it out.']);
});

test.each(['narkoman', 'Narkoman!'])('a saying under two concepts is named: »%s«', (saying) => {
  expect(faults([['stofmisbrug'], ['narkoman']], [['tillid'], [saying]])).toEqual([
    `"${saying}" stands under stofmisbrug and under tillid. Choose one of them.`,
  ]);
});

test('all faults are reported at once, in the order of the file', () => {
  expect(faults([['x'], ['på', 'a1']], [['y'], ['a1']]).map((fault) => fault.split(' ')[0])).toEqual(['"x"', '"på"', '"y"', '"a1"']);
});
