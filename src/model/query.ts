/** What is asked of the index for the words a reader typed. */
export interface Query {
  /** The words as typed, trimmed; at most 200 characters of them are used. */
  typed: string;
  /** The words to ask the index for. */
  asked: string;
}

/** Longest query that is read from the field or the address line. */
export const MAX_QUERY_LENGTH = 200;

/**
 * Reads the words a reader typed. This is the seam for Danish query understanding (inflection,
 * compounds, synonyms): it will widen `asked`, and the search page need not change.
 *
 * @returns undefined when nothing is left to ask for.
 */
export function understand(words: string): Query | undefined {
  const typed = words.normalize('NFC').slice(0, MAX_QUERY_LENGTH).replace(/\s+/g, ' ').trim();
  return typed === '' ? undefined : { typed, asked: typed };
}
