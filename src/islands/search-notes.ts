import { link } from './search-results.ts';

/** The radio buttons that narrow a search to one kind of page. */
export const kindsOf = (search: HTMLElement) => [...search.querySelectorAll<HTMLInputElement>('[name=kind]')];

/** Shows the kinds that hold a result, and the chosen one; without a query there is nothing to choose among. */
export function showKinds(search: HTMLElement, pages: readonly { kind: string }[]): void {
  const found = new Set(pages.map(({ kind }) => kind));
  const kinds = kindsOf(search);
  const fieldset = search.querySelector('fieldset');
  if (fieldset) fieldset.hidden = found.size === 0 && !kinds.some(({ checked, value }) => checked && value !== '');
  for (const input of kinds) {
    const label = input.closest('label');
    if (label) label.hidden = input.value !== '' && !input.checked && !found.has(input.value);
  }
}

/** What is shown of an answer beside its results. */
export interface Notes {
  /** How the words were understood, said with the number of results. */
  understood?: string;
  /** The words as typed, where the reader may insist on them. */
  insist?: string | undefined;
  /** Words of the site to search for instead. */
  near?: readonly string[];
}

/** Draws an answer in place of the last one, in one step, so that a screen reader says it once. */
export function draw(search: HTMLElement, status: string, items: readonly HTMLLIElement[] = [], notes: Notes = {}): void {
  say(search, status, notes.understood);
  search.querySelector('.search-results')?.replaceChildren(...items);
  if (status === '') showKinds(search, []);
  const more = search.querySelector<HTMLButtonElement>('[data-more]');
  if (more) more.hidden = true;
  const insist = search.querySelector<HTMLButtonElement>('[data-insist]');
  if (insist) {
    insist.hidden = notes.insist === undefined;
    if (notes.insist !== undefined) insist.textContent = `Søg kun på »${notes.insist}«`;
  }
  const links = (notes.near ?? []).flatMap((word, at) => [
    at === 0 ? 'Ord, der ligner: ' : ', ',
    link(`/soeg/?q=${encodeURIComponent(word)}`, word),
  ]);
  search.querySelector('[data-near]')?.replaceChildren(...links);
}

/** Says a sentence, and what more there is to know on a line below. What is said already is not said again. */
export function say(search: HTMLElement, status: string, more = ''): void {
  const line = search.querySelector('[role=status]');
  const words = more === '' ? status : `${status} ${more}`;
  if (!line || line.textContent === words) return;
  const below = document.createElement('span');
  below.textContent = more;
  line.replaceChildren(...(more === '' ? [status] : [`${status} `, below]));
}

/** How the typed words were understood: what was corrected, and which words were left out. */
export function understood(typed: string, corrected: string | undefined, dropped: readonly string[]): string {
  return [
    ...(corrected === undefined ? [] : [`Viser resultater for »${corrected}«; du skrev »${typed}«.`]),
    ...(dropped.length > 0 ? [`Uden ${dropped.map((word) => `»${word}«`).join(' og ')}, som ikke står på webstedet.`] : []),
  ].join(' ');
}
