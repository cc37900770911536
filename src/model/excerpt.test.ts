import { expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

test('hits are marked and the rest is plain', () => {
  expect(excerptParts('om <mark>retten</mark> til svar')).toEqual([
    { text: 'om ', marked: false },
    { text: 'retten', marked: true },
    { text: ' til svar', marked: false },
  ]);
});

test('markup that stands in a text is shown as text', () => {
  expect(excerptParts('&lt;b&gt; &amp;lt; <mark>x</mark>')[0]).toEqual({ text: '<b> &lt; ', marked: false });
});
