import { expect, test } from 'vitest';
import { skeleton, wordsIn } from './skeleton.ts';

test.each([
  ['værdighed', 'vaerdighed'],
  ['ønsker', 'oensker'],
  ['håb', 'haab'],
  ['rådet', 'radet'],
  ['ønsker', 'onsker'],
  ['ærlig', 'arlig'],
  ['pårørende', 'paarørende'],
  ['pårørende', 'parørende'],
  ['pårørende', 'pårörende'],
  ['pårørende', 'PAAROERENDE'],
  ['værdi', 'värdi'],
  ['idé', 'ide'],
  ['à', 'a'],
  ['håb', 'ha\u030Ab'],
  ['straße', 'strasse'],
  ['psykisk-syg', 'psykisksyg'],
])('»%s« and »%s« are one word', (one, other) => {
  expect(skeleton(one)).toBe(skeleton(other));
});

test.each([
  ['lov', 'liv'],
  ['møde', 'mode2'],
  ['syn', 'syg'],
])('»%s« and »%s« are two words', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other));
});

test.each(['', '😀', '<>', '.*+?^$', '́'])('nothing is left of %j', (signs) => {
  expect(skeleton(signs)).toBe('');
});

test.each([
  ['Må vi? Ja!', ['Må', 'vi', 'Ja']],
  ['§ 82 i lov nr. 12', ['82', 'i', 'lov', 'nr', '12']],
  ['1-2-4-alle', ['1', '2', '4', 'alle']],
  ['<b>ja</b>', ['b', 'ja', 'b']],
  ['😀 \u202E', []],
  ['', []],
])('the words in %j stand as they were written', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});
