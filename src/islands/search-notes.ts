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

/** Says what was corrected, with a way to insist, and which words were left out. */
export function explain(search: HTMLElement, typed: string, corrected: string | undefined, dropped: readonly string[]): void {
  const insist = search.querySelector<HTMLButtonElement>('[data-insist]');
  if (insist) {
    insist.hidden = corrected === undefined;
    insist.textContent = `Søg kun på »${typed}«`;
  }
  const note = search.querySelector('[data-note]');
  const words = [
    ...(corrected === undefined ? [] : [`Viser resultater for »${corrected}«; du skrev »${typed}«.`]),
    ...(dropped.length > 0 ? [`Uden ${dropped.map((word) => `»${word}«`).join(' og ')}, som ikke står på webstedet.`] : []),
  ];
  if (note) note.textContent = words.join(' ');
}

/** Offers words of the site that look like what was typed. */
export function suggest(search: HTMLElement, words: readonly string[]): void {
  const links = words.flatMap((word, at) => [at === 0 ? 'Ord, der ligner: ' : ', ', link(`/soeg/?q=${encodeURIComponent(word)}`, word)]);
  search.querySelector('[data-near]')?.replaceChildren(...links);
}
