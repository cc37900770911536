/**
 * The quality bars: what must hold on every page of every build, which tests ask for it, and which planted breaches must
 * turn those red. Run with Node, it writes the table in `docs/bars.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBreaches } from '../breaches/all.ts';
import { filesBelow, project } from './pages.ts';

/** What each bar asks for, by its id. 2.3 and 3.3 are the parts of the quality bars on packages and on addresses; C, W, B, O and F are the bars of consent, withdrawal, bad input, offline and failing parts. */
export const bars: Readonly<Record<string, string>> = {
  A1: 'axe finds nothing: WCAG 2.0 to 2.2 A and AA, and best practices',
  A2: 'the same in light and dark, at three widths, and with menus, dialogs, results and the stage open',
  A3: 'QualWeb finds nothing failed at A and AA',
  A4: 'IBM’s engine finds nothing under WCAG 2.2',
  A5: 'the Nu HTML checker has no error and no warning',
  A10: 'no sideways scroll at 320 pixels; what scrolls inside itself does so by keyboard',
  A11: 'letters of double size: nothing cut, covered or lost',
  A12: 'more room between letters, words, lines and paragraphs cuts nothing',
  A13: 'focus is seen on every stop, in light, dark and forced colours',
  A14: 'what has the focus is never covered',
  A15: 'Tab walks the page in order, to the end and back, without a trap',
  A16: 'controls are at least 44 pixels, all else to press 24',
  A17: 'nothing moves by itself, and nothing at all under reduced motion',
  A18: 'forced colours and more contrast keep every control and state apart',
  A19: 'the search says its count once, politely, and takes no focus',
  A20: 'a telephone on its side can do all',
  A21: 'without scripts all text and all files are there, and no control is dead',
  A22: 'without styles, typefaces or pictures the words keep order and meaning',
  A30: 'one h1, no skipped level, one main part, names that tell landmarks apart',
  A31: 'a title of its own for every page: the page first, the site last',
  A32: 'pages are in Danish and say so; foreign words and titles are marked',
  A33: 'link words make sense alone; the same words lead to the same place',
  A34: 'pictures have words in their place, or are marked as decoration',
  A35: 'a film has Danish captions, a transcript with what is seen, a still with words, length and sizes',
  A36: 'captions: valid, two lines of 42 signs, 1 to 7 seconds, 17 signs a second, none over another',
  A37: 'tables have caption and headers; abbreviations and foreign words lead to the glossary',
  A38: 'LIX at most 45, and 30 in easy texts',
  A39: 'text from the left, at most 80 signs a line, no passage in capitals, no long italics',
  A50: '/was and /was/ lead to the statement, which every foot names',
  A51: 'the statement has contacts, gaps and a review that is not over a year old',
  A52: 'address and contacts of the statement come from one file of settings, and none is invented',
  S1: 'the content security policy, on every answer',
  S2: 'WebAssembly only where the search needs it',
  S3: 'HTTPS only, for two years, subdomains too',
  S4: 'no sniffing, no framing, no referrer',
  S5: 'isolated from other origins',
  S6: 'of the device only what the site uses',
  S7: 'no version, no cookie, no foreign origin',
  S10: 'the Observatory’s tests are all passed',
  S11: 'the policy evaluator has nothing above its mild note',
  S12: 'no word in the console and no breach of the policy on a full click-through',
  S13: 'no request to another host; nothing stored before the reader asks',
  S14: 'a text is prose: no script, style, frame, handler, running link or import',
  S15: 'what comes from the address line is only ever text, at most 200 characters of it',
  S16: 'security.txt with a contact and a day within a year',
  S17: 'pictures and films tell of no place, device or person',
  R1: 'two builds of one commit are equal, byte for byte',
  R2: 'a list of sums belongs to each release and not to the site',
  R3: 'the last good site stays whole if a build fails, is killed or the disk fills',
  R4: 'nothing of an earlier build is left, and nothing that no page uses',
  R5: 'no machine paths, source maps, drafts, hidden files or empty pages',
  R20: 'hashed files are kept for a year, pages asked for anew, errors never kept',
  R21: 'each compressed copy unpacks to its original',
  R22: 'every kind of file has its right type',
  R23: 'films are sent in parts; 404 is 404; only GET and HEAD',
  R24: 'no location of nginx drops the headers',
  R25: 'releases are published and taken back without a bad answer',
  R26: 'the rules stay within what hosts can take',
  R27: 'nginx serves pages nearly as fast as an equally large plain file',
  '2.3': 'packages are locked, licensed, argued and run nothing when installed; actions of CI are pinned',
  '3.3': 'every address ever published answers, and no link inside leads nowhere',
  C1: 'no film without a consent that covers it and has not run out',
  W1: 'a film that is taken down leaves nothing: files, words, copies, releases',
  B1: 'one run names all faults of the content with file, line, column and remedy',
  B2: 'files that the builder would skip or publish by mistake are named',
  O1: 'nothing is saved until the reader asks; the worker lies at one address and loads nothing else',
  O2: 'only whole and right answers are saved; films are sent in parts from the device',
  O3: 'a copy comes whole or not at all, and a newer one is told and holds from the next page',
  O4: 'the publisher can take every copy back, and nothing is left',
  O5: 'a page that is not saved says so',
  F1: 'a search whose parts fail says so and leads to the register',
  F2: 'where storage is refused all but keeping works',
  F3: 'a browser too old for modules gets the whole page',
};

/** Whether a text of code names a bar at the front of a test's name or of a fault. */
export const namesBar = (code: string, bar: string): boolean =>
  new RegExp(`['"\`>](?:[A-Z]\\d+, )*${bar.replace('.', '\\.')}(?:, [A-Z]\\d+)*[:, ]`).test(code);

const codeFiles = ['src/', 'scripts/', 'tests/']
  .flatMap((folder) => filesBelow(join(project, folder)).map((name) => folder + name))
  .filter((path) => /\.test\.ts$|^scripts\/(?:long\/|check-)[\w-]+\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(project, path), 'utf8') }));

/** The files that check a bar: those that name it, and those that its breaches have turned red. */
export function checksOf(bar: string): string[] {
  const naming = codeFiles.filter(({ code }) => namesBar(code, bar)).map(({ path }) => path);
  return [...new Set([...naming, ...allBreaches.filter((one) => one.bar === bar).map(({ test }) => test)])].sort();
}

/** The whole of `docs/bars.md`. */
export function tableOfBars(): string {
  const rows = Object.entries(bars).map(([bar, holds]) => {
    const checks = checksOf(bar).map((path) => `\`${path}\``);
    const planted = allBreaches.filter((one) => one.bar === bar).map(({ breach }) => breach);
    return `| ${bar} | ${holds} | ${checks.join('<br>') || '–'} | ${planted.join('<br>') || '–'} |`;
  });
  return `# Quality bars

What must hold on every page of every build, the files that check it, and the breaches that must turn each check red. Each breach is
planted in a copy of the project by \`npm run check:long\`; the check must fail there and name the bar's id, and pass where nothing
is planted. This table is written by \`node tests/site/bars.ts\`, and a test holds it against the code. Why: [decision 0032](decisions/0032-two-speeds.md).

| Bar | What holds | Check | Planted breach |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

if (import.meta.main) writeFileSync(join(project, 'docs/bars.md'), tableOfBars());
