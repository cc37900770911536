import { expect, test } from 'vitest';
import { faultsOnAll, nameOf, repeated, wordsOf } from './pages.ts';

test('A30: every page has one h1, and no level of heading is skipped', () => {
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

test('A30: no heading is empty', () => {
  const faults = faultsOnAll((page) =>
    page.root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading) => (nameOf(heading, page) ? [] : ['has an empty heading'])),
  );
  expect(faults).toEqual([]);
});

test('an id stands once on a page', () => {
  expect(
    faultsOnAll(({ root }) => repeated(root.querySelectorAll('[id]').map(({ id }) => id)).map((id) => `has id="${id}" twice`)),
  ).toEqual([]);
});

test('A30: every page has one main part, and the first link skips to it', () => {
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

test('A30: parts of a page of the same kind have names that tell them apart', () => {
  // A section or form is a landmark only when it is named; header and footer only outside the main part.
  const landmarks = {
    navigation: 'nav, [role=navigation]',
    complementary: 'aside, [role=complementary]',
    search: 'search, [role=search]',
    region: 'section[aria-label], section[aria-labelledby], [role=region]',
    form: 'form[aria-label], form[aria-labelledby]',
    banner: 'body > header',
    contentinfo: 'body > footer',
  };
  const faults = faultsOnAll((page) =>
    Object.entries(landmarks).flatMap(([kind, selector]) => {
      const names = page.root.querySelectorAll(selector).map((element) => {
        const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
        return isNamed ? nameOf(element, page) : '';
      });
      return repeated(names).map((name) => `has two ${kind} parts called "${name}"`);
    }),
  );
  expect(faults).toEqual([]);
});

test('what aria refers to is on the page', () => {
  const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'for', 'popovertarget', 'list'];
  const faults = faultsOnAll(({ root }) =>
    references.flatMap((attribute) =>
      root.querySelectorAll(`[${attribute}]`).flatMap((element) => {
        const ids = (element.getAttribute(attribute) ?? '').split(/\s+/);
        return ids.filter((id) => !root.getElementById(id)).map((id) => `has ${attribute}="${id}", which is nowhere on it`);
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test('every field has a label', () => {
  const faults = faultsOnAll((page) =>
    page.root.querySelectorAll('input, select, textarea').flatMap((field) => {
      if (field.getAttribute('type') === 'hidden') return [];
      const around = field.closest('label');
      const label = around ?? (field.id ? page.root.querySelector(`label[for="${field.id}"]`) : null);
      return (label && nameOf(label, page)) || nameOf(field, page) ? [] : [`has a field without a label: ${field.outerHTML.slice(0, 90)}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('every button, every switch and every group of fields has a name', () => {
  const faults = faultsOnAll((page) => [
    ...page.root
      .querySelectorAll('button, summary, [role=button]')
      .flatMap((button) => (nameOf(button, page) ? [] : [`has a button without a name: ${button.outerHTML.slice(0, 90)}`])),
    ...page.root
      .querySelectorAll('fieldset')
      .flatMap((group) => (group.querySelector(':scope > legend')?.text.trim() ? [] : ['has a fieldset without a legend'])),
  ]);
  expect(faults).toEqual([]);
});

test('A34: every picture has words in its place, or is marked as decoration', () => {
  const faults = faultsOnAll((page) => [
    ...page.root.querySelectorAll('img').flatMap((picture) => {
      const alt = picture.getAttribute('alt');
      if (alt === undefined) return [`shows ${picture.getAttribute('src')} without alt`];
      const isPoor = /\.(png|jpe?g|svg|webp|avif)$|^billede af|^foto af/i.test(alt) || alt.length > 150;
      return isPoor ? [`describes a picture as "${alt}"`] : [];
    }),
    ...page.root.querySelectorAll('svg').flatMap((drawing) => {
      const isHidden = drawing.getAttribute('aria-hidden') === 'true';
      const isNamed = drawing.getAttribute('role') === 'img' && nameOf(drawing, page) !== '';
      return isHidden || isNamed ? [] : [`has a drawing that is neither decoration nor named: ${drawing.outerHTML.slice(0, 90)}`];
    }),
  ]);
  expect(faults).toEqual([]);
});

test('A37: every table says what it shows and has headings', () => {
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('table').flatMap((table) => {
      const caption = table.querySelector(':scope > caption')?.text.trim();
      const headings = table.querySelectorAll('th');
      return [
        ...(caption ? [] : ['has a table without a caption']),
        ...(headings.length > 0 ? [] : [`has a table without headings: "${caption}"`]),
        ...headings.flatMap((th) => (th.hasAttribute('scope') ? [] : [`has a heading without scope in the table "${caption}"`])),
      ];
    }),
  );
  expect(faults).toEqual([]);
});
