import { givenNames, namesOfPlaces } from '../language/given-names.ts';

/** What a text may give away about a person. */
export type PersonalDataKind = 'cpr' | 'phone' | 'email' | 'name';

/** A place in a text that looks like something about a person. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The place, as it stands in the text. */
  words: string;
}

/**
 * Finds what looks like a CPR number, a telephone number, an e-mail address or a person's full name, so
 * that a writer can be warned. It is a guess in both directions and never a reason to refuse a text.
 *
 * @param knownNames Rows of capitalised words that are no secret: bodies, places, authors.
 */
export function personalDataIn(text: string, knownNames: ReadonlySet<string> = new Set()): PersonalData[] {
  const found: PersonalData[] = [];
  let rest = text.normalize('NFC');
  const take = (kind: PersonalDataKind, pattern: RegExp, isMeant: (match: RegExpExecArray) => boolean = () => true) => {
    for (const match of [...rest.matchAll(pattern)].filter(isMeant)) {
      found.push({ kind, words: match[0] });
      // What is found once is not also something else.
      rest = rest.slice(0, match.index) + '\n'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  };
  take('email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu);
  take('cpr', /(?<![\d.,])(\d\d)([ ./-]?)(\d\d)\2(\d\d)(\s?[-–]\s?|\s)?\d{4}(?!\d)/g, isCpr);
  take('phone', /(?<![\d.,+-])(?:\+|00)45[ -]?\d(?:[ .-]?\d){7}(?![ .-]?\d)/g);
  take('phone', /(?<![\d.,+/-])(?<!\d )[2-9]\d(?:\d{6}|\d\d \d{4}|(?: \d\d){3}|(?:-\d\d){3}|(?:\.\d\d){3})(?![\d/-])(?![ .,]\d)/g, isPhone);
  for (const words of namesIn(rest, knownNames)) found.push({ kind: 'name', words });
  return found;
}

/**
 * Whether the first six digits are a day. The last four are not tried: numbers given since 2007 need not
 * pass modulus 11. A number given in place of a real one has 60 added to its day.
 */
function isCpr([, day = '', between = '', month = '', , hyphen = '']: RegExpExecArray): boolean {
  // 22.11.26 1030 is a time; with a hyphen it is not.
  if (between !== '' && !/[-–]/.test(hyphen)) return false;
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  const date = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return days !== undefined && date >= 1 && date <= days;
}

/** Whether eight digits are not rather two years, a day written without signs, an amount or the number of a firm. */
function isPhone({ 0: match, index, input }: RegExpExecArray): boolean {
  const digits = match.replace(/\D/g, '');
  const isYear = (four: string) => /^(19|20)/.test(four);
  if (/^\d{4} \d{4}$/.test(match) && isYear(digits.slice(0, 4)) && isYear(digits.slice(4))) return false;
  if (match === digits && (/^(19|20)\d\d(0[1-9]|1[0-2])[0-3]\d$/.test(digits) || /^[0-3]\d(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits)))
    return false;
  if (/^\s?(?:,-|kr|dkk|mio|mia|kroner|pct|procent|%)/i.test(input.slice(index + match.length))) return false;
  return !/(?:cvr|ean|nr|nummer|j\.nr|sag|§)[.:\s-]*$/i.test(input.slice(0, index));
}

/** Two or more capitalised words in a row, with what may stand between a first name and a last. */
const row =
  /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}'’]*\.?(?:-\p{Lu}?\p{Ll}+)*(?:[  ](?:(?:von|van|de|af|el|al|bin) )?\p{Lu}[\p{L}'’]*\.?(?:-\p{Lu}?\p{Ll}+)*)+/gu;

/** The rows of capitalised words that look like a person's full name. */
function namesIn(text: string, knownNames: ReadonlySet<string>): string[] {
  return [...text.matchAll(row)].flatMap((match) => {
    const words = match[0].replace(/\.$/, '').split(/[  ]/);
    // A sentence begins with any word, and that word says nothing unless it is a name.
    const isFirst = /(?:^|[.!?:»"(–•*\n]|^\s*-)\s*$/u.test(text.slice(0, match.index));
    if (isFirst && !isGivenName(words[0])) words.shift();
    if (isPerson(words, knownNames)) return [words.join(' ')];
    return isFirst && words.length === 1 && /^\p{Lu}\p{Ll}{2,}sen$/u.test(words[0] ?? '') ? [match[0]] : [];
  });
}

const isGivenName = (word = '') => givenNames.has(word.split('-')[0] ?? '');

function isPerson(words: readonly string[], knownNames: ReadonlySet<string>): boolean {
  const joined = words.join(' ');
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length < 2) return false;
  if (knownNames.has(joined) || knownNames.has(joined.replace(/s$/, ''))) return false;
  if (words.some((word) => namesOfPlaces.has(word))) return false;
  // Words in capitals alone are shouted or shortened, and no name.
  return words.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && words.filter((word) => /^\p{Lu}{2,}$/u.test(word)).length === 0;
}
