import type { Footing, Source } from '../schemas/source.ts';
import { citationsOf } from './citations.ts';
import { resolve } from './resolve.ts';

/** A source note as the reader meets it. */
export interface Note {
  number: number;
  /** Id of the source. */
  source: string;
  footing: Footing;
  title: string;
  publisher: string;
  /** The year, where the date is known. */
  year: string | undefined;
  /** Whether its page no longer answers and a copy in an archive stands in for it. */
  archived: boolean;
  place: string | undefined;
  /** The language of the title, where it is not Danish. */
  lang: string | undefined;
}

/**
 * The source notes of a text, numbered in reading order.
 *
 * @param text The MDX text of an entry.
 * @param owner Who cites, for the message: `chapters/laesevejledning`.
 * @throws {ContentFault} When a source does not exist.
 */
export function notesOf(text: string, sources: readonly { id: string; data: Source }[], owner: string): Note[] {
  return citationsOf(text).map(({ number, source, place }) => {
    const { data } = resolve(source, sources, owner);
    return {
      number,
      source,
      place,
      footing: data.footing,
      title: data.title,
      publisher: data.publisher,
      year: 'date' in data.published ? data.published.date.slice(0, 4) : undefined,
      archived: 'url' in data.address && data.address.archived !== undefined,
      lang: data.lang,
    };
  });
}
