import { expect, test } from 'vitest';
import { packLexicon, phraseKey, readLexicon, type SitePage } from './lexicon.ts';

const page = (id: string, more: Partial<SitePage> = {}): SitePage => ({
  id,
  kind: 'Kapitel',
  title: ['tillid'],
  twinOf: undefined,
  under: undefined,
  ...more,
});
const wordsOf = (words: readonly string[]) =>
  readLexicon(packLexicon(new Map(words.map((word) => [word, 1])), [], [])).words.map(({ word }) => word);

const long = 'a'.repeat(40);
test.each([
  ['ordinary words', ['ret', 'rettighed', 'rettigheder', 'værdi', 'værdig', 'ø']],
  ['a word that begins another', ['a', 'ab', 'abc']],
  ['words that share 34 to 40 letters', [34, 35, 36, 37, 40].flatMap((at) => [long.slice(0, at), `${long.slice(0, at)}b`])],
  ['numbers', ['1', '12', '2005', '2011', '82']],
  ['names that every object has', ['__proto__', 'constructor', 'hasownproperty', 'tostring']],
  ['a letter', ['x']],
  ['none', []],
])('packed words are read again: %s', (_, words) => {
  expect(wordsOf(words).sort()).toEqual([...new Set(words)].sort());
});

test.each([1, 2, 3, 10, 77, 500, 3000])('a word on %i pages is read as on about so many', (count) => {
  const [word] = readLexicon(packLexicon(new Map([['tillid', count]]), [], [])).words;
  expect(Math.abs((word?.pages ?? 0) / count - 1)).toBeLessThan(0.15);
});

test('a stop word is known as one and meets no inflection', () => {
  const { words, byBase, bySkeleton } = readLexicon(packLexicon(new Map([['efter', 9]]), [], []));
  expect([words[0]?.isStop, byBase.size, bySkeleton.get('efter')?.word]).toEqual([true, 0, 'efter']);
});

test('the inflections of a word stand under one base form', () => {
  const { byBase } = readLexicon(packLexicon(new Map(['lytter', 'lyttede', 'møder'].map((word) => [word, 1])), [], []));
  expect(byBase.get('lyt')?.map(({ word }) => word)).toEqual(['lyttede', 'lytter']);
});

const concepts = [
  { means: ['stofmisbrug'], says: [['narkoman'], ['junk']] },
  { means: ['medinddragelse', 'egne valg'], says: [['bestem', 'selv'], ['autonomi'], ['narkoman']] },
  { means: ['klage'], says: [['a', 'b', 'c', 'd', 'e']] },
];

test.each([
  ['junk', ['stofmisbrug']],
  ['autonomi', ['medinddragelse', 'egne valg']],
  ['narkoman', ['stofmisbrug', 'medinddragelse', 'egne valg']],
  ['stofmisbrug', undefined],
  ['constructor', undefined],
])('what »%s« means is read again', (word, means) => {
  expect(readLexicon(packLexicon(new Map(), concepts, [])).synonyms.get(word)).toEqual(means);
});

test.each([
  [
    ['selv', 'bestem'],
    ['medinddragelse', 'egne valg'],
  ],
  [['a', 'b', 'c', 'd'], ['klage']],
  [['bestem'], undefined],
])('what the phrase of %j means is read again', (says, means) => {
  expect(readLexicon(packLexicon(new Map(), concepts, [])).phrases.get(phraseKey(says))).toEqual(means);
});

test('more concepts than one sign can count are told apart', () => {
  const many = Array.from({ length: 1296 }, (_, at) => ({ means: [`m${at}`], says: [[`s${at}`]] }));
  const { synonyms } = readLexicon(packLexicon(new Map(), many, []));
  expect(many.filter(({ means, says }) => synonyms.get(says[0]?.[0] ?? '')?.[0] !== means[0])).toEqual([]);
});

test('pages keep their kind, title, overview and twin', () => {
  const pages = [
    page('a'),
    page('b', { kind: 'Let at læse', twinOf: 'a', under: 'c' }),
    page('c', { kind: '', title: ['ret', 'tillid'] }),
    page('__proto__'),
  ];
  expect([...readLexicon(packLexicon(new Map([['tillid', 1]]), [], pages)).pages.values()]).toEqual(pages);
});

test.each([
  ['words', new Map<string, number>(), concepts, [page('a')], [0, 3, 1]],
  ['concepts', new Map([['tillid', 1]]), [], [page('a')], [1, 0, 1]],
  ['pages', new Map([['tillid', 1]]), concepts, [], [1, 3, 0]],
  ['kinds', new Map([['tillid', 1]]), concepts, [page('a', { kind: '' })], [1, 3, 1]],
  ['anything but pages without kinds', new Map<string, number>(), [], [page('a', { kind: '' })], [0, 0, 1]],
])('a site without %s keeps its other parts', (_, words, said, pages, sizes) => {
  const lexicon = readLexicon(packLexicon(words, said, pages));
  expect([lexicon.words.length, lexicon.synonyms.size, lexicon.pages.size]).toEqual(sizes);
});

test.each(['', '\n', '\n\n', '\n\n\n\n\n\n\n\n', '<!doctype html><h1>404</h1>', 'zzz\nÿ\n\u0000', '||||\n\n||\n\n|\n\n|||'])(
  'the damaged text %j means nothing that can be asked for',
  (text) => {
    const { synonyms, phrases } = readLexicon(text);
    expect([...synonyms.values(), ...phrases.values()]).toEqual([]);
  },
);

test('a text that is cut anywhere is read as far as it goes', () => {
  const packed = packLexicon(new Map([['tillid', 2]]), concepts, [page('a', { under: 'a' })]);
  const cut = Array.from(packed, (_, at) => readLexicon(packed.slice(0, at)));
  expect(cut.flatMap(({ synonyms, phrases }) => [...synonyms.values(), ...phrases.values()]).filter((means) => means.length === 0)).toEqual(
    [],
  );
});

test('the key of a phrase does not depend on the order of its words', () => {
  expect(phraseKey(['bestem', 'selv', 'liv'])).toBe(phraseKey(['liv', 'bestem', 'selv']));
});

test('the key of a phrase tells its words apart', () => {
  const phrases = [['ab', 'c'], ['a', 'bc'], ['abc'], ['a', 'b', 'c'], ['a', 'a', 'bc'], []];
  expect(new Set(phrases.map(phraseKey)).size).toBe(phrases.length);
});

test('the key of a phrase is four signs and leaves the words as they were', () => {
  const words = ['selv', 'bestem'];
  expect([phraseKey(words).length, words]).toEqual([4, ['selv', 'bestem']]);
});
