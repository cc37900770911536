/** The entries before and after one, in the given order. */
export interface Neighbours<Entry> {
  previous: Entry | undefined;
  next: Entry | undefined;
}

/** Finds what to read before and after an entry. At either end there is no neighbour. */
export function neighbours<Entry extends { id: string }>(entries: readonly Entry[], id: string): Neighbours<Entry> {
  const at = entries.findIndex((entry) => entry.id === id);
  return at < 0 ? { previous: undefined, next: undefined } : { previous: entries[at - 1], next: entries[at + 1] };
}
