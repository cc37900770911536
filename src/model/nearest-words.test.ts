import { expect, test } from 'vitest';
import { packLexicon, readLexicon } from './lexicon.ts';
import { nearestWords } from './nearest-words.ts';

const words = { tillid: 3, tilliden: 5, tillæg: 1, debat: 4, debatten: 1, efter: 9, møde: 2, '20055': 1, værdighed: 2, magt: 2, vagt: 3 };
const lexicon = readLexicon(packLexicon(new Map(Object.entries(words)), [], []));

test.each([
  ['tilxid', 'tillid'],
  ['vaerdihed', 'værdighed'],
  ['xagt', 'vagt'],
  ['hvad er debxx', 'debat'],
])('»%s« looks most like »%s«', (typed, nearest) => {
  expect(nearestWords(typed, lexicon)[0]).toBe(nearest);
});

test.each(['qqqqqq', '20056', 'eftxr', 'ti', 'hvad er', '😀', '', '__proto__', '.*'])('nothing looks like »%s«', (typed) => {
  expect(nearestWords(typed, lexicon)).toEqual([]);
});

test('the inflections of a word are shown as one, in the nearest form', () => {
  expect(nearestWords('debax', lexicon)).toEqual(['debat']);
});

test('so many are shown and no more', () => {
  expect(nearestWords('tillit mogt mødx debut', lexicon, 2)).toHaveLength(2);
});
