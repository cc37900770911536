/** Pagefind's own script asked in Node, without a browser: the same index, engine and ranking as on the site. */
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rankingOptions } from '../../src/model/search-ranking.ts';

/** One page in an answer. */
export interface IndexAnswer {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

/** The part of Pagefind that a measure needs. */
export interface NodeIndex {
  search(words: string | null, options?: object): Promise<{ results: IndexAnswer[] }>;
}

/**
 * Opens the index of a built site.
 *
 * @param options Pagefind's ranking; the site's own where none is given.
 */
export async function openIndex(dist: string, options: object = { ranking: rankingOptions }): Promise<NodeIndex> {
  const folder = join(dist, 'pagefind');
  // A copy of its own each time: the script keeps its state in the module.
  const copy = join(mkdtempSync(join(tmpdir(), 'search-')), 'pagefind.mjs');
  cpSync(join(folder, 'pagefind.js'), copy);
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => 'da' }) },
    window: { location: { origin: 'http://localhost' } },
    location: { href: 'http://localhost/', origin: 'http://localhost' },
  });
  const fromFile = (input: unknown) => {
    const path = String(input)
      .replace(/^.*\/pagefind\//, '')
      .replace(/\?.*$/, '');
    return Promise.resolve(new Response(readFileSync(join(folder, path))));
  };
  globalThis.fetch = fromFile as typeof fetch;
  const pagefind = (await import(pathToFileURL(copy).href)) as NodeIndex & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await pagefind.options({ basePath: 'http://localhost/pagefind/', baseUrl: '/', noWorker: true, ...options });
  await pagefind.init();
  return pagefind;
}
