import { baseOfLetters } from '../language/base-form.ts';
import { stopWords } from '../language/stop-words.ts';
import type { Lexicon, SiteWord } from './lexicon.ts';

/** Short words that may be a part of a compound; others have four letters or more. */
const shortParts = new Set(
  'lov ret rad mal fag syn hus bo rus sag tro syg vej had by ven liv ord tal tid dag nat bog mad rum far mor bor'.split(' '),
);

/** Short words with -et, which never take -en: `dagsorden` is not a day's words. */
const neuterParts = new Set('rad mal fag syn hus bo liv ord tal rum had'.split(' '));

/** Endings that look like words: they are no part of a compound. */
const notParts = new Set('ring ringen ning ningen ninger inger lighed skab skabet hed heden heder else elsen elser erne'.split(' '));

/** Words that stand in front of others without being words to search for. */
const fronts = new Set(['med', 'selv', 'sam', 'hver', 'for', 'efter', 'over', 'under', 'gen', 'ad', 'tvar']);

const SHORTEST_PART = 4;

/** A compound on the site that holds a word. */
export interface Holding {
  site: SiteWord;
  /** Whether the word is its last part, which says what the compound is about. */
  isLast: boolean;
}

/** Whether a row of letters is a word of the site, with or without the s or e that links it to the next. */
function isPart(letters: string, lexicon: Lexicon): boolean {
  if (fronts.has(letters)) return true;
  if (notParts.has(letters)) return false;
  return [letters, letters.replace(/[se]$/, '')].some(
    (part) => (part.length >= SHORTEST_PART || shortParts.has(part)) && (lexicon.bySkeleton.has(part) || lexicon.byBase.has(part)),
  );
}

/** The compounds of the site that hold a word inside or last. Those that begin with it, Pagefind finds by itself. */
export function compoundsWith(base: string, lexicon: Lexicon): Holding[] {
  if (base.length < SHORTEST_PART && !shortParts.has(base)) return [];
  const found: Holding[] = [];
  for (const site of lexicon.words) {
    const at = site.isStop ? -1 : site.skeleton.indexOf(base, 2);
    if (at < 0 || !isPart(site.skeleton.slice(0, at), lexicon)) continue;
    const rest = site.skeleton.slice(at);
    if (lastBase(rest) === base) found.push({ site, isLast: true });
    else if (isPart(rest.slice(base.length).replace(/^(?:er|e)?s?/, ''), lexicon)) found.push({ site, isLast: false });
  }
  return found;
}

/** A compound taken apart into words of the site, the fewest and longest parts; undefined where it cannot be. */
export function splitCompound(letters: string, lexicon: Lexicon, mostParts = 3): SiteWord[] | undefined {
  // A word with its ending taken for a part is no compound: stirr-et is not stirre + ret.
  const whole = baseOfLetters(letters);
  for (let at = letters.length - 2; at >= 2; at -= 1) {
    const first = partOf(letters.slice(0, at), lexicon, false);
    if (!first || first.base === whole) continue;
    const rest = letters.slice(at);
    const last = partOf(rest, lexicon, true);
    if (last) return [first, last];
    const more = mostParts > 2 ? splitCompound(rest, lexicon, mostParts - 1) : undefined;
    if (more) return [first, ...more];
  }
  return undefined;
}

/** The word of the site that a part of a compound is: inflected where it is last, linked by s or e where it is not. */
function partOf(letters: string, lexicon: Lexicon, isLast: boolean): SiteWord | undefined {
  if (notParts.has(letters) || stopWords.has(letters)) return undefined;
  const forms = isLast ? [letters, lastBase(letters)] : [letters, letters.replace(/[se]$/, ''), letters.replace(/es$/, '')];
  for (const form of new Set(forms)) {
    const site = siteWord(form, form, lexicon);
    if (site && (form.length >= SHORTEST_PART || shortParts.has(form) || isLongForm(letters, site))) return site;
  }
  return undefined;
}

/** Whether a part inflects a word that is long enough, though their base form is not: `møder` and `møde`, which meet in `mod`. */
const isLongForm = (letters: string, site: SiteWord) =>
  letters.length > SHORTEST_PART && site.skeleton.length >= SHORTEST_PART && letters.startsWith(site.skeleton.slice(0, SHORTEST_PART));

/** The base form of a last part; a short word that cannot take the ending keeps it. */
function lastBase(letters: string): string {
  const base = baseOfLetters(letters);
  return neuterParts.has(base) && letters === `${base}en` ? letters : base;
}

/** The longest word of the site, of five letters or more, with which a word begins or ends, and the other letters. */
export function longestPart(letters: string, lexicon: Lexicon): { site: SiteWord; rest: string } | undefined {
  for (let length = letters.length - 2; length >= 5; length -= 1) {
    for (const [part, rest] of [
      [letters.slice(-length), letters.slice(0, -length)],
      [letters.slice(0, length), letters.slice(length)],
    ] as const) {
      const site = siteWord(part, baseOfLetters(part), lexicon);
      if (site) return { site, rest };
    }
  }
  return undefined;
}

/** The word of the site with these letters, or else the most common with this base form; never a stop word. */
function siteWord(letters: string, base: string, lexicon: Lexicon): SiteWord | undefined {
  const exact = lexicon.bySkeleton.get(letters);
  return exact && !exact.isStop ? exact : mostCommon(lexicon.byBase.get(base));
}

/** Of several words, the one that stands on most pages. */
export function mostCommon(words: readonly SiteWord[] | undefined): SiteWord | undefined {
  return words?.reduce((best, word) => (word.pages > best.pages ? word : best));
}
