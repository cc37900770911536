/** Chapters that nobody wrote, to see how the search does on a site that has grown. The same ones each time. */

import { stemmer } from '@orama/stemmers/danish';
import { baseForm } from '../../src/language/base-form.ts';
import { skeleton } from '../../src/language/skeleton.ts';
import { stopWords } from '../../src/language/stop-words.ts';

/** A chapter as it would stand in the report. */
export interface Chapter {
  title: string;
  sections: { heading: string; paragraphs: string[] }[];
}

/** How a chapter is made up: the real ones have some 900 words in five sections. */
const SECTIONS = 5;
const PARAGRAPHS = 3;
const SENTENCES = 6;

/** A word on so large a share of the pages is an everyday word, which new chapters hold too. */
const EVERYDAY = 0.25;

/**
 * How much there is to choose from, how many words a chapter is about, and how much more common the first are. With
 * these numbers the words grow as a language's do (Heaps' law): to some 20,000 base forms, half of them on one page.
 */
const ROOTS = 3_000;
const COMPOUNDS = 27_000;
const SUBJECTS = 120;
const SKEW = 7;

const onsets = 'b bl br d dr f fj fl fr g gl gr h hj hv k kl kn kr kv l m n p pl pr r s sk skr sl sm sn sp st str sv t tr tv v'.split(' ');
const vowels = 'a a e e i o u y æ ø å'.split(' ');
const codas = 'b bbe d dder f g gge k kke l lle ld lm lt m mme mp n nde ng nk nt p r rd rg rk rm rn rt s sk st t tte v'.split(' ');
const links = ['', '', 's', 'e'];
const inflections = ['', '', '', 'en', 'et', 'er', 'erne', 's', 'ens', 'ernes'];

/** Numbers from 0 to 1 that are the same each time: mulberry32. Source: https://github.com/bryc/code/blob/master/jshash/PRNGs.md. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes chapters out of the sentences of real pages: the everyday words stay, every other word gives way to an
 * invented one, most of them compounds. So they are about other subjects than any real page, and everyday words
 * are about as common as before.
 *
 * @param pages The text of each real page.
 */
export function growChapters(pages: readonly string[], count: number): Chapter[] {
  const random = seeded(2012);
  const one = <Item>(of: readonly Item[]) => of[Math.floor(random() * of.length)] as Item;
  /** One of them, the first much more often than the last. */
  const skewed = <Item>(of: readonly Item[]) => of[Math.floor(random() ** SKEW * of.length)] as Item;

  const pagesOf = new Map<string, number>();
  for (const page of pages) for (const word of new Set(lettersIn(page))) pagesOf.set(word, (pagesOf.get(word) ?? 0) + 1);
  const stays = (word: string) => stopWords.has(skeleton(word)) || (pagesOf.get(word.toLowerCase()) ?? 0) >= EVERYDAY * pages.length;
  const sentencesOf = pages.map((page) => (page.match(/[^.!?]+[.!?]/g) ?? []).map((sentence) => sentence.trim()));
  // A long page has its number here more often.
  const byLength = sentencesOf.flatMap((sentences, at) => sentences.map(() => at));

  // What is invented must not be an inflection of a real word, nor a compound that ends in one.
  const real = new Set([...pagesOf.keys()].flatMap((word) => [baseForm(word), stemmer(word)]));
  const isNew = (made: string) => inflections.every((ending) => !real.has(baseForm(made + ending)) && !real.has(stemmer(made + ending)));
  const roots = Array.from({ length: ROOTS }, () => one(onsets) + one(vowels) + one(codas)).filter(isNew);
  const compounds = Array.from({ length: COMPOUNDS }, () => one(roots) + one(links) + one(roots)).filter(isNew);
  const invented = [...roots, ...compounds];

  return Array.from({ length: count }, () => {
    const subjects = Array.from({ length: SUBJECTS }, () => skewed(invented));
    const sentences = [one(byLength), one(byLength)].flatMap((at) => sentencesOf[at] ?? []);
    const word = () => skewed(subjects) + skewed(inflections);
    const sentence = () => capital(one(sentences).replace(/\p{L}+/gu, (given) => (stays(given) ? given : word())));
    const heading = () => capital(`${word()} og ${word()}`);
    return {
      title: heading(),
      sections: Array.from({ length: SECTIONS }, () => ({
        heading: heading(),
        paragraphs: Array.from({ length: PARAGRAPHS }, () => Array.from({ length: SENTENCES }, sentence).join(' ')),
      })),
    };
  });
}

const lettersIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
