/** Pagefind's own script asked in Node, without a browser: the same index, engine and ranking as on the site. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** The folders of the opened indexes by their addresses, and what stood in the place of what Pagefind asks of a browser. */
const folders = new Map<string, { folder: string; onRead: (name: string) => void }>();
const before = new Map<string, unknown>();

/**
 * Opens the index of a built site.
 *
 * @param options Pagefind's ranking; the site's own where none is given.
 * @param onRead Told the name of each file that is fetched, below the folder of the index.
 */
export async function openIndex(
  dist: string,
  options: object = { ranking: rankingOptions },
  onRead: (name: string) => void = () => undefined,
): Promise<NodeIndex> {
  const folder = join(dist, 'pagefind');
  // A copy of its own each time: the script keeps its state in the module.
  const copied = mkdtempSync(join(tmpdir(), 'search-'));
  const copy = join(copied, 'pagefind.mjs');
  cpSync(join(folder, 'pagefind.js'), copy);
  const basePath = `/${folders.size}/pagefind/`;
  folders.set(basePath, { folder, onRead });
  beABrowser();
  const pagefind = (await import(pathToFileURL(copy).href)) as NodeIndex & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  rmSync(copied, { recursive: true });
  await pagefind.options({ basePath, baseUrl: '/', noWorker: true, ...options });
  await pagefind.init();
  return pagefind;
}

/** Gives back what Pagefind asks of a browser, for others in the same process. The opened indexes can be asked no more. */
export function closeIndexes(): void {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.assign(globalThis, { [name]: value });
  }
  before.clear();
  folders.clear();
}

function beABrowser(): void {
  if (before.size > 0) return;
  const browser = {
    document: { querySelector: () => ({ getAttribute: () => 'da' }) },
    window: { location: { origin: 'http://localhost' } },
    location: { href: 'http://localhost/', origin: 'http://localhost' },
    fetch: (input: unknown) => {
      const [, base = '', name = ''] = /(\/\d+\/pagefind\/)([^?]*)/.exec(String(input)) ?? [];
      const index = folders.get(base);
      if (!index) throw new Error(`No index was opened that holds ${input}.`);
      index.onRead(name);
      return Promise.resolve(new Response(readFileSync(join(index.folder, name))));
    },
  };
  for (const name of Object.keys(browser)) before.set(name, Reflect.get(globalThis, name));
  Object.assign(globalThis, browser);
}
