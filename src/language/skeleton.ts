/**
 * The letters of a word without what people leave out or write otherwise on a phone: case, accents, and the
 * three ways of æ, ø and å (`ae`, `oe`, `aa`; `ä`, `ö`; a plain `a` or `o`). Two words with one skeleton count as the same.
 */
export function skeleton(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/æ|ae/g, 'a')
    .replace(/ø|oe/g, 'o')
    .replace(/aa/g, 'a')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\d]/gu, '');
}

/** The words of a text, as they stand. Paragraphs of law keep their number: `§ 82` is the word `82`. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
