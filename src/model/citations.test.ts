import { expect, test } from 'vitest';
import { citationsOf } from './citations.ts';

test('references are numbered in reading order', () => {
  const text = 'Et.<Kilde id="b" sted="s. 2" /> To.<Kilde id="a" />\n\n- Tre.<Kilde sted="s. 3" id="b" />';
  expect(citationsOf(text)).toEqual([
    { number: 1, source: 'b', place: 's. 2' },
    { number: 2, source: 'a', place: undefined },
    { number: 3, source: 'b', place: 's. 3' },
  ]);
});

test('the same source at the same place keeps its number', () => {
  expect(citationsOf('Et.<Kilde id="a" /> To.<Kilde id="b" /> Tre.<Kilde id="a" />').map(({ source }) => source)).toEqual(['a', 'b']);
});
