import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stemmer } from '@orama/stemmers/danish';
import { parse } from 'yaml';
import { baseForm } from '../language/base-form.ts';
import { wordsIn } from '../language/skeleton.ts';
import { ContentFault } from '../model/content-fault.ts';
import { packLexicon, type SitePage } from '../model/lexicon.ts';
import { type SynonymConcept, saidConcepts, sayingOf, synonymFaults } from '../model/synonyms.ts';
import { trimWords } from '../model/trim-words.ts';

/** Where the words of the site lie for the search, below the folder of the index. */
export const wordsFile = 'danish.txt';

/**
 * The most words that are written. A thousand more weigh 3 kB in the first search; with 2,000 more chapters, fewer
 * lose answers and all of them gain none. `scripts/bench/growth.ts` measures it. A word that is left out is no longer understood.
 */
const MOST_WORDS = 12_000;

/**
 * Writes the words of the indexed pages and what readers say instead, for the search's understanding of Danish.
 *
 * @param index The folder that Pagefind wrote.
 * @returns How many words and concepts were written, and how many words were left out.
 * @throws {ContentFault} When a synonym leads to a word that is not on the site.
 */
export async function writeSearchWords(index: string, content: string): Promise<{ words: number; left: number; concepts: number }> {
  const fragments = await fragmentsOf(index);
  const words = oneFormEach(pagesByWord(fragments));
  const concepts = [...(await ownConcepts(content)), ...(await glossaryConcepts(content))];
  const bases = new Set([...words.keys()].map(baseForm));
  const faults = synonymFaults(await ownConcepts(content), (word) => bases.has(baseForm(word)));
  if (faults.length > 0)
    throw new ContentFault(`content/words/synonyms.yaml:\n  ${faults.join('\n  ')}`, 'Mend every line that is named, and build again.');
  const onSite = concepts.map(({ to, from }) => ({
    to: to.filter((target) => wordsIn(target).every((word) => bases.has(baseForm(word)))),
    from,
  }));
  const said = saidConcepts(onSite.filter(({ to }) => to.length > 0));
  const pages = pagesOf(fragments);
  const named = new Set([...said.flatMap(({ means }) => means.flatMap(wordsIn).map(baseForm)), ...pages.flatMap(({ title }) => title)]);
  const kept = trimWords(words, MOST_WORDS, (word) => named.has(baseForm(word)));
  await writeFile(join(index, wordsFile), packLexicon(kept, said, pages));
  return { words: kept.size, left: words.size - kept.size, concepts: said.length };
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  id: string;
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Reads what Pagefind keeps of the pages. @param index The folder that Pagefind wrote. */
export async function fragmentsOf(index: string): Promise<Fragment[]> {
  const folder = join(index, 'fragment');
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const packed = gunzipSync(await readFile(join(folder, name))).toString('utf8');
      return { id: name.replace(/\.pf_fragment$/, ''), ...(JSON.parse(packed.slice(packed.indexOf('{'))) as Omit<Fragment, 'id'>) };
    }),
  );
}

function pagesOf(fragments: readonly Fragment[]): SitePage[] {
  const idOf = new Map(fragments.map(({ url, id }) => [url, id]));
  return fragments.map(({ id, url, meta, filters }) => ({
    id,
    kind: filters['kind']?.[0] ?? '',
    title: sayingOf(meta['title'] ?? ''),
    under: idOf.get(url.replace(/[^/]+\/$/, '')),
    twinOf: url.startsWith('/let/') ? idOf.get(url.slice('/let'.length)) : undefined,
  }));
}

/** Every word of the index, with the number of pages it stands on. */
function pagesByWord(fragments: readonly Fragment[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { content, meta } of fragments)
    for (const word of new Set(wordsIn(`${content} ${meta['title'] ?? ''}`.toLowerCase()))) pages.set(word, (pages.get(word) ?? 0) + 1);
  return pages;
}

/** One form is enough for Pagefind to find all words with the same stem; ours and Pagefind's stems may differ. */
function oneFormEach(pages: ReadonlyMap<string, number>): Map<string, number> {
  const best = new Map<string, [word: string, pages: number]>();
  for (const [word, count] of [...pages].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = `${baseForm(word)}|${stemmer(word.normalize('NFD').replace(/\p{M}/gu, ''))}`;
    const other = best.get(key);
    if (!other || other[1] < count) best.set(key, [word, count]);
  }
  return new Map(best.values());
}

async function ownConcepts(content: string): Promise<SynonymConcept[]> {
  const { concepts } = parse(await readFile(join(content, 'words/synonyms.yaml'), 'utf8')) as { concepts: SynonymConcept[] };
  return concepts;
}

/** What the words of the glossary say of themselves. */
async function glossaryConcepts(content: string): Promise<SynonymConcept[]> {
  const folder = join(content, 'glossary');
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (name) => {
      const [, head = ''] = (await readFile(join(folder, name), 'utf8')).split(/^---$/m);
      const { term, searchWords } = parse(head) as { term: string; searchWords: string[] };
      return { to: [term], from: searchWords };
    }),
  );
}
