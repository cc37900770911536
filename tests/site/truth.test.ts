import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { film } from '../../src/schemas/film.ts';
import { content, entriesOf, idOf, terms } from './content.ts';
import { type builtPages, dist, faultsOn, faultsOnAll, filesBelow, literally, oneLine, pageAt, textsOf, wordsOf } from './pages.ts';

const films = entriesOf('films').map((entry) => ({ page: pageAt(`/film/${idOf(entry)}/`), data: film.parse(entry.fields) }));
const testimonies = films.filter(({ data }) => data.kind === 'testimony');
const awaiting = films.flatMap(({ page, data: { recording } }) => (recording.status === 'awaiting-media' ? [{ page, recording }] : []));
/** The pages of films that can be played. */
const played = films.filter(({ data }) => data.recording.status === 'published').map(({ page }) => page);
/** Pages that tell of films which nobody here has seen. */
const filmPages = [pageAt('/film/'), ...testimonies.map(({ page }) => page)].filter((page) => !played.includes(page));

/** Whether a file belongs to a film that can be played. */
const isOwn = (src: string | undefined) =>
  films.some(
    ({ data: { recording } }) => recording.status === 'published' && recording.media.files.some(({ name }) => src?.endsWith(`/${name}`)),
  );

test('no page pretends to hold a film that is not there', () => {
  const faults = faultsOnAll((page) => {
    const { html, root } = page;
    return [
      ...root
        .querySelectorAll('video, audio, source, iframe, object, embed')
        .filter((one) => !(one.getAttribute('src') ? isOwn(one.getAttribute('src')) : one.querySelectorAll('source').length > 0))
        .map(({ tagName }) => `has <${tagName.toLowerCase()}> of no film`),
      ...(!played.includes(page) && /VideoObject|og:video|twitter:player/.test(html) ? ['tells search engines of a film'] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('a page about a film shows no picture that could be taken for the film', () => {
  expect(
    faultsOn(filmPages, ({ root }) =>
      root
        .querySelectorAll('main img, main picture, main image')
        .filter((one) => !isOwn(one.getAttribute('src')))
        .map((one) => `has ${one.outerHTML}`),
    ),
  ).toEqual([]);
});

test('a film that is not there says so, why, and what to do', () => {
  const faults = awaiting.flatMap(({ page, recording }) => {
    const heading = page.root.querySelectorAll('h2').some(({ text }) => text === 'Filmen kan ikke ses her endnu');
    const words = wordsOf(page.root);
    return [
      ...(heading ? [] : [`${page.address} does not say that the film cannot be seen`]),
      ...(words.includes(oneLine(recording.reason)) ? [] : [`${page.address} does not say why`]),
      ...(page.root.querySelector('a[href="/om/#kontakt"]') ? [] : [`${page.address} does not say whom to write to`]),
    ];
  });
  expect(testimonies).toHaveLength(5);
  expect(faults).toEqual([]);
});

test('no words are put into the mouth of a person in a film', () => {
  // Titles are the only words of the films that a source gives.
  const titles = films.map(({ data }) => data.title);
  const faults = faultsOn(filmPages, ({ root }) => {
    const main = root.querySelector('main') ?? root;
    const quoted = [...wordsOf(main).matchAll(/»([^«]*)«/g)].map(([, words = '']) => words).filter((words) => !titles.includes(words));
    return [
      ...quoted.map((words) => `quotes »${words}«`),
      ...main.querySelectorAll('blockquote, q').map((one) => `quotes "${wordsOf(one)}"`),
    ];
  });
  expect(faults).toEqual([]);
});

test('no page says how many values the report has: nobody here has read it', () => {
  const count = /rapporten(s)? .{0,40}\b(to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\d+) (fælles )?værdier/i;
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('p, li, td, dd, h1, h2, h3, h4, figcaption, caption').flatMap((block) => {
      // An example that goes wrong may show the very mistake: it is marked as made up.
      const found = block.closest('.example[data-outcome=glipper]') ? null : count.exec(oneLine(block.text));
      return found ? [`says "${found[0]}"`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('the words that help the search, some of them rude, are shown to no one', () => {
  const texts = content.map(({ path, fields, body }) => {
    const { searchWords: _, ...shown } = fields;
    return path.startsWith('glossary/') ? `${JSON.stringify(shown)} ${body}` : `${JSON.stringify(fields)} ${body}`;
  });
  const written = texts.join(' ').toLowerCase();
  const hidden = [...new Set(terms.flatMap(({ data }) => data.searchWords.map((word) => word.toLowerCase())))].filter(
    (word) => !wordIn(word).test(written),
  );
  const faults = [
    ...faultsOnAll(({ root }) => shownWords(root, hidden)),
    // What a search result shows comes from here.
    ...filesBelow(join(dist, 'pagefind/fragment/')).flatMap((name) => {
      const text = gunzipSync(readFileSync(join(dist, 'pagefind/fragment', name))).toString('utf8');
      const { url, content: excerpts } = JSON.parse(text.replace(/^[^{]*/, '')) as { url: string; content: string };
      return hidden.filter((word) => wordIn(word).test(excerpts.toLowerCase())).map((word) => `The search shows "${word}" from ${url}`);
    }),
  ];
  expect(hidden.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

const wordIn = (word: string) => new RegExp(`(?<![\\p{L}\\d])${literally(word)}(?![\\p{L}\\d])`, 'u');

function shownWords(root: (typeof builtPages)[number]['root'], hidden: readonly string[]): string[] {
  const attributes = root
    .querySelectorAll('[aria-label], [alt], [title], meta[content]')
    .map((one) => Object.values(one.attributes).join(' '));
  const text = oneLine([...textsOf(root), ...attributes].join(' ')).toLowerCase();
  return hidden.filter((word) => text.includes(word) && wordIn(word).test(text)).map((word) => `shows the search word "${word}"`);
}
