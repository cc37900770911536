/** What a LIX count found in a text. */
export interface Readability {
  words: number;
  sentences: number;
  longWords: number;
  /** Words per sentence plus the share of long words in per cent, rounded. */
  lix: number;
}

/**
 * Counts the readability number LIX of plain Danish text.
 *
 * LIX = words / sentences + 100 × (words of more than six letters) / words.
 * Source: »Lixtal«, fonologisk.dk. It is a hint, not a verdict: it sees neither hard thoughts nor help from a picture.
 *
 * @param text Running text without headings, lists or markup.
 */
export function readability(text: string): Readability {
  const words = text.match(/[\p{L}\d]+(?:[-'’.][\p{L}\d]+)*/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?:](?=[\s«)]|$)/g) ?? []).length);
  const longWords = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
  const lix = words.length === 0 ? 0 : Math.round(words.length / sentences + (100 * longWords) / words.length);
  return { words: words.length, sentences, longWords, lix };
}

/** Danish words an adult reads in a minute, on the careful side. Used for »4 min. læsning«. */
export const WORDS_PER_MINUTE = 200;

/** Whole minutes it takes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
