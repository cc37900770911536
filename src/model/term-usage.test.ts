import { expect, test } from 'vitest';
import { termUsage } from './term-usage.ts';

const terms = [
  { id: 'hjemloeshed', words: ['hjemløshed', 'hjemløs'] },
  { id: 'act', words: ['ACT'] },
];

test('a text uses a term when one of its forms stands there as a word', () => {
  const texts = [
    { page: 'et', text: 'Mennesker i Hjemløshed.', linked: [] },
    { page: 'to', text: 'Aktivitet og hjemløseråd.', linked: [] },
  ];
  expect(termUsage(terms, texts).get('hjemloeshed')).toEqual(['et']);
});

test('a link counts as use, and an abbreviation is not found inside a word', () => {
  const texts = [
    { page: 'et', text: 'Et team.', linked: ['act'] },
    { page: 'to', text: 'Contact.', linked: [] },
  ];
  expect(termUsage(terms, texts).get('act')).toEqual(['et']);
});
