/** Stands in for `search-files.ts` on the stick: nothing can be fetched ahead there, and the engine lies in the script itself. */
type OnTheSite = typeof import('./search-files.ts');

export { siteWords, tag } from './search-files.ts';

export const fetchAhead: OnTheSite['fetchAhead'] = () => {};

export const engineScript: OnTheSite['engineScript'] = () => import('stick:pagefind');
