import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test('a text is parted into its sentences', () => {
  expect(sentencesOf('Sig det, som det er. Hvad nu? Spørg igen! Vent …')).toEqual([
    'Sig det, som det er.',
    'Hvad nu?',
    'Spørg igen!',
    'Vent …',
  ]);
});

test('a date, a shortened word and a number do not end a sentence', () => {
  const sentence = 'Den kom 28. juni 2012, jf. Serviceloven § 12, stk. 2, f.eks. i kl. 9 og hos S. Juul.';
  expect(sentencesOf(`${sentence} Så var den der.`)).toEqual([sentence, 'Så var den der.']);
});

test('the marks that close a quotation belong to its sentence', () => {
  expect(sentencesOf('Hun sagde: »Kom ind.« Han kom. (Det var sent.) »Godt,« sagde hun.')).toEqual([
    'Hun sagde: »Kom ind.«',
    'Han kom.',
    '(Det var sent.)',
    '»Godt,« sagde hun.',
  ]);
});

test('nothing is lost, and a text without a full stop is one sentence', () => {
  expect(sentencesOf('Et møde i øjenhøjde')).toEqual(['Et møde i øjenhøjde']);
  expect(sentencesOf('')).toEqual([]);
});
