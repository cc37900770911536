import { type Lexicon, readLexicon } from '../model/lexicon.ts';
import { mergeAnswers } from '../model/merge-answers.ts';
import type { Plan } from '../model/query-plan.ts';
import { liftOverviews, pageWeights, pairTwins, rankingOptions } from '../model/search-ranking.ts';
import type { FoundPage } from './search-results.ts';

interface IndexAnswer {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}
interface Pagefind {
  createInstance(options: object): { search(words: string): Promise<{ results: IndexAnswer[] }> };
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
}

const folder = '/pagefind/';

/** A fixed tag in place of the time, so that what was fetched ahead is what the engine asks for. */
const tag = 'da';

/**
 * What the engine would fetch one after the other. All of it is needed, so it is fetched side by side. The
 * page knows the name of the index, which changes with it.
 */
const ahead = () => [
  `pagefind-entry.json?ts=${tag}`,
  'wasm.da.pagefind',
  document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? '',
];

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

async function load(): Promise<SearchEngine> {
  for (const name of ahead().filter(Boolean)) {
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: folder + name,
    });
    document.head.append(link);
  }
  // A browser may remember for the rest of the visit that a module could not be fetched: the next try has its own address.
  const script = import(/* @vite-ignore */ `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`) as Promise<Pagefind>;
  const [index, lexicon] = await Promise.all([
    script.then(({ createInstance }) => createInstance({ noWorker: true, metaCacheTag: tag, ranking: rankingOptions, excerptLength: 24 })),
    fetch(`${folder}danish.txt`).then(async (response) => {
      if (!response.ok) throw new Error(`The words of the site: ${response.status}.`);
      return readLexicon(await response.text());
    }),
  ]);
  const kept = new Map<string, Promise<IndexAnswer[]>>();

  const answerTo = (asked: string) => {
    const answer = kept.get(asked) ?? index.search(asked).then(({ results }) => results);
    kept.set(asked, answer);
    answer.catch(() => kept.delete(asked));
    return answer;
  };

  return {
    lexicon,
    async answer(plan) {
      const words = [
        ...new Set([...plan.concepts.flatMap(({ asked }) => asked.map((one) => one.words)), ...(plan.whole ? [plan.whole] : [])]),
      ];
      const answers = new Map(await Promise.all(words.map(async (one) => [one, await answerTo(one)] as const)));
      const ranked = mergeAnswers(plan, (one) => answers.get(one) ?? [], pageWeights(plan, lexicon));
      return pairTwins(liftOverviews(ranked, lexicon), lexicon).map(({ page, easy }) => ({
        kind: lexicon.pages.get(page.id)?.kind ?? '',
        data: () => page.best.data(),
        hasEasy: easy !== undefined,
      }));
    },
  };
}
