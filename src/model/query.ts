/** Longest query that is read from the field or the address line. */
export const MAX_QUERY_LENGTH = 200;

/** The words as typed, without what cannot be searched for: control signs, double spaces, what is over the limit. */
export function tidy(words: string): string {
  return words
    .normalize('NFC')
    .slice(0, MAX_QUERY_LENGTH)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
