/**
 * Makes Danish text ready for a synthetic voice: which sentences it has, and how each is said.
 * The voice reads numbers, years and dates itself; only signs and abbreviations are put into words here.
 */

/** Abbreviations that a sentence goes on after, whatever comes next. */
const inside: Readonly<Record<string, string>> = {
  'f.eks.': 'for eksempel',
  'bl.a.': 'blandt andet',
  'd.v.s.': 'det vil sige',
  'dvs.': 'det vil sige',
  'p.g.a.': 'på grund af',
  'pga.': 'på grund af',
  'm.h.t.': 'med hensyn til',
  'mht.': 'med hensyn til',
  'ift.': 'i forhold til',
  'ifm.': 'i forbindelse med',
  'iht.': 'i henhold til',
  'vha.': 'ved hjælp af',
  'jf.': 'jævnfør',
  'nr.': 'nummer',
  'kl.': 'klokken',
  'ca.': 'cirka',
  'pr.': 'per',
  'inkl.': 'inklusive',
  'ekskl.': 'eksklusive',
  'evt.': 'eventuelt',
  'hhv.': 'henholdsvis',
  'vedr.': 'vedrørende',
  'tlf.': 'telefon',
  'afd.': 'afdeling',
  'alm.': 'almindelig',
};

/** Abbreviations that only stand for this before a number: »art.« ends a sentence as a word of its own. */
const beforeNumber: Readonly<Record<string, string>> = {
  's.': 'side',
  'kap.': 'kapitel',
  'stk.': 'stykke',
  'pkt.': 'punkt',
  'art.': 'artikel',
  'bd.': 'bind',
};

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

const anyOf = (abbreviations: Readonly<Record<string, string>>) =>
  Object.keys(abbreviations)
    .map((one) => one.replaceAll('.', '\\.'))
    .join('|');

/** Not in the middle of a word or of a longer abbreviation. */
const START = '(?<![\\p{L}\\d.])';
const GOES_ON = new RegExp(`${START}(?:${anyOf(inside)})\\s*$`, 'iu');
const GOES_ON_WITH_NUMBER = new RegExp(`${START}(?:${anyOf(beforeNumber)})\\s*$`, 'iu');
/** An initial after a name or at the start: »Karin K. Olsen«, but not »fra A til Å.«. */
const INITIAL = /(?:^|\p{Lu}[\p{Ll}.]*\s)\p{Lu}\.\s*$/u;

const segmenter = new Intl.Segmenter('da', { granularity: 'sentence' });

/**
 * The sentences of a block of text, in order. Each keeps the white space after it, so that together they are the text.
 *
 * The platform's rules (Unicode Standard Annex 29) know no Danish abbreviations: where they break after
 * one, or before a small letter, the sentence is put together again.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  // A line break in the source is no break in the text; every one is one character, so that the places stay.
  for (const { index, segment } of segmenter.segment(text.replace(/\s/g, ' '))) {
    const piece = text.slice(index, index + segment.length);
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece)) sentences[sentences.length - 1] = before + piece;
    else sentences.push(piece);
  }
  return sentences;
}

function goesOn(before: string, next: string): boolean {
  if (!/[\p{L}\d]/u.test(next) || !/[\p{L}\d]/u.test(before)) return true;
  if (/^[^\p{L}\d]*\p{Ll}/u.test(next) || GOES_ON.test(before)) return true;
  if (GOES_ON_WITH_NUMBER.test(before)) return /^\d/.test(next);
  return INITIAL.test(before) || (/\p{Lu}\.\s*$/u.test(before) && /^\p{Lu}\.\s/u.test(next));
}

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
