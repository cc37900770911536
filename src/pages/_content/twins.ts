import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf, easyAddressOf } from '#src/model/addresses.ts';
import { type CollectionWithTwin, collectionsWithTwin } from '#src/model/check-names.ts';
import { resolve } from '#src/model/resolve.ts';
import { withdrawnIds } from './films.ts';

/** An easy-to-read text and the long page that it goes with. */
export interface Twin {
  id: string;
  text: CollectionEntry<'easy'>;
  collection: CollectionWithTwin;
  address: string;
  long: { id: string; title: string; address: string };
}

const place = ({ data }: CollectionEntry<CollectionWithTwin>) => ('order' in data ? data.order : 'number' in data ? data.number : 0);

/** The easy texts; that of a withdrawn film is withdrawn with it. */
export async function easyTexts(): Promise<CollectionEntry<'easy'>[]> {
  const gone = await withdrawnIds();
  return (await getCollection('easy')).filter(({ data: { twinOf } }) => twinOf.collection !== 'films' || !gone.has(twinOf.id));
}

/** All easy texts in the order of their long pages: principles, values, films, chapters. */
export async function twins(): Promise<Twin[]> {
  const texts = await easyTexts();
  const inCollections = await Promise.all(
    collectionsWithTwin.map(async (collection) => {
      const entries: CollectionEntry<CollectionWithTwin>[] = await getCollection(collection);
      return texts
        .filter(({ data }) => data.twinOf.collection === collection)
        .map((text) => ({ text, entry: resolve(text.data.twinOf.id, entries, `easy/${text.id}`) }))
        .sort((a, b) => place(a.entry) - place(b.entry))
        .map(({ text, entry: { id, data } }) => ({
          id: text.id,
          text,
          collection,
          address: easyAddressOf(collection, id),
          long: { id, title: data.title, address: addressOf(collection, id) },
        }));
    }),
  );
  return inCollections.flat();
}

/** The address of a page's easy text; undefined where it has none. */
export async function twinAddressOf(collection: CollectionWithTwin, id: string): Promise<string | undefined> {
  return (await twins()).find((twin) => twin.collection === collection && twin.long.id === id)?.address;
}
