/** Asks the built site as its search page does, and plain Pagefind on the same index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFile } from '../../src/integrations/search-words.ts';
import { readLexicon } from '../../src/model/lexicon.ts';
import { askedWords, type Plan, planQuery } from '../../src/model/query-plan.ts';
import { rankPages } from '../../src/model/search-ranking.ts';
import { type NodeIndex, openIndex } from './pagefind-in-node.ts';

/** How many answers are looked at. */
const LOOKED_AT = 10;

/** Addresses in the order they would be shown. */
export type Ask = (query: string) => Promise<{ found: string[]; plan?: Plan }>;

/** The site's search. @param onRead Told the name of each file of the index that is fetched. */
export async function askSite(dist: string, onRead?: (name: string) => void): Promise<Ask> {
  const index = await openIndex(dist, undefined, onRead);
  const lexicon = readLexicon(readFileSync(join(dist, 'pagefind', wordsFile), 'utf8'));
  const kept = new Map<string, Awaited<ReturnType<NodeIndex['search']>>['results']>();
  return async (query) => {
    const plan = planQuery(query, lexicon);
    for (const one of askedWords(plan)) if (!kept.has(one)) kept.set(one, (await index.search(one)).results);
    return { found: await addresses(rankPages(plan, kept, lexicon).map(({ page }) => page.best)), plan };
  };
}

/** Plain Pagefind with its own settings. */
export async function askPlain(dist: string): Promise<Ask> {
  const index = await openIndex(dist, {});
  return async (query) => ({ found: await addresses((await index.search(query)).results) });
}

const addresses = (results: readonly { data(): Promise<{ url: string }> }[]) =>
  Promise.all(results.slice(0, LOOKED_AT).map(async (result) => (await result.data()).url));
