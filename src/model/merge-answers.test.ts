import { expect, test } from 'vitest';
import { mergeAnswers, shares } from './merge-answers.ts';
import type { AskedWord, Concept, Plan } from './query-plan.ts';

const concept = (asked: Record<string, number>, more: Partial<Concept> = {}): Concept => ({
  asked: Object.entries(asked).map(([words, weight]): AskedWord => ({ words, weight })),
  isOptional: false,
  telling: 1,
  ...more,
});
const planOf = (concepts: Concept[], whole?: string): Plan => ({ concepts, whole, corrected: undefined, dropped: [] });

/** Merges answers given as the score of each page for each word. */
function merge(plan: Plan, answers: Record<string, Record<string, number>>, weightOf?: (id: string) => number) {
  const answerTo = (words: string) => Object.entries(answers[words] ?? {}).map(([id, score]) => ({ id, score, words }));
  return mergeAnswers(plan, answerTo, weightOf);
}
const scores = (...given: Parameters<typeof merge>) => Object.fromEntries(merge(...given).map(({ id, score }) => [id, score]));
const order = (...given: Parameters<typeof merge>) => merge(...given).map(({ id }) => id);

test('one word is answered as the index answers it', () => {
  expect(scores(planOf([concept({ debat: 1 })]), { debat: { a: 3, b: 2 } })).toEqual({ a: 3, b: 2 });
});

test('the best word of a concept counts, and not their sum', () => {
  expect(scores(planOf([concept({ debat: 1, møde: 0.5 })]), { debat: { a: 2 }, møde: { a: 2 } })).toEqual({ a: 2 });
});

test('what a word also means counts for no more than the best answer to the word itself', () => {
  expect(scores(planOf([concept({ debat: 1, møde: 0.5 })]), { debat: { a: 2 }, møde: { b: 100 } })).toEqual({ a: 2, b: 1 });
});

test('where the word itself has no answer, what it also means is not held down', () => {
  expect(scores(planOf([concept({ debat: 1, møde: 0.5 })]), { møde: { b: 100 } })).toEqual({ b: 50 });
});

test('a page that lacks half of the concepts loses half of the share for lacking', () => {
  const plan = planOf([concept({ debat: 1 }), concept({ møde: 1 })]);
  expect(scores(plan, { debat: { a: 1, b: 1 }, møde: { a: 1 } })).toEqual({ a: 2, b: 1 - shares.lacking / 2 });
});

test('a page with both words comes before one with more of one', () => {
  const plan = planOf([concept({ debat: 1 }), concept({ møde: 1 })]);
  expect(order(plan, { debat: { a: 2, b: 1.6 }, møde: { b: 1 } })).toEqual(['b', 'a']);
});

test('a word that tells little weighs less beside others', () => {
  const plan = planOf([concept({ debat: 1 }, { telling: 0.5 }), concept({ møde: 1 })]);
  expect(order(plan, { debat: { a: 1 }, møde: { b: 1 } })).toEqual(['b', 'a']);
});

test('a word that tells little counts in full alone', () => {
  expect(scores(planOf([concept({ debat: 1 }, { telling: 0.2 })]), { debat: { a: 3 } })).toEqual({ a: 3 });
});

test('an optional concept adds its share, and a page without it loses nothing', () => {
  const plan = planOf([concept({ debat: 1 }), concept({ møde: 1 }, { isOptional: true })]);
  expect(scores(plan, { debat: { a: 1, b: 1 }, møde: { a: 1 } })).toEqual({ a: 1 + shares.optional, b: 1 });
});

test('the whole query adds its share', () => {
  const plan = planOf([concept({ debat: 1 })], 'debat møde');
  expect(scores(plan, { debat: { a: 1, b: 1 }, 'debat møde': { b: 2 } })).toEqual({ b: 1 + 2 * shares.whole, a: 1 });
});

test('a page that only the whole query finds is found', () => {
  expect(scores(planOf([concept({ debat: 1 })], 'debat møde'), { 'debat møde': { a: 2 } })).toEqual({
    a: 2 * shares.whole * (1 - shares.lacking),
  });
});

test('the excerpt is that of the answer that counted most', () => {
  const plan = planOf([concept({ debat: 1, tale: 0.8 }), concept({ møde: 1 })], 'debat møde');
  expect(merge(plan, { debat: { a: 1 }, tale: { a: 5 }, møde: { a: 3 }, 'debat møde': { a: 4 } })[0]?.best.words).toBe('møde');
});

test('a page weighs what it is said to weigh', () => {
  expect(order(planOf([concept({ debat: 1 })]), { debat: { a: 3, b: 2 } }, (id) => (id === 'a' ? 0.5 : 1))).toEqual(['b', 'a']);
});

test('pages of one score come in the order of their ids', () => {
  expect(order(planOf([concept({ debat: 1 })]), { debat: { b: 1, c: 1, a: 1 } })).toEqual(['a', 'b', 'c']);
});

test.each([
  ['no concepts', planOf([])],
  ['concepts without words', planOf([concept({})])],
  ['words without answers', planOf([concept({ debat: 1 })], 'debat møde')],
])('%s find nothing', (_, plan) => {
  expect(merge(plan, {})).toEqual([]);
});
