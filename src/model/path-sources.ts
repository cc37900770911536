import { type Film, film as filmSchema } from '../schemas/film.ts';
import type { ReadCollection } from '../schemas/path.ts';
import { addressOf, easyAddressOf, pageAddressOf } from './addresses.ts';
import type { CollectionWithTwin } from './check-names.ts';
import type { PathSources, ReadPage } from './reading-path.ts';

/** An entry of the content, as far as a reading path needs to know it. */
export interface PathEntry {
  /** The collection that it belongs to. */
  folder: string;
  id: string;
  data: unknown;
  /** The text below the fields; undefined where there is none, or it could not be read. */
  text?: string | undefined;
}

/** Finds the pages and films that a path leads to. A film that cannot be played is none. */
export function pathSources(entries: readonly PathEntry[]): PathSources {
  const known = new Map(entries.map((entry) => [`${entry.folder}/${entry.id}`, entry]));
  return {
    page: ({ collection, id, version }) => {
      const entry = version === 'easy' ? known.get(`easy/${collection}/${id}`) : known.get(`${collection}/${id}`);
      return entry && readPage(entry, addressFor(collection, id, version === 'easy'));
    },
    film: (id) => {
      const found: Film | undefined = filmSchema.safeParse(known.get(`films/${id}`)?.data).data;
      if (found?.recording.status !== 'published') return undefined;
      return { title: found.title, address: addressOf('films', id), seconds: found.recording.media.seconds };
    },
  };
}

function addressFor(collection: ReadCollection, id: string, isEasy: boolean): string {
  if (collection === 'pages') return pageAddressOf(id);
  return isEasy ? easyAddressOf(collection as CollectionWithTwin, id) : addressOf(collection, id);
}

/** The page of an entry. A field that the schema would refuse counts as missing. */
function readPage({ data, text = '' }: PathEntry, address: string): ReadPage {
  const fields = (data ?? {}) as Record<string, unknown>;
  const words = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const list = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined);
  return {
    title: words(fields['shortTitle']) ?? words(fields['term']) ?? words(fields['title']) ?? '',
    lang: words(fields['lang']),
    address,
    body: text,
    fields: { inShort: words(fields['inShort']), questions: list(fields['questions']), sayTomorrow: list(fields['sayTomorrow']) },
  };
}
