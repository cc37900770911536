import { expect, test } from 'vitest';
import { danishDate } from '../../src/language/dates.ts';
import { content, isGone, pageOf, terms } from './content.ts';
import { builtPages, faultsOnAll, oneLine, pageAt, textsOf, wordsOf } from './pages.ts';

/** The words of a page that stand in attributes: labels, alternatives and descriptions. */
const spoken = ['aria-label', 'alt', 'title', 'placeholder', 'content'];
const allWords = ({ root }: (typeof builtPages)[number]) => [
  ...textsOf(root),
  ...root
    .querySelectorAll(spoken.map((name) => `[${name}]`).join())
    .flatMap(({ attributes }) => spoken.map((name) => attributes[name] ?? '')),
];

test('quotations stand in Danish quotation marks', () => {
  const faults = faultsOnAll((page) =>
    allWords(page)
      .filter((text) => /["“”„‟]/.test(text))
      .map((text) => `says ${oneLine(text).slice(0, 90)}`),
  );
  expect(faults).toEqual([]);
});

test('every quotation that is opened is closed', () => {
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('p, li, h1, h2, h3, h4, dd, dt, td, th, caption, figcaption, title, summary').flatMap((element) => {
      const marks = element.text.replace(/[^»«]/g, '');
      return /^(»«)*$/.test(marks) ? [] : [`has ${marks} in "${wordsOf(element).slice(0, 90)}"`];
    }),
  );
  expect(faults).toEqual([]);
});

test('no page says that something is still to come or to be done', () => {
  const unfinished = /lorem ipsum|kommer snart|under opbygning|\bTODO\b|\bFIXME\b|\bXXX\b|\bTBD\b|undefined|\bNaN\b|\[object |\bnull\b/;
  const faults = faultsOnAll((page) =>
    allWords(page)
      .filter((text) => unfinished.test(text))
      .map((text) => `says "${oneLine(text).slice(0, 90)}"`),
  );
  expect(faults).toEqual([]);
});

/** The pages that are made of a text with a date: chapters, principles, values, context, words and easy texts. */
const readable = content
  .filter((entry) => !isGone(entry))
  .filter(({ path }) => /^(chapters|principles|values|context|glossary|easy)\//.test(path))
  .flatMap((entry) => pageOf(entry) ?? []);

test('»Ændret« is the day that the editor wrote, never the day of the build', () => {
  const dated = content.flatMap((entry) => {
    const address = pageOf(entry);
    const tools = address && builtPages.find((page) => page.address === address)?.root.querySelector('.page-tools time');
    return tools ? [{ address, tools, updated: String(entry.fields['updated']) }] : [];
  });
  const faults = dated.flatMap(({ address, tools, updated }) =>
    tools.getAttribute('datetime') === updated && tools.text === danishDate(updated)
      ? []
      : [`${address} says ${tools.text} and not ${updated}`],
  );
  expect(faults).toEqual([]);
  expect(dated.map(({ address }) => address)).toEqual(expect.arrayContaining(readable));
});

test('a word of the glossary is defined in the words that the editor wrote', () => {
  const faults = terms.flatMap(({ address, data }) => {
    const words = wordsOf(pageAt(address).root);
    return words.includes(oneLine(data.inShort)) ? [] : [`${address} does not say "${data.inShort}"`];
  });
  expect(faults).toEqual([]);
});
