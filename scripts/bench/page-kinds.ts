/** A kind of page is what one file in `src/pages/` makes: `/rapport/` is one, `/rapport/[chapter]/` another. */

/**
 * The kind of a built page, written as the address of its route.
 *
 * @param address Such as `/rapport/laesevejledning/` or `/404.html`.
 * @param routeFiles Paths within `src/pages/`, such as `rapport/[chapter].astro`.
 * @throws When no file makes that address.
 */
export function kindOf(address: string, routeFiles: readonly string[]): string {
  const routes = routeFiles.map(routeOf);
  const kind = routes.find((route) => route === address) ?? routes.find((route) => matches(route, address));
  if (kind) return kind;
  throw new Error(`No file in src/pages/ makes ${address}. Build the site anew: npm run build`);
}

/** The address that a file in `src/pages/` answers. */
function routeOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/\.astro$/, '');
  if (path === '404') return '/404.html';
  return `/${path}/`.replace(/\/index\/$/, '/');
}

function matches(route: string, address: string): boolean {
  const wanted = route.split('/');
  const given = address.split('/');
  const rest = wanted.findIndex((part) => part.startsWith('[...'));
  if (rest > 0) return given.length > rest + 1 && wanted.slice(0, rest).every((part, at) => part === given[at]);
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || (part.startsWith('[') && given[at] !== ''));
}
