import { readability } from '../language/readability.ts';
import type { Names } from '../schemas/words.ts';
import type { ContentFolder } from './check-names.ts';
import type { Fault } from './content-fault.ts';
import type { FileWithPassages, Passage } from './passages.ts';
import { proseWords } from './prose-words.ts';

/** What the texts are held against. */
export interface Yardstick {
  names: Names;
  /** Words that are right although the dictionary does not know them. */
  rightWords: readonly string[];
  avoid: readonly { word: string; instead: string }[];
  /** Whether a dictionary of Danish knows the word as it is written. */
  isDanish: (word: string) => boolean;
  /** Titles of the sources and what is noted about them: what stands there is a name, not a quotation. */
  works: readonly string[];
}

/** The editors' own source: what leans on it alone is advice, not a fact. */
export const editors = 'redaktionen';

/** Highest LIX of a text, by folder; elsewhere 45. Source: `quality-bars.md` A38, after Björnsson's scale. */
const highestLix: Partial<Record<ContentFolder, number>> = { easy: 30 };
const HIGHEST_LIX = 45;

/** Up to so many words between quotation marks are a name or a set phrase. */
const WORDS_OF_A_PHRASE = 5;

/** Texts of so few words have no LIX worth the name. */
const FEWEST_WORDS_FOR_LIX = 40;

/** A year, a share, a paragraph of a law, or a number of three digits or more: a fact, never advice. */
const factNumber = /(?<![\d.,])(1[5-9]\d\d|20\d\d|\d{1,3}(\.\d{3})+|\d{3,})(?![\d.,]*\d)|\d[\d,]*\s?(pct|procent|%)|§+\s?\d+/giu;

/** A row of words with capitals, such as a name. */
const capitalised = /(?<!\p{L})\p{Lu}[\p{L}’'-]*\p{L}(?: \p{Lu}[\p{L}’'-]*\p{L})*/gu;

const letters = /\p{L}+(?:[’'-]\p{L}+)*/gu;

/**
 * Checks what the texts claim and how they are written: quotations, numbers, names, hard and
 * hurtful words, spelling, and that every page says what it leans on.
 */
export function checkClaims(files: readonly FileWithPassages[], yardstick: Yardstick): Fault[] {
  const faults: Fault[] = [];
  const known = knownWords(yardstick);
  for (const one of files) {
    const report = ({ line, column }: Pick<Passage, 'line' | 'column'>, problem: string, remedy: string) =>
      faults.push({ file: one.path, line, column, problem, remedy });
    for (const passage of one.passages) {
      if (passage.role === 'text' || passage.role === 'table') checkNumbers(passage, one.folder, report);
      checkQuotations(passage, yardstick, report);
      checkAvoided(passage, yardstick, report);
      const reported = new Set<string>();
      if (passage.role !== 'example' && one.folder !== 'cards') checkPeople(passage, known, reported, report);
      checkSpelling(passage, known, reported, report);
    }
    checkFields(one, report);
    checkWhole(one, report);
  }
  return faults;
}

type Report = (at: Pick<Passage, 'line' | 'column'>, problem: string, remedy: string) => void;

/** The pages about the site itself lean on the editors, for what else is there. */
function checkNumbers({ words, sources, ...at }: Passage, folder: ContentFolder, report: Report) {
  const number = words.match(/\d[\d.,]*/)?.[0];
  if (number === undefined) return;
  if (sources.length === 0) {
    report(at, `the number ${number} has no source.`, 'Put <Kilde id="…" /> after the sentence.');
  } else if (folder !== 'pages' && sources.every((source) => source === editors)) {
    const fact = words.match(factNumber)?.[0];
    if (fact !== undefined) report(at, `"${fact}" leans on the editors alone.`, 'Name the source that gives the number, or take it out.');
  }
}

function checkQuotations({ words, quotations, sources, role, ...at }: Passage, { works }: Yardstick, report: Report) {
  if (quotations.length > 0 && sources.every((source) => source === editors))
    report(at, `the quotation "${quotations[0]?.slice(0, 40)}" has no source.`, 'Put <Kilde id="…" /> straight after </Citat>.');
  if (role !== 'text' && role !== 'table') return;
  if (sources.length === 0 || sources.includes(editors)) return;
  for (const [, inside = ''] of words.matchAll(/»([^«]+)«/g)) {
    if ((inside.match(letters) ?? []).length > WORDS_OF_A_PHRASE && !works.some((work) => work.includes(inside)))
      report(
        at,
        `"${inside.slice(0, 50)}" reads as a quotation from ${sources.join(', ')}.`,
        'Say it in your own words, or mark it: <Citat taler="who says it">…</Citat><Kilde id="…" />.',
      );
  }
}

function checkAvoided({ words, ...at }: Passage, { avoid }: Yardstick, report: Report) {
  const ownVoice = words.replace(/»[^«]*«/g, ' ');
  for (const { word, instead } of avoid) {
    const [found] = new RegExp(`(?<!\\p{L})${word.replace(/\*/g, '\\p{L}*')}(?!\\p{L})`, 'iu').exec(ownVoice) ?? [];
    if (found !== undefined) report(at, `"${found}" puts a stamp on people.`, `Write ${instead}. About the word itself: put it in »…«.`);
  }
}

interface KnownWords {
  isDanish: (word: string) => boolean;
  /** Names, their parts and the project's own words. */
  words: ReadonlySet<string>;
  /** Whole names, and surnames alone. */
  names: ReadonlySet<string>;
}

function knownWords({ names, rightWords, isDanish }: Yardstick): KnownWords {
  const people = names.people.map(({ name }) => name);
  const whole = [...people, ...people.map((name) => name.split(' ').at(-1) ?? ''), ...names.others];
  const rows = whole.flatMap((name) => name.match(capitalised) ?? []);
  return {
    isDanish,
    names: new Set([...whole, ...rows]),
    words: new Set([...rightWords, ...whole, ...whole.flatMap((name) => name.match(letters) ?? [])]),
  };
}

/** As it stands, or without the s of the genitive. */
const isIn = (word: string, set: ReadonlySet<string>) => set.has(word) || set.has(word.replace(/[’'-]?s$/, ''));

/** Every row of capitalised words has to be made of known names; a sentence may begin with any word. */
function checkPeople({ words, ...at }: Passage, known: KnownWords, reported: Set<string>, report: Report) {
  for (const { 0: row, index } of words.matchAll(capitalised)) {
    const beginsSentence = /(^|[.!?:»«(["–\n])\s*$/.test(words.slice(0, index));
    const parts = row.split(' ');
    const isPlain = (word: string) =>
      known.isDanish(word.toLowerCase()) || isIn(word, known.words) || isIn(word.toLowerCase(), known.words);
    if (
      parts.length === 1
        ? isPlain(row)
        : isMadeOfNames(parts) || (beginsSentence && isPlain(parts[0] ?? '') && isMadeOfNames(parts.slice(1)))
    )
      continue;
    for (const word of parts) if (!isPlain(word)) reported.add(word);
    report(
      at,
      `"${row}" is not among the known names.`,
      'Correct it, or enter it in content/words/names.yaml with where it is known from.',
    );
  }

  function isMadeOfNames(parts: readonly string[]): boolean {
    return (
      parts.length === 0 || parts.some((_, at) => isIn(parts.slice(0, at + 1).join(' '), known.names) && isMadeOfNames(parts.slice(at + 1)))
    );
  }
}

function checkSpelling({ words, ...at }: Passage, known: KnownWords, reported: Set<string>, report: Report) {
  const lowered = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  const isRight = (word: string) => isIn(word, known.words) || isIn(lowered(word), known.words) || known.isDanish(word);
  for (const [word] of words.replace(/https?:\S+|\S+@\S+|\b[\w-]+(\.[\w-]+)+\b/g, ' ').matchAll(letters)) {
    if (reported.has(word) || isRight(word) || word.split('-').every(isRight)) continue;
    reported.add(word);
    report(at, `"${word}" is not in the dictionary.`, 'Correct it, or enter it in content/words/spelling.yaml.');
  }
}

/** What a field says in numbers, the text has to say with a source. */
function checkFields({ folder, file, passages }: FileWithPassages, report: Report) {
  for (const { words, ...at } of folder === 'paths' ? passages : []) {
    const number = words.match(factNumber)?.[0];
    if (number !== undefined)
      report(at, `"${number}" has no source here.`, 'Take it out: a reading path leads to where the number stands with its source.');
  }
  if (!file.body) return;
  const text = passages.filter(({ role }) => role === 'text' || role === 'table').map(({ words }) => words.replace(/\s+/g, ' '));
  for (const { words, role, ...at } of passages) {
    if (role !== 'field' || folder === 'pages') continue;
    for (const [number] of words.matchAll(factNumber)) {
      if (!text.some((one) => one.includes(number)))
        report(at, `"${number}" is not in the text below.`, 'A field may only say what the text says with its source.');
    }
  }
}

function checkWhole({ folder, file, passages }: FileWithPassages, report: Report) {
  if (!file.body) return;
  const at = { line: file.body.firstLine, column: 1 };
  if (passages.every(({ sources }) => sources.length === 0))
    report(at, 'the page says nowhere what it leans on.', 'Put <Kilde id="…" /> after what leans on a source or is the editors\' own.');
  const { lix, words } = readability(proseWords(file.body.text));
  const highest = highestLix[folder] ?? HIGHEST_LIX;
  if (words >= FEWEST_WORDS_FOR_LIX && lix > highest)
    report(at, `the text has LIX ${lix}; at most ${highest} here.`, 'Shorten the sentences and find shorter words.');
}
