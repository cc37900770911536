import { expect, test } from 'vitest';
import { canBeAnswered, meanOf, scoreOf } from './score.ts';

const topics = {
  tillid: ['/tillid/', '/let/tillid/'],
  film: ['/film/*'],
  hansen: ['/film/hansen/'],
  klage: ['/klage/'],
  gone: [],
};
const query = (relevant: Record<string, number>) => ({ id: 'q', category: 'plain', q: 'tillid', relevant });
const score = (found: string[], relevant: Record<string, number>) => scoreOf(found, query(relevant), topics);

test.each([
  ['the page first', ['/tillid/'], { tillid: 3 }, 1],
  ['the page second', ['/x/', '/tillid/'], { tillid: 3 }, 1 / Math.log2(3)],
  ['the page fifth', ['/a/', '/b/', '/c/', '/d/', '/tillid/'], { tillid: 3 }, 1 / Math.log2(6)],
  ['the page sixth', ['/a/', '/b/', '/c/', '/d/', '/e/', '/tillid/'], { tillid: 3 }, 0],
  ['no page', [], { tillid: 3 }, 0],
  // (3 + 7 / log2 3) / (7 + 3 / log2 3)
  ['the good before the best', ['/klage/', '/tillid/'], { tillid: 3, klage: 2 }, (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3))],
  // 1 of 7 + 1 / log2 3
  ['only what touches it', ['/klage/'], { tillid: 3, klage: 1 }, 1 / (7 + 1 / Math.log2(3))],
  ['a topic that has no page', ['/tillid/'], { tillid: 3, gone: 3 }, 1],
  ['nothing to find', ['/tillid/'], {}, 0],
])('nDCG with %s', (_, found, relevant, ndcg) => {
  expect(score(found, relevant as Record<string, number>).ndcg).toBeCloseTo(ndcg, 10);
});

test('a topic counts once, and its further pages take no place', () => {
  expect(score(['/tillid/', '/let/tillid/', '/klage/'], { tillid: 3, klage: 2 }).ndcg).toBe(1);
});

test('a page counts for the topic that names it before one that only holds it', () => {
  expect(score(['/film/hansen/', '/film/juul/'], { film: 2, hansen: 2 })).toEqual({ ndcg: 1, mrr: 1, recall: 1 });
});

test('a page counts for the better of its topics', () => {
  expect(score(['/film/hansen/'], { film: 3, hansen: 1 }).ndcg).toBeCloseTo(7 / (7 + 1 / Math.log2(3)), 10);
});

test('the reciprocal rank is that of the first good page, and what only touches it is not good', () => {
  expect(score(['/klage/', '/x/', '/tillid/'], { klage: 1, tillid: 2 }).mrr).toBeCloseTo(1 / 3, 10);
});

test.each([
  [['/tillid/'], 0.5],
  [['/klage/', '/x/', '/tillid/'], 1],
  [['/film/hansen/'], 0],
])('of %j the share of good topics found is %d', (found, recall) => {
  expect(score(found, { tillid: 3, klage: 2, film: 1 }).recall).toBe(recall);
});

test('of more good topics than are looked at, five are enough', () => {
  const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((topic) => [topic, 3]));
  const pages = Object.fromEntries(Object.keys(many).map((topic) => [topic, [`/${topic}/`]]));
  expect(scoreOf(['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'], query(many), pages)).toEqual({ ndcg: 1, mrr: 1, recall: 1 });
});

test.each([
  [{ tillid: 3 }, true],
  [{ tillid: 2 }, true],
  [{ tillid: 1 }, false],
  [{ gone: 3 }, false],
  [{ unknown: 3 }, false],
  [{}, false],
])('a query for %j can be answered: %s', (relevant, can) => {
  expect(canBeAnswered(query(relevant as Record<string, number>), topics)).toBe(can);
});

test('a mean is taken of each figure', () => {
  expect(
    meanOf([
      { ndcg: 1, mrr: 1, recall: 0.5 },
      { ndcg: 0, mrr: 0.5, recall: 0 },
    ]),
  ).toEqual({ ndcg: 0.5, mrr: 0.75, recall: 0.25 });
});

test('the mean of nothing is nothing', () => {
  expect(meanOf([])).toEqual({ ndcg: 0, mrr: 0, recall: 0 });
});
