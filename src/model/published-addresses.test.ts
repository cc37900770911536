import { expect, test } from 'vitest';
import { keptAddresses, lostAddresses, publishedFile, withNewAddresses } from './published-addresses.ts';

const rules = { styleHashes: [], withdrawn: ['en-film'] };
const files = ['index.html', 'rapport/index.html', 'rapport/bog.pdf'];

test('pages and files that stand for themselves are kept, what belongs to a page or changes its name is not', () => {
  const more = [
    'rapport/index.md',
    'rapport/index.html.br',
    'rapport/a.bib',
    'deling/rapport.png',
    '_astro/a.1.js',
    'media/a/1.mp4',
    '_headers',
  ];
  expect(keptAddresses([...files, ...more, '404.html'])).toEqual(['/', '/404.html', '/rapport/', '/rapport/bog.pdf']);
});

test('a published address that has no page, no redirect and no notice is lost', () => {
  expect(lostAddresses(['/', '/rapport/', '/vaek/'], files, rules, {})).toEqual(['"/vaek/" was published and is no longer there.']);
});

test('an address that leads to a page is not lost, and one that leads nowhere is', () => {
  expect(lostAddresses(['/gammel/'], files, rules, { '/gammel/': '/rapport/' })).toEqual([]);
  expect(lostAddresses(['/gammel/'], files, rules, { '/gammel/': '/rapport/' })).toEqual([]);
  expect(lostAddresses(['/gammel/'], files, rules, { '/gammel/': '/vaek/' })).toEqual([
    '"/gammel/" leads to "/vaek/", which is no page of the site.',
  ]);
  expect(lostAddresses(['/a/'], files, rules, { '/a/': '/b/', '/b/': '/rapport/' })).toEqual([
    '"/a/" leads to "/b/", which is no page of the site.',
  ]);
});

test('a film that was taken down answers that it is gone, at all its addresses', () => {
  expect(lostAddresses(['/film/en-film/', '/let/film/en-film/', '/film/en-film/undertekster.vtt'], files, rules, {})).toEqual([]);
});

test('new addresses come into the list in order, and none leaves it', () => {
  expect(withNewAddresses(['/b/', '/vaek/'], ['/', '/b/', '/a/'])).toEqual(['/', '/a/', '/b/', '/vaek/']);
  expect(publishedFile(['/', '/a/'])).toMatch(/\n- "\/"\n- "\/a\/"\n$/);
});
