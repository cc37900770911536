import { type Lexicon, readLexicon } from '../model/lexicon.ts';

/** Where the index lies. */
const folder = '/pagefind/';

/** A fixed tag in place of the time, so that what was fetched ahead is what the engine asks for. */
export const tag = 'da';

/**
 * What the engine would fetch one after the other. All of it is needed, so it is fetched side by side. The
 * page knows the name of the index, which changes with it.
 */
const ahead = () => [
  `pagefind-entry.json?ts=${tag}`,
  'wasm.da.pagefind',
  document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? '',
];

/** Begins to fetch what the engine needs, side by side. */
export function fetchAhead(): void {
  for (const name of ahead().filter(Boolean)) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + name });
    // Chromium keeps a preload that failed and gives it to the next who asks: this takes it away.
    link.onerror = () => void fetch(link.href).catch(() => undefined);
    document.head.append(link);
  }
}

/**
 * Fetches the script of the engine.
 *
 * @param failures How often it was tried in vain. A browser may remember for the rest of the visit that a module
 *   could not be fetched: the next try has its own address.
 */
export const engineScript = (failures: number): Promise<unknown> =>
  import(/* @vite-ignore */ `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`);

/** The words of the site. Without them nothing would ever be found, which would not be true. */
export async function siteWords(): Promise<Lexicon> {
  const response = await fetch(`${folder}danish.txt`);
  const lexicon = readLexicon(response.ok ? await response.text() : '');
  if (lexicon.pages.size === 0 || lexicon.words.length === 0) throw new Error('The words of the site did not come whole.');
  return lexicon;
}
