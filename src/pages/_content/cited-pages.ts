import { getCollection } from 'astro:content';
import type { Kind } from '#src/language/words.ts';
import { addressOf } from '#src/model/addresses.ts';
import { inOrder } from '#src/model/order.ts';

/** A page that has files for lists of literature. */
export interface CitedEntry {
  address: string;
  title: string;
  kind: Kind;
  updated: string;
}

/** The pages that students refer to, in the order in which the site has them. */
export async function citedEntries(): Promise<CitedEntry[]> {
  const lists = await Promise.all(
    (
      [
        ['chapters', 'chapter'],
        ['principles', 'principle'],
        ['values', 'value'],
        ['context', 'context'],
      ] as const
    ).map(async ([collection, kind]) => {
      const entries: { id: string; data: { title: string; updated: string; order: number } }[] = await getCollection(collection);
      return inOrder(entries).map(({ id, data: { title, updated } }) => ({ address: addressOf(collection, id), title, kind, updated }));
    }),
  );
  return lists.flat();
}
