import type { Lexicon } from '../model/lexicon.ts';
import { askedWords, type Plan } from '../model/query-plan.ts';
import { rankingOptions, rankPages } from '../model/search-ranking.ts';
import { engineScript, fetchAhead, siteWords, tag } from './search-files.ts';
import type { FoundPage } from './search-results.ts';

interface IndexAnswer {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}
interface Index {
  search(words: string): Promise<{ results: IndexAnswer[] }>;
  options(options: object): Promise<void>;
  preload(words: string): Promise<void>;
}
interface Pagefind {
  createInstance(options: object): Index;
}

/** A page that answers a query: what to show of it, read when it is needed. */
export interface RankedPage {
  kind: string;
  data(): Promise<FoundPage>;
  hasEasy: boolean;
}

/** The index and the words of the site, ready to be asked. */
export interface SearchEngine {
  lexicon: Lexicon;
  answer(plan: Plan): Promise<RankedPage[]>;
  /** Fetches the rest of the index while nobody waits, so that the next words are answered at once. Not for a reader who saves data. */
  warm(): Promise<void>;
}

/** So many words, evenly from a to å, touch every part of the index of a small site; a large one is left to its readers. */
const WARMING_WORDS = 20;
const MOST_WORDS_TO_WARM = 5_000;

const isSavingData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

let engine: Promise<SearchEngine> | undefined;
let failures = 0;

/** Fetches the engine and the words of the site at the first call. What failed is tried again at the next. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= load().catch((error) => {
    engine = undefined;
    failures += 1;
    throw error;
  });
  return engine;
}

/** The index, once it can be asked: to set the ranking is to wait for it, and fails where a part of it could not be fetched. */
async function ready({ createInstance }: Pagefind): Promise<Index> {
  const index = createInstance({ noWorker: true, metaCacheTag: tag, excerptLength: 24 });
  await index.options({ ranking: rankingOptions });
  return index;
}

async function load(): Promise<SearchEngine> {
  fetchAhead();
  const script = engineScript(failures) as Promise<Pagefind>;
  const [index, lexicon] = await Promise.all([script.then(ready), siteWords()]);
  const kept = new Map<string, Promise<IndexAnswer[]>>();

  const answerTo = (asked: string) => {
    const answer = kept.get(asked) ?? index.search(asked).then(({ results }) => results);
    kept.set(asked, answer);
    answer.catch(() => kept.delete(asked));
    return answer;
  };

  let isWarm = lexicon.words.length > MOST_WORDS_TO_WARM || isSavingData();
  return {
    lexicon,
    async warm() {
      if (isWarm) return;
      isWarm = true;
      const step = Math.ceil(lexicon.words.length / WARMING_WORDS);
      for (const { word } of lexicon.words.filter((_, at) => at % step === 0)) await index.preload(word).catch(() => undefined);
    },
    async answer(plan) {
      const answers = new Map(await Promise.all(askedWords(plan).map(async (one) => [one, await answerTo(one)] as const)));
      return rankPages(plan, answers, lexicon).map(({ page, easy }) => ({
        kind: lexicon.pages.get(page.id)?.kind ?? '',
        data: () => page.best.data(),
        hasEasy: easy !== undefined,
      }));
    },
  };
}
