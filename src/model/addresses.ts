/**
 * Every address of the site, in one place. Pages, links, the content check and the search all ask here.
 * An address once published stays: see `docs/decisions/0004-one-address-per-page.md`.
 */

/** Collections whose entries have a page each, and the folder of the address it lies in. */
export const folders = {
  chapters: '/rapport/',
  principles: '/principper/',
  values: '/vaerdier/',
  films: '/film/',
  context: '/kontekst/',
  glossary: '/ordliste/',
} as const;

export type PagedCollection = keyof typeof folders;

/** The address of an entry's own page. */
export function addressOf(collection: PagedCollection, id: string): string {
  return `${folders[collection]}${id}/`;
}

/** The address of the easy-to-read twin of an entry. */
export function easyAddressOf(collection: PagedCollection, id: string): string {
  return `/let${addressOf(collection, id)}`;
}

/** The address of a page of `content/pages/`. */
export function pageAddressOf(id: string): string {
  return id === 'handleplan' ? '/debat/handleplan/' : `/${id}/`;
}

/** The address of a reading path. */
export function pathAddressOf(id: string): string {
  return `/laeseveje/${id}/`;
}

/** Where the feed of changes lies. */
export const feedAddress = '/aendringer.xml';

/** The address of a source in the list of sources. */
export function sourceAddress(id: string): string {
  return `/kilder/#${id}`;
}

/** The address of a card in the list of cards. */
export function cardAddress(id: string): string {
  return `/debat/kort/#${id}`;
}

/** The address of the whole report as a file to fetch. */
export function bookAddress(ending: 'pdf' | 'epub'): string {
  return `/rapport/faelles-vaerdier.${ending}`;
}

/** Pages that are not made from an entry of a collection with a page each. */
export const fixedAddresses = [
  '/',
  '/rapport/',
  '/rapport/samlet/',
  '/principper/',
  '/vaerdier/',
  '/pjece/',
  '/pjece/haefte/',
  '/film/',
  '/debat/',
  '/debat/planlaeg/',
  '/debat/scene/',
  '/debat/kort/',
  '/debat/handleplan/',
  '/kontekst/',
  '/ordliste/',
  '/kilder/',
  '/soeg/',
  '/register/',
  '/laeseveje/',
  '/aendringer/',
  '/let/',
  '/om/',
  '/tilgaengelighed/',
  '/privatliv/',
  '/tag-med/',
  '/uden-net/',
] as const;

/**
 * Heading ids that the page templates give, beside those made from an entry's own headings.
 * A link to one of them is right on any page that has a text of its own.
 */
export const templateFragments = [
  'indhold',
  'kort-fortalt',
  'tal-om-det',
  'kilder',
  'i-morgen',
  'kontakt',
  'kapitler',
  'hent-bogen',
  'tidslinje',
  'brugt-paa',
  'filmene',
  'ikke-her',
  'litteraturliste',
  'uden-net',
  'aendringer',
  'seneste-gennemgang',
] as const;

/** How many signs stand after `p-` in the id of a paragraph or list item, such as `p-k3f9`. */
export const ANCHOR_SIGNS = 4;

/** Ids that the templates and the paragraphs have beside those: taken for headings. */
export const takenIds = /^(menu|indhold-begynder|[kr]\d+|kap\d+|q-.+|p-[0-9a-z]{4})$/;
