import { baseForm } from '../language/base-form.ts';
import { skeleton } from '../language/skeleton.ts';
import { stopWords } from '../language/stop-words.ts';

/** A word that stands on the site, so that Pagefind can be asked for it. */
export interface SiteWord {
  word: string;
  /** On about how many pages it stands. */
  pages: number;
  skeleton: string;
  base: string;
  /** A word such as »mod«: only itself, never a correction or a part of another. */
  isStop: boolean;
}

/** What readers say, as base forms, and the words or phrases of the site that it means. */
export interface Synonym {
  says: readonly string[];
  means: readonly string[];
}

/** A page of the index. */
export interface SitePage {
  /** What the index calls it. */
  id: string;
  /** What kind of page it is, as the filter of the search names it. */
  kind: string;
  /** The base forms of its title. */
  title: readonly string[];
  /** The long page that it says again in easy words. */
  twinOf: string | undefined;
  /** The overview that it lies under. */
  under: string | undefined;
}

/** The words of the site and what readers say instead. Made at the build, read in the browser. */
export interface Lexicon {
  words: readonly SiteWord[];
  byBase: ReadonlyMap<string, readonly SiteWord[]>;
  bySkeleton: ReadonlyMap<string, SiteWord>;
  /** What single words mean, by their base form. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** What phrases mean, by the key of their base forms. */
  phrases: ReadonlyMap<string, readonly string[]>;
  pages: ReadonlyMap<string, SitePage>;
}

/** Numbers of pages are packed to one sign: three steps for each doubling, up to some 3,000. */
const STEPS = 3;
const HIGHEST_STEP = 35;

/** Longest phrase that is looked for, in words. */
export const LONGEST_PHRASE = 4;
const KEY_LENGTH = 4;
const oneKey = new RegExp(`.{${KEY_LENGTH}}`, 'g');

/**
 * The key of a phrase, in whatever order its words stand: 24 bits of FNV-1a, in four signs. Source:
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. Phrases are only ever compared, so nobody need read them.
 */
export function phraseKey(bases: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of [...bases].sort().join(' ')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Array.from({ length: KEY_LENGTH }, (_, at) => signs[(hash >>> (at * 6)) & 63]).join('');
}
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Words in order, each as one sign for what it shares with the one before, something about it, and the rest of it. */
function packWords(words: readonly (readonly [word: string, about: string])[]): string[] {
  let before = '';
  return [...words]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, about]) => {
      let shared = 0;
      while (shared < 35 && shared < word.length - 1 && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared.toString(36)}${about}${word.slice(shared)}`;
    });
}

/** Reads what `packWords` wrote. @param length How many signs stand for what there is to know about a word. */
function unpackWords(lines: readonly string[], length: number): [word: string, about: string][] {
  let before = '';
  return lines.flatMap((line) => {
    if (line.length < length + 2) return [];
    before = before.slice(0, Number.parseInt(line[0] ?? '', 36)) + line.slice(length + 1);
    return [[before, line.slice(1, length + 1)]];
  });
}

/** A concept's number, in two signs. */
const twoSigns = (number: number) => number.toString(36).padStart(2, '0');

/**
 * Packs the words, synonyms and pages as one text of four parts: the words of the site with the number of their
 * pages; what the concepts mean, with the keys of their phrases; the single words that mean them; the pages.
 */
export function packLexicon(
  words: ReadonlyMap<string, number>,
  concepts: readonly { means: readonly string[]; says: readonly (readonly string[])[] }[],
  pages: readonly SitePage[],
): string {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const numberOf = (id: string | undefined) => (id === undefined ? '' : pages.findIndex((page) => page.id === id));
  const steps = (count: number) => Math.min(Math.round(STEPS * Math.log2(count)), HIGHEST_STEP).toString(36);
  const single = concepts.flatMap(({ says }, at) =>
    says.flatMap(([word = '', ...more]) => (more.length === 0 ? [[word, twoSigns(at)] as const] : [])),
  );
  const parts = [
    packWords([...words].map(([word, count]) => [word, steps(count)])),
    concepts.map(({ means, says }) => {
      const keys = says.filter(({ length }) => length > 1).map((phrase) => phraseKey(phrase.slice(0, LONGEST_PHRASE)));
      return `${means.join(',')}|${keys.join('')}`;
    }),
    packWords(single),
    [
      kinds.join('|'),
      ...pages.map(({ id, kind, title, twinOf, under }) =>
        [id, kinds.indexOf(kind), title.join(' '), numberOf(under), numberOf(twinOf)].join('|'),
      ),
    ],
  ];
  return parts.map((part) => part.join('\n')).join('\n\n');
}

/** Reads what `packLexicon` wrote. Lines that make no sense are passed over: a search without them still works. */
export function readLexicon(text: string): Lexicon {
  const [packed = [], said = [], single = [], [kinds = '', ...rows] = []] = text.split('\n\n').map((part) => part.split('\n'));
  const words = unpackWords(packed, 1).map(([word, step]): SiteWord => {
    const letters = skeleton(word);
    return {
      word,
      pages: 2 ** (Number.parseInt(step, 36) / STEPS),
      skeleton: letters,
      base: baseForm(word),
      isStop: stopWords.has(letters),
    };
  });
  const byBase = new Map<string, SiteWord[]>();
  for (const word of words) if (!word.isStop) push(byBase, word.base, word);

  const phrases = new Map<string, string[]>();
  const meanings = said.map((line) => {
    const [means = '', keys = ''] = line.split('|');
    const meant = means.split(',').filter((one) => one !== '');
    if (meant.length > 0) for (const key of keys.match(oneKey) ?? []) push(phrases, key, ...meant);
    return meant;
  });
  const synonyms = new Map<string, string[]>();
  for (const [word, concept] of unpackWords(single, 2)) {
    const meant = meanings[Number.parseInt(concept, 36)] ?? [];
    if (meant.length > 0) push(synonyms, word, ...meant);
  }

  const ids = rows.map((row) => row.split('|')[0] ?? '');
  const idAt = (number = '') => (number === '' ? undefined : ids[Number(number)]);
  const pages = rows.map((row): [string, SitePage] => {
    const [id = '', kind = '', title = '', under, twinOf] = row.split('|');
    return [id, { id, kind: kinds.split('|')[Number(kind)] ?? '', title: title.split(' '), under: idAt(under), twinOf: idAt(twinOf) }];
  });
  return { words, byBase, bySkeleton: new Map(words.map((word) => [word.skeleton, word])), synonyms, phrases, pages: new Map(pages) };
}

function push<Value>(map: Map<string, Value[]>, key: string, ...values: Value[]): void {
  const list = map.get(key);
  if (list) list.push(...values);
  else map.set(key, values);
}
