import { expect, test } from 'vitest';
import { baseForm } from '../language/base-form.ts';
import { skeleton } from '../language/skeleton.ts';
import { compoundsWith, longestPart, mostCommon, splitCompound } from './compounds.ts';
import { packLexicon, readLexicon } from './lexicon.ts';

const site = (words: string) => readLexicon(packLexicon(new Map(words.split(' ').map((word, at) => [word, 2 ** (at % 4)])), [], []));
const lexicon = site(
  'debat møde arbejde plads ret rettigheder menneske fælles skabe hund dag ord lov sikkerhed medarbejder venner store efter stirre erne hjem løse miljø',
);
const split = (word: string, from = lexicon) => splitCompound(skeleton(word), from)?.map((part) => part.word);

test.each([
  ['debatmøde', ['debat', 'møde']],
  ['debatmøderne', ['debat', 'møde']],
  ['arbejdsplads', ['arbejde', 'plads']],
  ['arbejdspladsens', ['arbejde', 'plads']],
  ['menneskerettighederne', ['menneske', 'rettigheder']],
  ['retssikkerhed', ['ret', 'sikkerhed']],
  ['lovord', ['lov', 'ord']],
  ['arbejdsmiljøer', ['arbejde', 'miljø']],
  ['mødedebatten', ['møde', 'debat']],
  ['debatarbejdsplads', ['debat', 'arbejde', 'plads']],
  ['DEBATMOEDE', ['debat', 'møde']],
])('»%s« is taken apart into %j', (word, parts) => {
  expect(split(word)).toEqual(parts);
});

test.each([
  ['hundrede', 'its end is no word'],
  ['dagsorden', 'an »ord« never takes -en'],
  ['mennesker', 'it is one word with its ending'],
  ['fællesskab', '-skab is only an ending'],
  ['fællesskabet', '-skabet is only an ending'],
  ['medarbejderne', '-erne is only an ending'],
  ['stirret', 'a word is no part of itself'],
  ['debatring', '-ring is only an ending'],
  ['storeplads', 'a stop word is no part'],
  ['storesplads', 'a stop word is no part with its s either'],
  ['debatefter', 'a stop word is no end'],
  ['debat', 'it is one word'],
  ['xdebat', 'one letter is no word'],
  ['', 'it is nothing'],
])('»%s« is not taken apart: %s', (word) => {
  expect(split(word)).toBeUndefined();
});

test('no more than three parts are looked for', () => {
  expect(split('debatmødedebatplads')).toBeUndefined();
});

const holding = (word: string, words: string) =>
  compoundsWith(baseForm(word), site(words)).map(({ site: { word: found }, isLast }) => `${found} ${isLast ? 'last' : 'inside'}`);

test.each([
  ['rettigheder', 'patient patientrettigheder', ['patientrettigheder last']],
  ['rettighed', 'patient patientrettighederne', ['patientrettighederne last']],
  ['syn', 'menneske menneskesyn', ['menneskesyn last']],
  ['arbejde', 'debat debatarbejdsplads plads', ['debatarbejdsplads inside']],
  ['ansvar', 'medansvar', ['medansvar last']],
  ['miljø', 'arbejde arbejdsmiljøer', ['arbejdsmiljøer last']],
  ['ret', 'bog bogret', ['bogret last']],
])('»%s« is found in the compounds of »%s«', (word, words, found) => {
  expect(holding(word, words)).toEqual(found);
});

test.each([
  ['møde', 'mødested sted', 'what begins with it, Pagefind finds'],
  ['rettigheder', 'patientrettigheder', 'its beginning is no word of the site'],
  ['ord', 'dag dagsorden', 'an »ord« never takes -en'],
  ['ko', 'broko bro', 'two letters are too few'],
  ['ter', 'efter ef', 'a stop word is no compound'],
  ['møde', 'debat debatmødexyz', 'its end is no word'],
  ['', 'debat', 'nothing is in everything'],
])('»%s« is not found in the compounds of »%s«: %s', (word, words) => {
  expect(holding(word, words)).toEqual([]);
});

test.each([
  ['debatxyz', 'debat', 'xyz'],
  ['xyzdebat', 'debat', 'xyz'],
  ['xyzdebatten', 'debat', 'xyz'],
  ['debatarbejdet', 'arbejde', 'debat'],
])('the longest known word at an end of »%s« is »%s«, and the other letters are »%s«', (word, part, rest) => {
  expect(longestPart(skeleton(word), lexicon)).toMatchObject({ site: { word: part }, rest });
});

test.each(['storexyz', 'xyzefter', 'lovxyz', 'debat', ''])('»%s« has no known word to be kept', (word) => {
  expect(longestPart(skeleton(word), lexicon)).toBeUndefined();
});

test('of several words the one on most pages is taken', () => {
  expect(mostCommon(site('et to tre').words)?.word).toBe('tre');
});
