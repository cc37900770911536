import { baseForm } from '../language/base-form.ts';
import { skeleton, wordsIn } from '../language/skeleton.ts';
import { stopWords } from '../language/stop-words.ts';

/** A concept: words of the site, and what readers say instead. */
export interface SynonymConcept {
  to: readonly string[];
  from: readonly string[];
}

/** A concept as the search reads it: what is said, as base forms of the words that carry the meaning. */
export interface SaidConcept {
  means: string[];
  says: string[][];
}

/** The base forms of the words that carry a phrase; all its words where fewer than two do (»hvem bestemmer«). */
export function sayingOf(phrase: string): string[] {
  const words = wordsIn(phrase);
  const telling = words.filter((word) => !stopWords.has(skeleton(word)));
  return [...new Set((telling.length > 1 ? telling : words).map(baseForm))].filter((base) => base !== '');
}

/** Concepts as the search reads them. A way of saying that means nothing else than itself is left out. */
export function saidConcepts(concepts: readonly SynonymConcept[]): SaidConcept[] {
  return concepts.flatMap(({ to, from }) => {
    const own = new Set(to.map((word) => sayingOf(word).join(' ')));
    const says = new Map(from.map((phrase) => [sayingOf(phrase).join(' '), sayingOf(phrase)]));
    const other = [...says].filter(([key]) => key !== '' && !own.has(key)).map(([, saying]) => saying);
    return other.length > 0 ? [{ means: [...to], says: other }] : [];
  });
}

/**
 * What is wrong with the concepts: a target that is not on the site, a saying in two concepts, a saying that
 * is only a stop word. One line each.
 *
 * @param isOnSite Whether a word stands on the site in any inflection.
 */
export function synonymFaults(concepts: readonly SynonymConcept[], isOnSite: (word: string) => boolean): string[] {
  const seen = new Map<string, string>();
  return concepts.flatMap(({ to, from }) => [
    ...to
      .filter((target) => !wordsIn(target).every(isOnSite))
      .map((target) => `"${target}" is not a word of the site. Write a word that stands in a text, or take it out.`),
    ...from.flatMap((phrase) => {
      const words = wordsIn(phrase);
      const only = words.length === 1 && stopWords.has(skeleton(words[0] ?? ''));
      const key = words.map(skeleton).join(' ');
      const other = seen.get(key);
      seen.set(key, to.join(', '));
      return [
        ...(only ? [`"${phrase}" is a word that says nothing by itself. Make it longer, or take it out.`] : []),
        ...(other === undefined ? [] : [`"${phrase}" stands under ${other} and under ${to.join(', ')}. Choose one of them.`]),
      ];
    }),
  ]);
}
