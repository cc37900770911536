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
interface Index {
  search(words: string): Promise<{ results: IndexAnswer[] }>;
  options(options: object): Promise<void>;
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

/** The index, once it can be asked: to set the ranking is to wait for it, and fails where a part of it could not be fetched. */
async function ready({ createInstance }: Pagefind): Promise<Index> {
  const index = createInstance({ noWorker: true, metaCacheTag: tag, excerptLength: 24 });
  await index.options({ ranking: rankingOptions });
  return index;
}

/** The words of the site. Without them nothing would ever be found, which would not be true. */
async function words(): Promise<Lexicon> {
  const response = await fetch(`${folder}danish.txt`);
  const lexicon = readLexicon(response.ok ? await response.text() : '');
  if (lexicon.pages.size === 0 || lexicon.words.length === 0) throw new Error('The words of the site did not come whole.');
  return lexicon;
}

async function load(): Promise<SearchEngine> {
  for (const name of ahead().filter(Boolean)) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + name });
    // Chromium keeps a preload that failed and gives it to the next who asks: this takes it away.
    link.onerror = () => void fetch(link.href).catch(() => undefined);
    document.head.append(link);
  }
  // A browser may remember for the rest of the visit that a module could not be fetched: the next try has its own address.
  const script = import(/* @vite-ignore */ `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`) as Promise<Pagefind>;
  const [index, lexicon] = await Promise.all([script.then(ready), words()]);
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
      const asked = [
        ...new Set([...plan.concepts.flatMap(({ asked }) => asked.map((one) => one.words)), ...(plan.whole ? [plan.whole] : [])]),
      ];
      const answers = new Map(await Promise.all(asked.map(async (one) => [one, await answerTo(one)] as const)));
      const ranked = mergeAnswers(plan, (one) => answers.get(one) ?? [], pageWeights(plan, lexicon));
      return pairTwins(liftOverviews(ranked, lexicon), lexicon).map(({ page, easy }) => ({
        kind: lexicon.pages.get(page.id)?.kind ?? '',
        data: () => page.best.data(),
        hasEasy: easy !== undefined,
      }));
    },
  };
}
