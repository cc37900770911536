const collator = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/** Compares two texts by the Danish alphabet, in which æ, ø and å come last. For `Array.sort`. */
export function byAlphabet(one: string, other: string): number {
  return collator.compare(one, other);
}

/** The capital letter that a word stands under in a Danish register; `#` for digits and signs. */
export function registerLetter(word: string): string {
  const letter = word.trim().charAt(0).toLocaleUpperCase('da');
  return /[A-ZÆØÅ]/.test(letter) ? letter : '#';
}
