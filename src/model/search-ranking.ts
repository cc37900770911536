import { baseForm } from '../language/base-form.ts';
import { kinds } from '../language/words.ts';
import type { Lexicon } from './lexicon.ts';
import { type Answer, mergeAnswers, type Ranked } from './merge-answers.ts';
import type { Plan } from './query-plan.ts';

/** Pagefind's ranking as the site uses it; `docs/decisions/0015-search-that-understands-danish.md` has the measures. */
export const rankingOptions = { termSimilarity: 3, metaWeights: { title: 5 } };

/** How much a kind of page counts beside others: an easy text repeats a long page, a word of the glossary is short. */
export const kindWeights: Record<string, number> = { [kinds.easy]: 0.4, [kinds.term]: 0.8, [kinds.page]: 0.6 };

/** What a page gains whose whole title the reader asks for. */
export const gains = { title: 1.6 };

/** How much a page counts beside others for a plan, 1 for most. */
export function pageWeights({ concepts }: Plan, lexicon: Lexicon): (id: string) => number {
  const asked = new Map<string, number>();
  for (const { words, weight } of concepts.flatMap((concept) => concept.asked))
    for (const base of words.split(' ').map(baseForm)) asked.set(base, Math.max(weight, asked.get(base) ?? 0));
  return (id) => {
    const page = lexicon.pages.get(id);
    if (!page) return 1;
    const named = page.title.reduce((sum, base) => sum + (asked.get(base) ?? 0), 0) / Math.max(1, page.title.length);
    return (kindWeights[page.kind] ?? 1) * (1 + gains.title * named * named);
  };
}

/** A page with its easy twin, where both were found. */
export interface Paired<Found> {
  page: Found;
  easy: Found | undefined;
}

/** So many pages under one overview, as good as each other, say that the overview is what the reader wants. */
const MANY = 4;
const ABOUT_AS_GOOD = 0.8;

/** Puts an overview in front of the pages under it, where it was found and many of them are about as good. */
export function liftOverviews<Found extends { id: string; score: number }>(ranked: readonly Found[], lexicon: Lexicon): Found[] {
  const best = ranked[0]?.score ?? 0;
  const good = ranked.filter(({ score }) => score >= best * ABOUT_AS_GOOD);
  const counts = new Map<string, number>();
  for (const { id } of good) {
    const under = lexicon.pages.get(id)?.under;
    if (under !== undefined) counts.set(under, (counts.get(under) ?? 0) + 1);
  }
  const [lifted] = [...counts].find(([, count]) => count >= MANY) ?? [];
  const overview = ranked.find(({ id }) => id === lifted);
  return overview ? [overview, ...ranked.filter((one) => one !== overview)] : [...ranked];
}

/** Puts an easy text under its long page where both were found: nobody needs the same answer twice. */
export function pairTwins<Found extends { id: string }>(ranked: readonly Found[], lexicon: Lexicon): Paired<Found>[] {
  const found = new Set(ranked.map(({ id }) => id));
  const easyOf = new Map(ranked.map((one) => [lexicon.pages.get(one.id)?.twinOf, one]));
  return ranked.flatMap((page) => {
    const longer = lexicon.pages.get(page.id)?.twinOf;
    return longer !== undefined && found.has(longer) ? [] : [{ page, easy: easyOf.get(page.id) }];
  });
}

/**
 * The pages that answer a plan, the best first: what the search page shows and what the measure of the search looks at.
 *
 * @param answers The index's answer to each of the plan's `askedWords`.
 */
export function rankPages<One extends Answer>(
  plan: Plan,
  answers: ReadonlyMap<string, readonly One[]>,
  lexicon: Lexicon,
): Paired<Ranked<One>>[] {
  const ranked = mergeAnswers(plan, (words) => answers.get(words) ?? [], pageWeights(plan, lexicon));
  return pairTwins(liftOverviews(ranked, lexicon), lexicon);
}
