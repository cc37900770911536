import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { writeSearchWords } from './search-words.ts';

/** What Pagefind writes beside its index and the site does without: it has an interface of its own and asks in the page itself. */
const unusedInterfaces = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/** Where the search page is told the name of its index. */
const INDEX_NAME = 'data-index="da"';

/** Parts of a page that lead elsewhere or repeat: their words would blur the excerpts and the ranking. */
const notIndexed = [
  '.breadcrumbs',
  '.page-tools',
  '.contents',
  '.side-list',
  '.kicker',
  '.brief > h2',
  '.cite',
  '.notes',
  '.card-links',
  '.related',
  '.uses',
  '.letters',
  '.neighbours',
  '.transcript h3',
  '.film-needs',
  '.film-support',
  '.film-files',
  'film-player',
  '.quick-exit',
];

/** Makes the Pagefind index of the built pages, and the words of the site beside it. */
export const searchIndex = (): AstroIntegration => {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { output, pages } = await writeIndex(fileURLToPath(dir));
        const entry = JSON.parse(await readFile(new URL('pagefind/pagefind-entry.json', dir), 'utf8')) as {
          languages: Record<string, { page_count: number }>;
        };
        logger.info(`${entry.languages['da']?.page_count ?? 0} of ${pages} pages can be searched.`);
        await tellIndexName(output, new URL('soeg/index.html', dir));
        const { words, left, concepts } = await writeSearchWords(output, content);
        logger.info(`${words} words and ${concepts} concepts for the Danish search${left > 0 ? `; ${left} rare words are left out` : ''}.`);
      },
    },
  };
};

/**
 * Writes the Pagefind index of a folder of pages. The folder of the index is emptied first, as Pagefind only adds.
 *
 * @param dist The folder of the built pages.
 * @returns The folder of the index, and how many pages Pagefind looked at.
 * @throws When Pagefind reports an error or finds no page: a site whose search is empty is not built.
 */
export async function writeIndex(dist: string): Promise<{ output: string; pages: number }> {
  const output = join(dist, 'pagefind');
  await rm(output, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: notIndexed });
  if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dist });
  if (added.errors.length > 0 || added.page_count === 0) {
    throw new Error(`Pagefind found ${added.page_count} pages. ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  await pagefind.close();
  for (const name of await readdir(output)) {
    if (unusedInterfaces.test(name)) await rm(join(output, name));
  }
  await admitFailure(join(output, 'pagefind.js'));
  return { output, pages: added.page_count };
}

/** Writes the name of the index into the search page, which can then fetch it without asking for its name first. */
async function tellIndexName(output: string, page: URL) {
  const name = (await readdir(output)).find((one) => one.endsWith('.pf_meta'));
  const html = await readFile(page, 'utf8');
  if (!name || !html.includes(INDEX_NAME)) throw new Error(`The search page has no place for the name of its index: ${INDEX_NAME}.`);
  await writeFile(page, html.replace(INDEX_NAME, `data-index="${name}"`));
}

/**
 * Lets a search fail when a part of the index cannot be fetched. Pagefind keeps silent about it and
 * finds nothing, and the page would tell the reader that the site has nothing on the subject.
 *
 * @throws When Pagefind's script no longer has the place to mend: look whether it mends it itself.
 */
async function admitFailure(script: string) {
  const silent = '"load_index_chunk")).catch(()=>{})';
  const source = await readFile(script, 'utf8');
  if (source.split(silent).length !== 2) throw new Error(`${script} has changed: see admitFailure in search-index.ts.`);
  await writeFile(script, source.replace(silent, '"load_index_chunk"))'));
}
