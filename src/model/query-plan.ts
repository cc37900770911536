import { baseForm } from '../language/base-form.ts';
import { editDistance } from '../language/edit-distance.ts';
import { skeleton, wordsIn } from '../language/skeleton.ts';
import { stopWords } from '../language/stop-words.ts';
import { compoundsWith, longestPart, mostCommon, splitCompound } from './compounds.ts';
import { type Lexicon, LONGEST_PHRASE, phraseKey, type SiteWord, type Synonym } from './lexicon.ts';

/** A word or phrase of the site to ask the index for, and how much an answer to it is worth. */
export interface AskedWord {
  words: string;
  weight: number;
}

/** One thing the reader asks about, in the words that the site has for it. */
export interface Concept {
  asked: AskedWord[];
  /** Said beside others that say it too: a page need not hold it. */
  isOptional: boolean;
  /** How telling it is beside the other concepts, from 0 to 1: a word on most pages tells little. */
  telling: number;
}

/** What is asked of the index for the words that a reader typed. */
export interface Plan {
  concepts: Concept[];
  /** The whole query in words of the site, where it has more than one. */
  whole: string | undefined;
  /** The words as they were understood, where one of them was corrected. */
  corrected: string | undefined;
  /** Words that the site does not have and that were left out. */
  dropped: string[];
}

/** What the steps are worth. The measures behind them: `docs/decisions/0015-search-that-understands-danish.md`. */
export const worth = {
  last: 0.8,
  inside: 0.36,
  parts: 0.5,
  rarePart: 0.6,
  part: 0.45,
  synonym: 0.5,
  onlySynonym: 0.85,
  half: 0.8,
  farSlip: 0.8,
  piece: 0.7,
};

/** Most words of a query that are looked at, and most words asked for in one concept. */
const MOST_TYPED = 12;
const MOST_ASKED = 6;

/** Where several words are typed, each says less by itself: so many others are asked for beside its own forms. */
const MOST_BESIDE = 1;

/** What a word on every page still counts. */
const LEAST_TELLING = 0.2;

interface Typed {
  word: string;
  skeleton: string;
  base: string;
  isStop: boolean;
}

/** How one typed word was understood. */
interface Reading {
  asked: AskedWord[];
  /** The word as the site writes it, where the reader wrote otherwise. */
  shown?: string;
}

/**
 * Turns typed words into what to ask the index for. Only words that stand on the site are asked for,
 * so Pagefind never falls back to the short beginning of a word it does not know.
 *
 * @param typed What the reader typed, tidied by `tidy`.
 * @param asTyped Whether the reader insists: nothing is corrected, though inflections still meet.
 */
export function planQuery(typed: string, lexicon: Lexicon, asTyped = false): Plan {
  const all = wordsIn(typed)
    .slice(0, MOST_TYPED)
    .map((word): Typed => ({ word, skeleton: skeleton(word), base: baseForm(word), isStop: stopWords.has(skeleton(word)) }))
    .filter((one) => one.skeleton !== '');
  const telling = all.filter(({ isStop }) => !isStop);
  const looked = telling.length > 0 ? telling : all;

  const phrases = phrasesIn(all, lexicon);
  const covered = new Set(phrases.flatMap(({ says }) => says));
  const concepts: Concept[] = phrases.map(({ means }) => ({
    asked: means.slice(0, MOST_ASKED).map((words, at) => ({ words, weight: 1 - at * 0.1 })),
    isOptional: false,
    telling: 1,
  }));
  const dropped: string[] = [];
  const shown = new Map<Typed, string>();

  const isAlone = looked.length === 1;
  for (const one of looked) {
    const isCovered = covered.has(one.base);
    const reading = isCovered || asTyped ? knownReading(one, lexicon, isAlone) : readingOf(one, lexicon, isAlone);
    if (!reading) {
      if (!isCovered) dropped.push(one.word);
      continue;
    }
    if (reading.shown !== undefined) shown.set(one, reading.shown);
    concepts.push({
      asked: mostWorth(reading.asked, isAlone ? MOST_ASKED : MOST_BESIDE),
      isOptional: isCovered,
      telling: tellingOf(reading, lexicon),
    });
  }
  const inSiteWords = all.flatMap((one) => shown.get(one) ?? (dropped.includes(one.word) ? [] : (siteSpelling(one, lexicon) ?? [])));
  return {
    concepts,
    whole: inSiteWords.length > 1 ? inSiteWords.join(' ') : undefined,
    corrected: shown.size > 0 ? all.flatMap((one) => shown.get(one) ?? (dropped.includes(one.word) ? [] : one.word)).join(' ') : undefined,
    dropped,
  };
}

const tellingOf = ({ asked }: Reading, lexicon: Lexicon) => {
  const own = asked.filter(({ weight }) => weight === 1).map(({ words }) => lexicon.bySkeleton.get(skeleton(words))?.pages ?? 0);
  return Math.max(LEAST_TELLING, 1 - Math.max(0, ...own) / Math.max(1, lexicon.pages.size));
};

/** Every word or phrase that a plan asks the index for, once. */
export function askedWords({ concepts, whole }: Plan): string[] {
  const words = concepts.flatMap(({ asked }) => asked.map((one) => one.words));
  return [...new Set(whole === undefined ? words : [...words, whole])];
}

const siteSpelling = (one: Typed, lexicon: Lexicon) =>
  (lexicon.bySkeleton.get(one.skeleton) ?? mostCommon(lexicon.byBase.get(one.base)))?.word;

/** The phrases of which all words are typed, the longest first, none inside another. */
function phrasesIn(typed: readonly Typed[], lexicon: Lexicon): Synonym[] {
  const bases = [...new Set(typed.map(({ base }) => base))];
  const found: Synonym[] = [];
  for (let length = Math.min(LONGEST_PHRASE, bases.length); length > 1; length -= 1) {
    for (const says of choose(bases, length)) {
      const means = lexicon.phrases.get(phraseKey(says));
      if (means && !found.some((longer) => says.every((word) => longer.says.includes(word)))) found.push({ says, means });
    }
  }
  return found;
}

/** Every choice of so many out of a list, in order. */
function choose<One>(from: readonly One[], count: number): One[][] {
  if (count === 0) return [[]];
  return from.flatMap((one, at) => choose(from.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
}

const synonymsOf = (base: string, lexicon: Lexicon) => lexicon.synonyms.get(base) ?? [];

const asking = (words: readonly string[], weight: number): AskedWord[] => words.map((one) => ({ words: one, weight }));

/** The word is on the site: its inflections there, compounds that hold it, its own parts, and what else it means. */
function knownReading(one: Typed, lexicon: Lexicon, isAlone: boolean): Reading | undefined {
  const sites = lexicon.byBase.get(one.base) ?? [lexicon.bySkeleton.get(one.skeleton) ?? []].flat();
  if (sites.length === 0) return undefined;
  return {
    asked: [
      ...asking(
        sites.map(({ word }) => word),
        1,
      ),
      ...around(one.base, one.skeleton, lexicon, isAlone),
    ],
  };
}

/** What else a word means and, where it stands alone, the compounds around it: beside others they would only cost time. */
function around(base: string, letters: string, lexicon: Lexicon, isAlone: boolean): AskedWord[] {
  const meant = asking(synonymsOf(base, lexicon), worth.synonym);
  if (!isAlone) return meant;
  const parts = splitCompound(letters, lexicon);
  return [
    ...meant,
    ...compounds(base, lexicon, worth.last, worth.inside),
    ...(parts ? asking([parts.map(({ word }) => word).join(' ')], worth.parts) : []),
  ];
}

function compounds(base: string, lexicon: Lexicon, last: number, inside: number): AskedWord[] {
  return compoundsWith(base, lexicon)
    .sort((one, other) => other.site.pages - one.site.pages)
    .map(({ site, isLast }) => ({ words: site.word, weight: isLast ? last : inside }));
}

/** Every way to understand a word, the surest first; undefined where none leads to the site. */
function readingOf(one: Typed, lexicon: Lexicon, isAlone: boolean): Reading | undefined {
  const known = knownReading(one, lexicon, isAlone);
  if (known || /\d/.test(one.word)) return known;
  const meant = synonymsOf(one.base, lexicon);
  const inside = compounds(one.base, lexicon, 1, 0.8);
  if (meant.length > 0)
    return { asked: [...asking(meant, worth.onlySynonym), ...(taken(one, lexicon)?.asked ?? []), ...inside.slice(0, 2)] };
  if (inside.length > 0) return { asked: inside };
  return (
    halfTyped(one, lexicon) ??
    slip(one, lexicon, 1, isAlone) ??
    taken(one, lexicon) ??
    slip(one, lexicon, 2, isAlone) ??
    piece(one, lexicon)
  );
}

/** The beginning of words on the site, as on the way to the end of a word. */
function halfTyped({ skeleton: letters, base }: Typed, lexicon: Lexicon): Reading | undefined {
  if (letters.length < 3) return undefined;
  const begun = lexicon.words.filter(
    (site) => !site.isStop && (site.skeleton.startsWith(letters) || (base.length > 4 && site.base.startsWith(base))),
  );
  const common = begun.sort((one, other) => other.pages - one.pages).slice(0, MOST_ASKED);
  return common.length > 0
    ? {
        asked: asking(
          common.map(({ word }) => word),
          worth.half,
        ),
      }
    : undefined;
}

/** The nearest word of the site or of the synonyms. Short words and other first letters give too many. */
function slip(one: Typed, lexicon: Lexicon, slips: 1 | 2, isAlone: boolean): Reading | undefined {
  const { skeleton: letters, base } = one;
  if (letters.length < (slips === 1 ? 4 : 8)) return undefined;
  const sameFirst = slips === 2 || letters.length < 7;
  const isNear = (word: string, form: string) =>
    (!sameFirst || word[0] === form[0]) && word.length >= 3 && editDistance(form, word, slips) <= slips;
  const near = lexicon.words.filter(
    (site) => !site.isStop && (isNear(site.skeleton, letters) || (base.length >= 4 && isNear(site.base, base))),
  );
  const nearest = near.sort((a, b) => far(a) - far(b) || b.pages - a.pages)[0];
  const weight = slips === 1 ? 1 : worth.farSlip;
  if (nearest) {
    const sites = lexicon.byBase.get(nearest.base) ?? [nearest];
    return {
      asked: [
        ...asking(
          sites.map(({ word }) => word),
          weight,
        ),
        ...around(nearest.base, nearest.skeleton, lexicon, isAlone),
      ],
      shown: nearest.word,
    };
  }
  // What readers say instead is never shown: some of it is rude.
  const said = base.length < 5 ? undefined : [...lexicon.synonyms.keys()].find((word) => isNear(word, base));
  return said === undefined ? undefined : readingOf({ ...one, skeleton: said, base: said }, lexicon, isAlone);

  function far(site: SiteWord) {
    return Math.min(editDistance(letters, site.skeleton, slips), editDistance(base, site.base, slips));
  }
}

/** A compound that the site does not have, taken apart into words that it has. */
function taken({ skeleton: letters }: Typed, lexicon: Lexicon): Reading | undefined {
  const parts = splitCompound(letters, lexicon);
  if (!parts) return undefined;
  const rarest = Math.min(...parts.map(({ pages }) => pages));
  return {
    asked: [
      { words: parts.map(({ word }) => word).join(' '), weight: 1 },
      ...parts.map(({ word, pages }) => ({ words: word, weight: pages === rarest ? worth.rarePart : worth.part })),
      ...parts.flatMap(({ base }) => asking(synonymsOf(base, lexicon).slice(0, 1), 0.4)),
    ],
  };
}

/** Little words that, set before another, make a word of another meaning: `skrift`, `opskrift`. */
const particles = /^(?:af|an|be|bi|for|fra|gen|ind|mis|ned|om|op|over|pa|sam|til|u|ud|under|ved)$/;

/** The longest known word at either end of one that is not known, where it is most of it. */
function piece({ skeleton: letters }: Typed, lexicon: Lexicon): Reading | undefined {
  const { site, rest = '' } = longestPart(letters, lexicon) ?? {};
  if (!site || site.skeleton.length < letters.length * 0.6 || particles.test(rest)) return undefined;
  return { asked: asking([site.word], worth.piece), shown: site.word };
}

/** Each word once, at its highest worth: the word's own forms, and the worthiest of what else it means. */
function mostWorth(asked: readonly AskedWord[], mostBeside: number): AskedWord[] {
  const best = new Map<string, number>();
  for (const { words, weight } of asked) {
    const key = words.toLowerCase();
    best.set(key, Math.max(weight, best.get(key) ?? 0));
  }
  const sorted = [...best].map(([words, weight]) => ({ words, weight })).sort((one, other) => other.weight - one.weight);
  const own = sorted.filter(({ weight }) => weight === 1).length;
  return sorted.slice(0, Math.min(MOST_ASKED, Math.max(own, 1) + mostBeside));
}
