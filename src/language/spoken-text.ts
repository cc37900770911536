/**
 * Makes Danish sentences ready for a synthetic voice. The voice reads numbers, years and dates itself; only signs and
 * abbreviations are put into words here.
 */
import { anyOf, beforeNumber, inside, START } from './sentences.ts';

/** Abbreviations that may end a sentence: the next letter tells whether they do. */
const atEnd: Readonly<Record<string, string>> = {
  'osv.': 'og så videre',
  'm.v.': 'med videre',
  'mv.': 'med videre',
  'm.m.': 'med mere',
  'm.fl.': 'med flere',
  'o.l.': 'og lignende',
  'etc.': 'et cetera',
};

/** Units after a number. */
const afterNumber: Readonly<Record<string, string>> = {
  'pct.': 'procent',
  'kr.': 'kroner',
  'mio.': 'millioner',
  'mia.': 'milliarder',
  'min.': 'minutter',
  'stk.': 'styk',
};

/** What is said in place of what, in this order. */
const replacements: readonly (readonly [what: RegExp, said: string | ((match: string, ...groups: string[]) => string)])[] = [
  [/\u00ad/g, ''],
  [/\s+/g, ' '],
  // A form of debate: »1-2-4-alle«.
  [/(?<![\d-])\d(?:-\d)+-(?=\p{L})/gu, (digits) => digits.replaceAll('-', ' ')],
  [/§§ ?/g, 'paragrafferne '],
  [/§ ?/g, 'paragraf '],
  [/(\d) ?– ?(?=\d)/g, '$1 til '],
  [/(?<![\d-])(\d{1,2})-(?=\d{1,2}(?![\d-]))/g, '$1 til '],
  [/ ?%/g, ' procent'],
  [/ & /g, ' og '],
  [/og\/eller/g, 'og eller'],
  [/ · /g, ', '],
  [/(?<![\p{L}\d.])fx(?![\p{L}\d])/giu, (written) => likeIn(written, 'for eksempel')],
  [/(?<![\d.,])1 min\./g, '1 minut'],
  said(`(?<=\\d ?)(?:${anyOf(afterNumber)})`, afterNumber),
  said(`${START}(?:mio|mia)\\.`, afterNumber),
  said(`${START}(?:pct|kr)\\.`, afterNumber),
  said(`${START}(?:${anyOf(beforeNumber)})(?= ?\\d)`, beforeNumber),
  said(`${START}(?:${anyOf({ ...inside, ...atEnd })})`, { ...inside, ...atEnd }),
];

function said(pattern: string, words: Readonly<Record<string, string>>) {
  return [new RegExp(pattern, 'giu'), (written: string) => likeIn(written, words[written.toLowerCase()] ?? written)] as const;
}

/** Gives words a capital where what they stand for has one. */
function likeIn(written: string, words: string): string {
  return /^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** A sentence as it is said: abbreviations and signs as words, in one line. Numbers are left to the voice. */
export function spoken(sentence: string): string {
  let words = sentence.trim();
  for (const [what, by] of replacements) words = words.replace(what, by as string);
  // An abbreviation at the end has lent its point to the sentence.
  return /\.$/.test(sentence.trim()) && !/\.$/.test(words) ? `${words}.` : words;
}
