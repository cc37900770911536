import { expect, test } from 'vitest';
import { kinds } from '../language/words.ts';
import { packLexicon, readLexicon, type SitePage } from './lexicon.ts';
import type { AskedWord, Plan } from './query-plan.ts';
import { gains, kindWeights, liftOverviews, pageWeights, pairTwins } from './search-ranking.ts';

const page = (id: string, more: Partial<SitePage> = {}): SitePage => ({
  id,
  kind: kinds.chapter,
  title: ['indledning'],
  twinOf: undefined,
  under: undefined,
  ...more,
});
const site = (...pages: SitePage[]) => readLexicon(packLexicon(new Map(), [], pages));
const planOf = (...asked: AskedWord[]): Plan => ({
  concepts: [{ asked, isOptional: false, telling: 1 }],
  whole: undefined,
  corrected: undefined,
  dropped: [],
});
const weight = (given: Partial<SitePage>, ...asked: AskedWord[]) => pageWeights(planOf(...asked), site(page('a', given)))('a');

test.each([
  ['the whole title', ['tillid'], 1],
  ['half of the title', ['tillid', 'ansvar'], 0.5],
  ['none of the title', ['ansvar'], 0],
])('a page gains by the share of its title that is asked for: %s', (_, title, share) => {
  expect(weight({ title }, { words: 'tilliden', weight: 1 })).toBeCloseTo(1 + gains.title * share ** 2, 10);
});

test('a title gains less by what the words also mean', () => {
  expect(weight({ title: ['tillid'] }, { words: 'tillid', weight: 0.5 })).toBeCloseTo(1 + gains.title * 0.25, 10);
});

test('a phrase counts for each of its words in a title', () => {
  expect(weight({ title: ['debat', 'tillid'] }, { words: 'tillid debatter', weight: 1 })).toBeCloseTo(1 + gains.title, 10);
});

test.each([kinds.easy, kinds.term, kinds.page, kinds.chapter])('a page of the kind »%s« weighs what its kind does', (kind) => {
  expect(weight({ kind })).toBe(kindWeights[kind] ?? 1);
});

test('an easy text weighs less than the long page that it repeats', () => {
  expect(weight({ kind: kinds.easy })).toBeLessThan(weight({ kind: kinds.principle }));
});

test.each([
  ['a page that is not known', 'b'],
  ['a page without a title', 'a'],
])('%s weighs as most do', (_, id) => {
  expect(pageWeights(planOf({ words: 'tillid', weight: 1 }), site(page('a', { title: [] })))(id)).toBe(1);
});

const found = (...pages: [id: string, score: number][]) => pages.map(([id, score]) => ({ id, score }));
const under = site(page('o'), page('x'), ...['a', 'b', 'c', 'd'].map((id) => page(id, { under: 'o' })));
const lifted = (...pages: Parameters<typeof found>) => liftOverviews(found(...pages), under).map(({ id }) => id);

test('an overview comes before four pages under it that are about as good', () => {
  expect(lifted(['a', 10], ['b', 9], ['c', 9], ['d', 8], ['x', 5], ['o', 1])).toEqual(['o', 'a', 'b', 'c', 'd', 'x']);
});

test.each([
  ['three pages are not many', found(['a', 10], ['b', 9], ['c', 9], ['o', 1])],
  ['a page that is much worse does not count', found(['a', 10], ['b', 9], ['c', 9], ['d', 7], ['o', 1])],
  ['an overview that was not found is not put in', found(['a', 10], ['b', 9], ['c', 9], ['d', 8])],
  ['nothing is lifted from nothing', []],
])('the order stays: %s', (_, ranked) => {
  expect(liftOverviews(ranked, under)).toEqual(ranked);
});

const twins = site(page('long'), page('easy', { kind: kinds.easy, twinOf: 'long' }), page('other'));
const paired = (...ids: string[]) =>
  pairTwins(
    ids.map((id) => ({ id })),
    twins,
  ).map(({ page, easy }) => [page.id, easy?.id]);

test.each([
  [
    'after its long page',
    ['long', 'other', 'easy'],
    [
      ['long', 'easy'],
      ['other', undefined],
    ],
  ],
  [
    'before its long page',
    ['easy', 'other', 'long'],
    [
      ['other', undefined],
      ['long', 'easy'],
    ],
  ],
  [
    'without its long page',
    ['easy', 'other'],
    [
      ['easy', undefined],
      ['other', undefined],
    ],
  ],
  [
    'not at all',
    ['long', 'other'],
    [
      ['long', undefined],
      ['other', undefined],
    ],
  ],
  [
    'beside pages that are not known',
    ['new', 'long', 'easy'],
    [
      ['new', undefined],
      ['long', 'easy'],
    ],
  ],
])('an easy text stands under its long page where both are found: %s', (_, ids, pairs) => {
  expect(paired(...ids)).toEqual(pairs);
});
