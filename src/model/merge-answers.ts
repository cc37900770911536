import type { Plan } from './query-plan.ts';

/** A page in the index's answer to one word. */
export interface Answer {
  id: string;
  score: number;
}

/** A page in the answer to the whole query. */
export interface Ranked<One extends Answer> {
  id: string;
  score: number;
  /** The answer that found it best: its excerpt shows the words that counted. */
  best: One;
}

/** What a page loses that lacks every concept, and what the whole query and optional concepts weigh beside the rest. */
export const shares = { lacking: 0.7, whole: 0.3, optional: 0.8, power: 0.85 };

/**
 * Ranks pages by the answers to the single words of a plan: for each concept its best word, then the sum over
 * the concepts, less half the share of concepts that the page lacks.
 *
 * @param answerTo The index's answer to a word or phrase, best first.
 * @param weightOf How much a page counts beside others, 1 for most.
 */
export function mergeAnswers<One extends Answer>(
  { concepts, whole }: Plan,
  answerTo: (words: string) => readonly One[],
  weightOf: (id: string) => number = () => 1,
): Ranked<One>[] {
  const pages = new Map<string, { sum: number; found: number; best: One; bestScore: number }>();
  const needed = Math.max(1, concepts.filter(({ isOptional }) => !isOptional).length);
  const add = (one: One, score: number, found: number) => {
    const page = pages.get(one.id) ?? { sum: 0, found: 0, best: one, bestScore: 0 };
    page.sum += score;
    page.found += found;
    if (score > page.bestScore) Object.assign(page, { best: one, bestScore: score });
    pages.set(one.id, page);
  };
  const isAlone = concepts.length === 1;
  for (const { asked, isOptional, telling } of concepts) {
    const bestOf = new Map<string, { one: One; score: number }>();
    // What a word also means never counts for more than the word itself.
    const own = asked.filter(({ weight }) => weight === 1).flatMap(({ words }) => answerTo(words).map(({ score }) => score));
    const highest = own.length > 0 ? Math.max(...own) : Number.POSITIVE_INFINITY;
    for (const { words, weight } of asked) {
      for (const one of answerTo(words)) {
        const score = weight * Math.min(one.score, highest);
        if (score > (bestOf.get(one.id)?.score ?? 0)) bestOf.set(one.id, { one, score });
      }
    }
    for (const { one, score } of bestOf.values())
      add(one, score ** (isAlone ? 1 : shares.power) * (isOptional ? shares.optional : 1) * (isAlone ? 1 : telling), isOptional ? 0 : 1);
  }
  if (whole !== undefined) for (const one of answerTo(whole)) add(one, shares.whole * one.score, 0);
  const ranked = [...pages]
    .map(([id, { sum, found, best }]) => ({
      id,
      best,
      score: sum * weightOf(id) * (1 - shares.lacking * (1 - Math.min(1, found / needed))),
    }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  return ranked;
}
