import { expect, test } from 'vitest';
import { referenceText } from './reference-text.ts';

const place = {
  title: 'Læsevejledning',
  url: 'https://a.example/rapport/laesevejledning/#p-c9m3',
  updated: '2026-11-22',
  read: '2027-01-02',
};

test('a reference has the words, the site, the page, its day and its address', () => {
  expect(referenceText({ ...place, words: 'Vi siger »vi«.' })).toBe(
    '»Vi siger ›vi‹.«\n\nFælles Værdier (2026): »Læsevejledning«. Ændret 22. november 2026, læst 2. januar 2027. https://a.example/rapport/laesevejledning/#p-c9m3',
  );
});

test('a reference to a page has no words, and names the publisher where there is one', () => {
  expect(referenceText({ ...place, publisher: 'Eksempel Styrelse' })).toBe(
    'Fælles Værdier (2026): »Læsevejledning«. Eksempel Styrelse. Ændret 22. november 2026, læst 2. januar 2027. https://a.example/rapport/laesevejledning/#p-c9m3',
  );
});
