/**
 * Where the pages lie in the folder that is carried on a stick. A folder opened from disk has no server: an
 * address must name its file, and begin where the page that names it lies. See `docs/decisions/0022-the-stick.md`.
 */

/** The folder that the packed file unpacks to. */
export const stickFolder = 'faelles-vaerdier';

/** The address of the packed file on the site. */
export const stickAddress = `/stik/${stickFolder}.zip`;

/** The front page, which lies first in the folder: what a reader opens. */
export const startFile = 'start.html';

/** The folder that all other pages and files lie in, so that the first folder shows what to open. */
const pagesFolder = 'sider';

/** The file of an address of the site in the folder. @param path Without query and fragment, such as `/rapport/`. */
export function fileOnStick(path: string): string {
  if (path === '/') return startFile;
  return `${pagesFolder}${path.endsWith('/') ? `${path}index.html` : path}`;
}

/** The way from one file of the folder to another, such as `../../start.html`. */
export function wayBetween(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

/** Something that a page names: a place of the site, with its query and fragment. */
export interface NamedPlace {
  path: string;
  /** Query and fragment as they were written. */
  rest: string;
}

/**
 * The place of the site that an address names; undefined where it names another site, a place on the same page
 * or something that is no page, such as a mail.
 *
 * @param page The address of the page that names it.
 */
export function namedPlace(address: string, page: string): NamedPlace | undefined {
  if (address === '' || /^([a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(address)) return undefined;
  const [, before = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return { path: new URL(before, `https://site.example${page}`).pathname, rest };
}

/**
 * Leads an address that a script has made, and that the browser took for a place at the root of the disk, to its
 * file in the folder.
 *
 * @param href The whole address, such as `file:///C:/soeg/?q=ret`.
 * @param root The address of the folder, with a slash at the end.
 * @returns The address of the file; undefined where nothing has to be done.
 */
export function placeFromDisk(href: string, root: string): string | undefined {
  if (!href.startsWith('file:') || href.startsWith(root)) return undefined;
  const { pathname, search, hash } = new URL(href);
  // On Windows the browser puts the letter of the disk before the path.
  return root + fileOnStick(pathname.replace(/^\/[a-z]:/i, '')) + search + hash;
}
