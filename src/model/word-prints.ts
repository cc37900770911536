import { shortHash } from './short-hash.ts';

/**
 * A text as one sign a word: what it takes to see later that a text was changed a little or moved, without
 * keeping its words. Capitals, marks and spaces do not count.
 */
export function wordPrints(text: string): string {
  return wordsOf(text)
    .map((word) => shortHash(word).slice(-1))
    .join('');
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
