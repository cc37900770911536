/** The search on a site that has grown by 2,000 chapters: what its first answer loads, and how good it still is. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { writeIndex } from '../../src/integrations/search-index.ts';
import { fragmentsOf, wordsFile, writeSearchWords } from '../../src/integrations/search-words.ts';
import { wordsIn } from '../../src/language/skeleton.ts';
import { askSite } from '../search/ask-site.ts';
import { type GradedSet, readGraded } from '../search/graded.ts';
import { closeIndexes } from '../search/pagefind-in-node.ts';
import { canBeAnswered, meanOf, scoreOf } from '../search/score.ts';
import { type BuiltSite, root } from './built-site.ts';
import { type Chapter, growChapters } from './grown-chapters.ts';
import { brotli } from './host.ts';
import { type Measure, median } from './measure.ts';

const CHAPTERS = 2_000;
const MOST_BYTES = 300_000;
const MOST_LOSS = 0.02;

/** What a host compresses; the other files of the index are compressed already. */
const isText = (name: string) => ['.js', '.json', '.txt'].includes(extname(name));

/** The first query of two words, the heaviest of the graded ones, and the quality beside the site as it is. */
export async function* measureGrowth(site: BuiltSite): AsyncGenerator<Measure> {
  const graded = readGraded();
  try {
    const grown = join(site.work, 'grown/dist');
    cpSync(site.dist, grown, { recursive: true });
    await addChapters(grown);
    const { output } = await writeIndex(grown);
    const { words, left } = await writeSearchWords(output, join(root, 'content'));

    const queries = graded.queries.map(({ q }) => q).filter((query) => wordsIn(query).length === 2);
    const loads: Load[] = [];
    for (const query of queries) loads.push(await firstLoad(grown, query));
    const [most] = loads.toSorted((one, other) => other.bytes - one.bytes);
    if (!most) throw new Error('No graded query has two words.');
    yield {
      name: `Search in ${CHAPTERS.toLocaleString('en')} more chapters, first two words`,
      measured: median(loads.map(({ bytes }) => bytes)),
      unit: 'B',
      budget: MOST_BYTES,
      note: `half of ${loads.length} queries need less; most needs »${most.query}«, ${most.bytes.toLocaleString('en')} B; ${words.toLocaleString('en')} words are known, ${left.toLocaleString('en')} left out`,
    };

    const [now, then] = [await quality(site.dist, graded), await quality(grown, graded)];
    yield {
      name: `Search in ${CHAPTERS.toLocaleString('en')} more chapters, loss of nDCG@5`,
      measured: now - then,
      unit: 'nDCG',
      budget: MOST_LOSS,
      note: `${then.toFixed(3)} against ${now.toFixed(3)}`,
    };
  } finally {
    closeIndexes();
  }
}

/** Writes the chapters beside the real ones, marked for the search as those are. */
async function addChapters(dist: string): Promise<void> {
  const real = await fragmentsOf(join(dist, 'pagefind'));
  const model = real.find(({ url, filters }) => url.startsWith('/rapport/') && filters['kind']?.[0] === 'Kapitel');
  if (!model) throw new Error('The site has no chapter to take as a model.');
  const page = parse(readFileSync(join(dist, model.url, 'index.html'), 'utf8'));
  const marks = page.querySelectorAll('head [data-pagefind-filter]').map(String).join('');
  const main = page.querySelector('main[data-pagefind-body]');
  if (!main || !marks) throw new Error(`${model.url} is not marked for the search as growth.ts knows it.`);
  const chapters = growChapters(
    real.map(({ content }) => content),
    CHAPTERS,
  );
  for (const [at, chapter] of chapters.entries()) {
    const folder = join(dist, `rapport/vokset-${at + 1}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), pageOf(chapter, marks, main));
  }
}

function pageOf({ title, sections }: Chapter, marks: string, main: HTMLElement): string {
  const body = sections.map(
    ({ heading, paragraphs }, at) => `<h2 id="afsnit-${at + 1}">${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
  );
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${title}</title>${marks}</head>
<body><main ${main.rawAttrs}><h1>${title}</h1>${body.join('')}</main></body></html>`;
}

/** What a query loads that is the first. */
interface Load {
  query: string;
  bytes: number;
  files: number;
}

/** The engine, the words, the parts of the index that the query needs, and the first ten pages. */
async function firstLoad(dist: string, query: string): Promise<Load> {
  const names = new Set(['pagefind.js', wordsFile]);
  const ask = await askSite(dist, (name) => names.add(name));
  await ask(query);
  const contents = [...names].map((name) => ({ name, content: readFileSync(join(dist, 'pagefind', name)) }));
  return {
    query,
    bytes: contents.reduce((sum, { name, content }) => sum + (isText(name) ? brotli(content) : content).length, 0),
    files: contents.length,
  };
}

/** The mean nDCG@5 of the graded queries. */
async function quality(dist: string, { queries, topics }: GradedSet): Promise<number> {
  const ask = await askSite(dist);
  const scores = [];
  for (const query of queries.filter((one) => canBeAnswered(one, topics))) scores.push(scoreOf((await ask(query.q)).found, query, topics));
  return meanOf(scores).ndcg;
}
