/** What the address line says of a search. */
export interface SearchAddress {
  words: string;
  kind: string;
  /** Whether the reader insisted on the words as typed. */
  asTyped: boolean;
}

/** Whether Enter was pressed on the words that the address holds: the Back button then leads to them. */
let isKept = false;

/** Reads the search from the address line. */
export function readAddress(longest: number): SearchAddress {
  const { searchParams } = new URL(location.href);
  return {
    words: (searchParams.get('q') ?? '').slice(0, longest),
    kind: searchParams.get('kind') ?? '',
    asTyped: searchParams.has('ordret'),
  };
}

/** Writes the search to the address line, as a step of its own for the Back button or in place of the last. */
export function writeAddress(how: 'replace' | 'push', { words, kind, asTyped }: SearchAddress): void {
  const address = new URL(location.href);
  address.search = '';
  if (words) address.searchParams.set('q', words);
  if (words && kind) address.searchParams.set('kind', kind);
  if (words && asTyped) address.searchParams.set('ordret', '1');
  if (address.href !== location.href) {
    if (how === 'push' || isKept) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    isKept = false;
  }
  isKept ||= how === 'push';
}
