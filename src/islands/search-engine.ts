import type { FoundPage } from './search-results.ts';

/** The part of Pagefind that the search page uses. */
export interface SearchEngine {
  search(
    words: string,
    options: { filters?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FoundPage> }[]; totalFilters: Record<string, Record<string, number>> }>;
}

/** Trusted Types: Pagefind makes its worker from an address; only this site's own are let through. */
(globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address: string) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('Only scripts of this site.');
    return address;
  },
});

let engine: Promise<SearchEngine> | undefined;
let failures = 0;

/** Fetches Pagefind and its index at the first call. A failed fetch is tried again at the next. */
export function searchEngine(): Promise<SearchEngine> {
  // A browser may remember for the rest of the visit that a module could not be fetched: the next try has its own address.
  const address = `/pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  engine ??= import(/* @vite-ignore */ address)
    .then(async (pagefind) => {
      try {
        await pagefind.options({ ranking: { termSimilarity: 3, metaWeights: { title: 5 } }, excerptLength: 24 });
        await pagefind.filters();
      } catch (error) {
        // It would else go on with what it failed to begin with.
        await pagefind.destroy();
        throw error;
      }
      return pagefind;
    })
    .catch((error) => {
      engine = undefined;
      failures += 1;
      throw error;
    });
  return engine;
}
