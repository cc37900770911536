/** Parts Danish text into its sentences, for the voice that reads it and for the cards that quote it. */

/** Abbreviations that a sentence goes on after, whatever comes next. */
export const inside: Readonly<Record<string, string>> = {
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
export const beforeNumber: Readonly<Record<string, string>> = {
  's.': 'side',
  'kap.': 'kapitel',
  'stk.': 'stykke',
  'pkt.': 'punkt',
  'art.': 'artikel',
  'bd.': 'bind',
};

/** A pattern of any of some abbreviations. */
export const anyOf = (abbreviations: Readonly<Record<string, string>>) =>
  Object.keys(abbreviations)
    .map((one) => one.replaceAll('.', '\\.'))
    .join('|');

/** Not in the middle of a word or of a longer abbreviation. */
export const START = '(?<![\\p{L}\\d.])';
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
