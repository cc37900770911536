import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { siteAddress, terms } from './content.ts';
import { faultsOnAll, nameOf, oneLine, pageAt, withParents } from './pages.ts';

/** Words that say nothing when a screen reader lists the links of a page. */
const empty =
  /^(her|klik( her)?|tryk her|se( her| mere)?|læs (mere|videre|her)|mere|link(et)?|side(n)?|denne side|gå til|download|hent)[.:!…]*$/i;
const bareAddress = /^(https?:\/\/|www\.)|^[\w-]+(\.[\w-]+)*\.(dk|com|org|net|eu|no|se|example)(\/\S*)?$/i;

const links = (root: HTMLElement) => root.querySelectorAll('a[href]');
/** The elements below and including one that hold exactly the given words. */
const holding = (element: HTMLElement, words: string): HTMLElement[] =>
  [element, ...element.querySelectorAll('*')].filter((one) => oneLine(one.text).toLowerCase() === words.toLowerCase());
/** The language in which an element's words are read aloud. */
const langOf = (element: HTMLElement | undefined) =>
  element &&
  withParents(element)
    .find((one) => one.hasAttribute('lang'))
    ?.getAttribute('lang');

test('A33: no link is empty', () => {
  const faults = faultsOnAll((page) =>
    links(page.root).flatMap((link) => (nameOf(link, page) ? [] : [`has a link without words to ${link.getAttribute('href')}`])),
  );
  expect(faults).toEqual([]);
});

test('A33: the words of a link make sense alone', () => {
  const faults = faultsOnAll((page) =>
    links(page.root).flatMap((link) => {
      const name = nameOf(link, page);
      return empty.test(name) || bareAddress.test(name) ? [`calls a link "${name}" (to ${link.getAttribute('href')})`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

// Within a page, not over the site: »Kilde 1«, »Tilbage til teksten« and the titles of neighbours
// rightly lead to other places on other pages.
test('A33: on a page, links with the same words lead to the same place', () => {
  const faults = faultsOnAll((page) => {
    const targets = new Map<string, Set<string>>();
    // The link to the page that is read leads nowhere: it only shows where the reader is.
    for (const link of links(page.root).filter((one) => one.getAttribute('aria-current') !== 'page')) {
      const name = nameOf(link, page).toLowerCase();
      const target = new URL(link.getAttribute('href') ?? '', siteAddress + page.address).href;
      targets.set(name, (targets.get(name) ?? new Set()).add(target));
    }
    return [...targets].flatMap(([name, places]) =>
      places.size > 1 ? [`has links called "${name}" to ${[...places].join(' and ')}`] : [],
    );
  });
  expect(faults).toEqual([]);
});

test('a link to another site is one that the sources or the publisher name, and opens where the reader is', () => {
  const faults = faultsOnAll((page) =>
    links(page.root).flatMap((link) => {
      const target = link.getAttribute('href') ?? '';
      return [
        ...(/^(https:\/\/|http:\/\/|mailto:|tel:|\/|#|\?)/.test(target) ? [] : [`has a link of an unknown kind: ${target}`]),
        ...(link.hasAttribute('target') ? [`opens ${target} in another window`] : []),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

const foreign = terms.filter(({ data }) => data.lang !== undefined);

test('A32: a foreign word of the glossary is read aloud in its own language on its page', () => {
  const faults = foreign.flatMap(({ address, data }) => {
    const lang = pageAt(address).root.querySelector('h1')?.getAttribute('lang');
    return lang === data.lang ? [] : [`${address} has lang="${lang}" on its heading "${data.term}" and not "${data.lang}"`];
  });
  expect(foreign.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('A32: a link that is a foreign word of the glossary is read aloud in its own language', () => {
  const byAddress = new Map(foreign.map(({ address, data }) => [address, data]));
  const faults = faultsOnAll(({ root }) =>
    links(root).flatMap((link) => {
      const term = byAddress.get(link.getAttribute('href') ?? '');
      const word = term && holding(link, term.term).at(-1);
      return word && langOf(word) !== term.lang ? [`has lang="${langOf(word)}" on the link "${term.term}"`] : [];
    }),
  );
  expect(faults).toEqual([]);
});
