import { expect, test } from 'vitest';
import { faultsOnAll, nameOf, repeated, wordsOf } from './pages.ts';

test('every page has one h1, and no level of heading is skipped', () => {
  const faults = faultsOnAll(({ root }) => {
    const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map((heading) => ({ level: Number(heading.tagName[1]), heading }));
    const tops = levels.filter(({ level }) => level === 1).length;
    const skips = levels.filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1);
    return [
      ...(tops === 1 ? [] : [`has ${tops} h1`]),
      ...skips.map(({ level, heading }) => `skips to level ${level} at "${wordsOf(heading)}"`),
    ];
  });
  expect(faults).toEqual([]);
});

test('no heading is empty', () => {
  const faults = faultsOnAll((page) =>
    page.root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading) => (nameOf(heading, page) ? [] : ['has an empty heading'])),
  );
  expect(faults).toEqual([]);
});

test('an id stands once on a page', () => {
  expect(faultsOnAll(({ root }) => repeated(root.querySelectorAll('[id]').map(({ id }) => id)).map((id) => `has id="${id}" twice`))).toEqual([]);
});

test('every page has one main part, and the first link skips to it', () => {
  const faults = faultsOnAll(({ root }) => {
    const mains = root.querySelectorAll('main');
    const first = root.querySelector('a[href]');
    return [
      ...(mains.length === 1 ? [] : [`has ${mains.length} main`]),
      ...(first?.getAttribute('href') === `#${mains[0]?.id}` ? [] : [`begins with a link to ${first?.getAttribute('href')}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('parts of a page of the same kind have names that tell them apart', () => {
  // A section or form counts as a landmark only when it is named; header and footer only at the top level.
  const kinds = {
    navigation: 'nav, [role=navigation]',
    complementary: 'aside, [role=complementary]',
    search: 'search, [role=search]',
    region: 'section[aria-label], section[aria-labelledby], [role=region]',
    form: 'form[aria-label], form[aria-labelledby]',
    banner: 'body > header',
    contentinfo: 'body > footer',
  };
  const faults = faultsOnAll((page) =>
    Object.entries(kinds).flatMap(([kind, selector]) => {
      const names = page.root.querySelectorAll(selector).map((element) => (kind === 'search' ? searchName(element) : nameIfGiven(element)));
      return repeated(names).map((name) => `has two ${kind} parts called "${name}"`);

      function nameIfGiven(element: (typeof page.root.childNodes)[number] & Parameters<typeof nameOf>[0]): string {
        return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? nameOf(element, page) : '';
      }
      function searchName(element: Parameters<typeof nameOf>[0]): string {
        return nameIfGiven(element);
      }
    }),
  );
  expect(faults).toEqual([]);
});
