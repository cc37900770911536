/** A word of the glossary with the forms by which it is found in a text. */
export interface SoughtTerm {
  id: string;
  words: readonly string[];
}

/** A text that may use the words of the glossary. */
export interface UsingText<Page> {
  page: Page;
  text: string;
  /** Ids of terms that the text links to by hand. */
  linked: readonly string[];
}

/**
 * Finds, for every term, the texts that use it: by link or by one of its forms as a whole word.
 * Worked out from the content, so nobody has to keep a list.
 *
 * @returns A map from the term's id to the pages, in the order of the texts.
 */
export function termUsage<Page>(terms: readonly SoughtTerm[], texts: readonly UsingText<Page>[]): Map<string, Page[]> {
  const usage = new Map<string, Page[]>();
  for (const { id, words } of terms) {
    const forms = words.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const sought = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'u');
    usage.set(
      id,
      texts.filter(({ text, linked }) => linked.includes(id) || sought.test(text.toLowerCase())).map(({ page }) => page),
    );
  }
  return usage;
}
