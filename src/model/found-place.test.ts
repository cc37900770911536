import { expect, test } from 'vitest';
import { cueAnchor, cueOfHits, cueWords } from './found-place.ts';

const anchors = [
  { id: 'udskrift', location: 10 },
  { id: 't=0', location: 11 },
  { id: 't=83', location: 40 },
  { id: 'kilder', location: 90 },
];
const hit = (location: number, balanced_score = 1) => ({ location, balanced_score });

test('a word in speech leads to the cue in which it is said', () => {
  expect(cueOfHits(anchors, [hit(39)])).toBe(0);
  expect(cueOfHits(anchors, [hit(40)])).toBe(83);
  expect(cueOfHits(anchors.toReversed(), [hit(55)])).toBe(83);
});

test('of several hits the best one counts', () => {
  expect(cueOfHits(anchors, [hit(15, 1), hit(60, 3), hit(30, 2)])).toBe(83);
});

test.each([
  ['before the transcript', [hit(5)]],
  ['under its heading, before the first cue', [hit(10)]],
  ['after it', [hit(95)]],
  ['nowhere', []],
])('a hit %s leads to no cue', (_, hits) => {
  expect(cueOfHits(anchors, hits)).toBeUndefined();
});

test('a page without cues has none', () => {
  expect(cueOfHits([{ id: 't-10', location: 0 }], [hit(4)])).toBeUndefined();
});

test('a cue is named by minutes and seconds, and its anchor by whole seconds', () => {
  expect(cueWords(83)).toBe('Sagt i filmen efter 1:23');
  expect(cueWords(5)).toBe('Sagt i filmen efter 0:05');
  expect(cueAnchor(83.9)).toBe('t=83');
});
