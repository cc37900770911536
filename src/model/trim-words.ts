/**
 * Keeps a list of words to a length: first the words that must be known, then those on most pages. Of equally
 * common words the shorter stay, as a long compound can still be taken apart into words that are known.
 *
 * @param words Each word with the number of pages it stands on.
 * @param most How many words may stay.
 * @param isNamed Whether a title or a synonym names the word.
 */
export function trimWords(words: ReadonlyMap<string, number>, most: number, isNamed: (word: string) => boolean): Map<string, number> {
  if (words.size <= most) return new Map(words);
  const ranked = [...words].map(([word, pages]) => ({ word, pages, named: isNamed(word) ? 1 : 0 }));
  ranked.sort(
    (one, other) =>
      other.named - one.named || other.pages - one.pages || one.word.length - other.word.length || (one.word < other.word ? -1 : 1),
  );
  return new Map(ranked.slice(0, most).map(({ word, pages }) => [word, pages]));
}
