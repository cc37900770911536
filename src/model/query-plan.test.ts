import { expect, test } from 'vitest';
import { baseForm } from '../language/base-form.ts';
import { packLexicon, readLexicon, type SitePage } from './lexicon.ts';
import { tidy } from './query.ts';
import { type Plan, planQuery, worth } from './query-plan.ts';
import { saidConcepts } from './synonyms.ts';

const words = {
  ...{
    tillid: 4,
    tillidsfuld: 1,
    rettigheder: 5,
    patientrettigheder: 2,
    rettighedsråd: 1,
    råd: 3,
    patient: 2,
    menneskesyn: 2,
    menneske: 6,
  },
  ...{ debat: 3, møde: 4, lytter: 2, lyttede: 1, kommunikation: 2, medinddragelse: 3, værdighed: 5, stofmisbrug: 2, klage: 3, skrift: 2 },
  ...{ rehabilitering: 2, hvad: 9, er: 10, efter: 7, i: 10, selv: 5, store: 4, '2005': 3, ledelse: 4, ledere: 1, håb: 2, anerkendelse: 3 },
};
const pages = Array.from(
  { length: 10 },
  (_, at): SitePage => ({ id: `p${at}`, kind: 'Kapitel', title: [], twinOf: undefined, under: undefined }),
);
const concepts = saidConcepts([
  { to: ['stofmisbrug'], from: ['junkie', 'narkoman', 'stiknarkoman'] },
  { to: ['medinddragelse', 'tillid'], from: ['bestemme selv', 'autonomi'] },
  { to: ['anerkendelse'], from: ['tillid', 'at blive set og hørt'] },
  { to: ['klage'], from: ['hvem bestemmer'] },
]);
const lexicon = readLexicon(packLexicon(new Map(Object.entries(words)), concepts, pages));

const plan = (typed: string, asTyped = false) => planQuery(typed, lexicon, asTyped);
const nothing: Plan = { concepts: [], whole: undefined, corrected: undefined, dropped: [] };
/** What is asked for each concept, with its weight where it is not 1. */
const asked = (typed: string, asTyped = false) =>
  plan(typed, asTyped).concepts.map((concept) =>
    concept.asked.map(({ words, weight }) => (weight === 1 ? words : `${words} ${weight}`)).join(', '),
  );

// The steps

test.each([
  ['known, as it stands', 'debat', ['debat']],
  ['known in another inflection', 'debatterne', ['debat']],
  ['known in several forms', 'lyttende', ['lyttede, lytter']],
  ['known in another spelling', 'VAERDIGHEDEN', ['værdighed']],
  ['known, with compounds that hold it', 'rettighed', [`rettigheder, patientrettigheder ${worth.last}`]],
  ['known, with what else it means', 'tillid', [`tillid, anerkendelse ${worth.synonym}`]],
  ['known, with its own parts', 'patientrettighederne', [`patientrettigheder, patient rettigheder ${worth.parts}`]],
  ['a known number', '2005', ['2005']],
  ['only a synonym', 'autonomi', [`medinddragelse ${worth.onlySynonym}, tillid ${worth.onlySynonym}`]],
  ['only the end of a compound', 'syn', ['menneskesyn']],
  ['half typed', 'kommunik', [`kommunikation ${worth.half}`]],
  ['one slip, a letter too few', 'komunikation', ['kommunikation']],
  ['one slip, two letters changed about', 'værdigehd', ['værdighed']],
  ['one slip in an inflection', 'komunikationens', ['kommunikation']],
  ['a compound of known words', 'debatmøderne', [`debat møde, debat ${worth.rarePart}, møde ${worth.part}`]],
  ['two slips in a long word', 'kummunikasion', [`kommunikation ${worth.farSlip}`]],
  ['a piece that is most of it', 'rehabiliteringxyzq', [`rehabilitering ${worth.piece}`]],
  ['nothing', 'elbil', []],
])('a word is read by the first step that leads to the site: %s', (_, typed, read) => {
  expect(asked(typed)).toEqual(read);
});

test.each([
  ['a known word is not taken for a half typed one', 'tillid', 'tillidsfuld'],
  ['a known word is not corrected', 'råd', 'håb'],
  ['a synonym is not taken for a slip', 'junkie', 'klage'],
  ['a half typed word is not corrected', 'kommun', 'klage'],
])('%s', (_, typed, not) => {
  expect(asked(typed).join()).not.toContain(not);
});

test.each([
  ['three letters, one slip', 'hab2'],
  ['another first letter in a short word', 'xebat'],
  ['two slips in a short word', 'delad'],
  ['two slips and another first letter', 'xomunikasion'],
  ['a number that is not on the site', '2006'],
  ['a piece that is the smaller part', 'debatxyzqwxyzqw'],
  ['a piece behind a little word that changes its meaning', 'opskrift'],
  ['the same in an inflection', 'opskrifterne'],
  ['a piece that is a stop word', 'efterxq'],
  ['a compound with a stop word', 'storesmøde'],
])('a word is dropped and not guessed at: %s', (_, typed) => {
  expect(plan(typed)).toEqual({ ...nothing, dropped: [typed] });
});

// What is shown

test.each([
  ['komunikation', 'kommunikation'],
  ['hvad er komunikation', 'hvad er kommunikation'],
  ['komunikation elbil', 'kommunikation'],
  ['rehabiliteringxyzq', 'rehabilitering'],
  ['debat', undefined],
  ['debatterne', undefined],
  ['vaerdighed', undefined],
  ['debatmøde', undefined],
  ['kommunik', undefined],
  ['elbil', undefined],
])('the words of »%s« are shown as %j', (typed, corrected) => {
  expect(plan(typed).corrected).toBe(corrected);
});

test.each(['junkie', 'junkies', 'narkomn', 'stiknarkomanen', 'stiknarkmoann', 'autonmi'])(
  'what readers say instead leads to the site, also as »%s«, and is never shown',
  (typed) => {
    const { concepts, corrected, dropped } = plan(typed);
    expect([concepts.length, corrected, dropped]).toEqual([1, undefined, []]);
  },
);

test('a synonym that is corrected beside another word stays as the reader wrote it', () => {
  expect(plan('narkomn komunikation').corrected).toBe('narkomn kommunikation');
});

test.each([
  ['stofmisbrug', 'junkie'],
  ['medinddragelse', 'autonomi'],
  ['anerkendelse', 'tillid'],
])('»%s« does not lead back to »%s«', (typed, said) => {
  expect(asked(typed).join()).not.toContain(said);
});

test.each([
  ['debat møder', 'debat møde'],
  ['debat elbil klager', 'debat klage'],
  ['komunikation i debat', 'kommunikation i debat'],
  ['debat', undefined],
  ['debat elbil', undefined],
  ['junkie debat', undefined],
])('the whole of »%s« is asked for in words of the site: %j', (typed, whole) => {
  expect(plan(typed).whole).toBe(whole);
});

// Stop words and phrases

test('stop words say nothing beside other words', () => {
  expect(asked('hvad er debat')).toEqual(['debat']);
});

test('a query of stop words only is asked as it stands', () => {
  expect(asked('hvad er')).toEqual(['hvad', 'er']);
});

test('a stop word is no correction', () => {
  expect(plan('eftxr')).toEqual({ ...nothing, dropped: ['eftxr'] });
});

test.each(['bestemme selv', 'selv bestemmer', 'vil du bestemme det selv', 'BESTEMME SELV'])(
  'the phrase in »%s« is known in any order',
  (typed) => {
    expect(asked(typed)).toEqual(['medinddragelse, tillid 0.9']);
  },
);

test('the words of a phrase that are on the site are asked for beside it, and need not be found', () => {
  const known = readLexicon(packLexicon(new Map([...Object.entries(words), ['bestemmer', 3]]), concepts, pages));
  expect(planQuery('bestemme selv', known).concepts.map(({ isOptional }) => isOptional)).toEqual([false, true]);
});

test('a word on most pages tells less than one on few', () => {
  const [common, rare] = plan('menneske håb').concepts;
  expect((common?.telling ?? 1) < (rare?.telling ?? 0)).toBe(true);
});

test('a word on every page still tells something', () => {
  expect(plan('er').concepts[0]?.telling).toBeGreaterThan(0);
});

// The reader insists

test.each([
  ['komunikation', []],
  ['kommunik', []],
  ['debatmøde', []],
  ['junkie', []],
  ['rettigheden', [`rettigheder, patientrettigheder ${worth.last}`]],
])('»%s« as it was typed is not corrected', (typed, read) => {
  expect([asked(typed, true), plan(typed, true).corrected]).toEqual([read, undefined]);
});

test('words that a reader insists on and the site lacks are named', () => {
  expect(plan('debat komunikation', true).dropped).toEqual(['komunikation']);
});

// Whatever is typed

const strange = [
  ...[
    '',
    ' ',
    '😀',
    '😀 👩‍👩‍👧',
    '§ % &',
    '.*+?^$()|{}[]\\',
    '((((',
    '[a-z',
    '\\',
    '"debat',
    "'",
    '\u0000',
    '\u202Edebat',
    'שלום עולם',
    'مرحبا',
    '日本語',
  ],
  ...[
    '<script>alert(1)</script>',
    '<b>debat</b>',
    '&lt;',
    '{{debat}}',
    '%00',
    '__proto__',
    'constructor',
    'toString hasOwnProperty',
    'prototype',
  ],
  ...['a'.repeat(200), 'é'.repeat(100), '-', '0', '٣', '²', 'ǅ', 'ﬁ', 'İ', 'ß', '\uD800'],
];

test.each(strange)('nothing stops on %j', (typed) => {
  expect(() => plan(typed)).not.toThrow();
});

test.each(['', ' ', '😀 👩‍👩‍👧', '.*+?^$()|{}[]\\', '"', '\u0000'])('%j asks for nothing and drops nothing', (typed) => {
  expect(plan(typed)).toEqual(nothing);
});

test.each(['__proto__', 'constructor', 'toString', 'שלום', 'مرحبا', '日本語'])(
  '»%s« is a word like others that the site lacks',
  (typed) => {
    expect(plan(typed).concepts).toEqual([]);
  },
);

test.each(['constructor', 'tostring', 'prototype'])('»%s« is a word like others where the site has it', (word) => {
  const odd = readLexicon(packLexicon(new Map([[word, 1]]), [], []));
  expect(planQuery(word, odd).concepts.map(({ asked }) => asked)).toEqual([[{ words: word, weight: 1 }]]);
});

test.each([
  ['<b>debat</b>', 'debat'],
  ['(debat', 'debat'],
  ['debat.*', 'debat'],
  ['»debat«', 'debat'],
  ['debat😀', 'debat'],
  ['\u202Bdebat', 'debat'],
])('signs around a word in »%s« change nothing', (typed, word) => {
  expect(asked(typed)).toContain(word);
});

test.each(['debat ', 'x ', 'debatmøde', 'a', '😀', 'hvad er '])(
  'ten thousand characters of %j are read as far as twelve words go',
  (typed) => {
    expect(plan(tidy(typed.repeat(10_000).slice(0, 10_000))).concepts.length).toBeLessThanOrEqual(12);
  },
);

test('of ten thousand words twelve are looked at', () => {
  expect(plan('debat '.repeat(10_000)).concepts).toHaveLength(12);
});

/** Every word of the site and of its readers with a letter changed, lost, added and moved, and words put together. */
function* typings(): Generator<string> {
  const known = [...Object.keys(words), 'junkie', 'autonomi', 'bestemme selv', 'opskrift', 'elbil'];
  for (const [at, word] of known.entries()) {
    const other = known[(at + 7) % known.length] ?? '';
    yield* [word, word + other, `${word}s${other}`, `${word} ${other}`, `${word}erne`, `af${word}`];
    for (let cut = 0; cut <= word.length; cut += 1) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)];
      yield* [
        head,
        tail,
        `${head}x${tail}`,
        head + tail.slice(1),
        `${head}q${tail.slice(1)}`,
        head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
      ];
    }
  }
}

const siteWords = new Set(Object.keys(words));

test.each([false, true])('only words of the site are asked for, whatever is typed (as typed: %s)', (asTyped) => {
  const unknown = [...typings()].filter((typed) => {
    const { concepts, whole = '' } = plan(typed, asTyped);
    const all = [...concepts.flatMap(({ asked }) => asked.map(({ words }) => words)), whole].join(' ').split(' ');
    return !all.every((word) => word === '' || siteWords.has(word));
  });
  expect(unknown).toEqual([]);
});

test('a concept asks for six words at most, each once, the worthiest first', () => {
  const wrong = [...typings()].filter((typed) =>
    plan(typed).concepts.some(
      ({ asked }) =>
        asked.length === 0 ||
        asked.length > 6 ||
        new Set(asked.map(({ words }) => words)).size < asked.length ||
        asked.some(({ weight }, at) => weight > (asked[at - 1]?.weight ?? 1) || weight <= 0),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every word of the site is known by itself and never corrected', () => {
  const wrong = Object.keys(words).filter((word) => {
    const { concepts, corrected, dropped } = plan(word);
    return corrected !== undefined || dropped.length > 0 || concepts[0]?.asked.every((one) => baseForm(one.words) !== baseForm(word));
  });
  expect(wrong).toEqual([]);
});

test('a damaged concept does not send a search round in a ring', () => {
  const packed = packLexicon(new Map([['tillid', 1]]), [{ means: ['tillid'], says: [['direktion']] }], []);
  const damaged = readLexicon(packed.replace('000direktion', '0zzdirektion'));
  expect(planQuery('direktiom', damaged)).toEqual({ ...nothing, dropped: ['direktiom'] });
});

test('a site without words has an answer to nothing', () => {
  expect(planQuery('debat', readLexicon(''))).toEqual({ ...nothing, dropped: ['debat'] });
});
