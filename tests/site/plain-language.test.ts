/** How the texts are written and set, so that they can be read by many: hard words, length of sentences, capitals, lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readability } from '../../src/language/readability.ts';
import { proseWords } from '../../src/model/prose-words.ts';
import { content, entriesOf, idOf, terms } from './content.ts';
import { builtPages, dist, faultsOn, faultsOnAll, filesBelow, literally, oneLine, pageAt, textsOf, wordsOf } from './pages.ts';

/** Highest LIX of an easy text and of any other. Source: A38 of the quality bars, after Björnsson's scale. */
const HIGHEST_LIX = { easy: 30, other: 45 };
/** A text of fewer words has no LIX worth the name. */
const FEWEST_WORDS = 40;

/** Pages that are read from end to end. The whole report on one page repeats its chapters. */
const texts = builtPages.filter(
  ({ address }) => /^\/(rapport|principper|vaerdier|kontekst|let)\/.+/.test(address) && address !== '/rapport/samlet/',
);

test('A38: easy texts have LIX 30 at most, and no text has more than 45', () => {
  const faults = content
    .filter(({ body }) => body !== '')
    .flatMap(({ path, body }) => {
      const { lix, words } = readability(proseWords(body));
      const highest = path.startsWith('easy/') ? HIGHEST_LIX.easy : HIGHEST_LIX.other;
      return words >= FEWEST_WORDS && lix > highest ? [`A38 content/${path} has LIX ${lix}; at most ${highest} here`] : [];
    });
  expect(faults).toEqual([]);
});

test('A37: a foreign word or an abbreviation that the glossary explains leads there on every page to read', () => {
  const hard = terms.filter(({ data }) => data.lang !== undefined || /^\p{Lu}{2,}$/u.test(data.term));
  const faults = faultsOn(texts, ({ root }) => {
    const main = root.querySelector('main') ?? root;
    const words = main.querySelectorAll('.prose :is(p, li, td, dd)').map(wordsOf).join('\n');
    return hard.flatMap(({ address, data: { term } }) => {
      const isUsed = new RegExp(`(?<![\\p{L}\\d-])${literally(term)}(?![\\p{L}\\d-])`, 'iu').test(words);
      return isUsed && !main.querySelector(`a[href="${address}"]`) ? [`A37 uses »${term}« and never leads to ${address}`] : [];
    });
  });
  expect(hard.length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('A32: the title of a source in another language is read aloud in that language in the list of sources', () => {
  const { root } = pageAt('/kilder/');
  const foreign = entriesOf('sources').filter(({ fields }) => typeof fields['lang'] === 'string');
  const faults = foreign.flatMap((entry) => {
    const title = oneLine(String(entry.fields['title']));
    const place = root.getElementById(idOf(entry));
    const isMarked = place?.querySelectorAll(`[lang="${entry.fields['lang']}"]`).some((one) => wordsOf(one).startsWith(title));
    return isMarked ? [] : [`A32 /kilder/ reads »${title}« aloud as Danish`];
  });
  expect(foreign.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('A32: every passage that is marked as foreign is in a language that a voice knows', () => {
  expect(
    faultsOnAll(({ root }) =>
      root
        .querySelectorAll('[lang]')
        .filter((one) => !/^(da|en|no|sv|de|la)$/.test(one.getAttribute('lang') ?? ''))
        .map((one) => `A32 has lang="${one.getAttribute('lang')}"`),
    ),
  ).toEqual([]);
});

// Names and titles may have capitals: »FÆLLES VÆRDIER« is how the report writes its own. A row of four words is a passage.
test('A39: no passage is written in capitals', () => {
  const capitals = /(?<!\p{L})\p{Lu}{2,}(?:[\s,]+\p{Lu}{2,}){3,}(?!\p{L})/u;
  const faults = faultsOnAll(({ root }) => {
    const found = capitals.exec(oneLine(textsOf(root).join(' ')));
    return found ? [`A39 writes »${found[0]}«`] : [];
  });
  expect(faults).toEqual([]);
});

test('A39: nothing longer than a title is set in italics', () => {
  /** Words of the report's own title, which is the longest there is. */
  const longest = 12;
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('em, i, cite, dfn').flatMap((one) => {
      const words = wordsOf(one).split(' ').length;
      return words > longest ? [`A39 sets ${words} words in italics: »${wordsOf(one).slice(0, 60)}«`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('A39: styles set text from the left in its own letters, and lines of at most 80 characters', () => {
  const sheets = [
    ...filesBelow(dist)
      .filter((name) => name.endsWith('.css') && !name.startsWith('pagefind/'))
      .map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const),
    ...builtPages.map(
      ({ address, root }) =>
        [
          address,
          root
            .querySelectorAll('style')
            .map(({ rawText }) => rawText)
            .join('\n'),
        ] as const,
    ),
  ];
  const faults = sheets.flatMap(([where, css]) => [
    ...[...css.matchAll(/text-align:\s*justify|text-transform:\s*uppercase|font-variant(?:-caps)?:\s*[\w-]*small-caps/g)].map(
      ([found]) => `A39 ${where} has ${found}`,
    ),
    ...[...css.matchAll(/--measure:\s*([\d.]+)(\w+)/g)].flatMap(([found, size, unit]) =>
      (unit === 'rem' && Number(size) <= 38) || (unit === 'ch' && Number(size) <= 80) ? [] : [`A39 ${where} has ${found}`],
    ),
  ]);
  expect(sheets.some(([, css]) => css.includes('--measure:'))).toBe(true);
  expect([...new Set(faults)]).toEqual([]);
});
