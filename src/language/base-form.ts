import { skeleton } from './skeleton.ts';

/** Danish inflections of nouns, verbs and adjectives, longest first, as they stand in a skeleton. */
const endings = [
  ...[
    'eringerne',
    'eringens',
    'eringers',
    'eringer',
    'eringen',
    'erende',
    'erede',
    'ernes',
    'erens',
    'ering',
    'endes',
    'edes',
    'eret',
    'erne',
    'eren',
    'erer',
    'enes',
    'ende',
    'ets',
    'ens',
    'ers',
  ],
  ...['ede', 'ene', 'est', 'ere', 'et', 'en', 'er', 'es', 'te', 'e', 's', 't'],
];

/** Where an ending mostly belongs to the word itself: kende, sende, vende; hjemløs; the t of all but some adjectives. */
const keeps: Readonly<Record<string, RegExp>> = { ende: /[ksv]$/, s: /lo$/, t: /(?<!lig|fuld|ig|sk|los|iv|bar|som)$/ };

/** Endings that make a noun of another word; they come off long words only. */
const derived = [
  { ending: 'hed', shortest: 4 },
  { ending: 'els', shortest: 3 },
  { ending: 'ning', shortest: 5 },
  { ending: 'ing', shortest: 5 },
] as const;

const SHORTEST = 3;

/**
 * The form under which the inflections of a Danish word meet: `rettighederne` and `rettighed`, `lyttede` and
 * `lytter`. Gentler than the Snowball stemmer, which makes `ret` of `rettigheder`.
 */
export function baseForm(word: string): string {
  return baseOfLetters(skeleton(word));
}

/** The base form of a word of which there is only the skeleton; a skeleton of a skeleton may be another (`miljøer`). */
export function baseOfLetters(letters: string): string {
  if (/\d/.test(letters)) return letters;
  const ending = endings.find(
    (one) => letters.endsWith(one) && isWord(letters.slice(0, -one.length)) && !keeps[one]?.test(letters.slice(0, -one.length)),
  );
  const inflected = ending ? letters.slice(0, -ending.length) : letters;
  const made = derived.find(({ ending: one, shortest }) => inflected.endsWith(one) && inflected.length - one.length >= shortest);
  const base = made ? inflected.slice(0, -made.ending.length) : inflected;
  return base.length > SHORTEST ? base.replace(/([bdfgklmnprst])\1$/, '$1') : base;
}

const isWord = (letters: string) => letters.length >= SHORTEST && /[aeiouy]/.test(letters);
