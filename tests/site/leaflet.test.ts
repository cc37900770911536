import { expect, test } from 'vitest';
import { entriesOf, idOf, siteAddress } from './content.ts';
import { builtPages, faultsOn, oneLine, pageAt, wordsOf } from './pages.ts';

const forms = ['/pjece/', '/pjece/haefte/'].map(pageAt);
const ideas = ['principles', 'values'].flatMap(entriesOf);

test('both forms of the leaflet say what the principles and the values say, in their own words', () => {
  const faults = faultsOn(forms, ({ root }) => {
    const words = wordsOf(root.querySelector('article') ?? root);
    return ideas.flatMap(({ path, fields }) =>
      [fields['title'], fields['summary'], `»${(fields['sayTomorrow'] as string[])[0]}«`]
        .filter((part) => !words.includes(oneLine(String(part))))
        .map((part) => `lacks "${part}" of ${path}`),
    );
  });
  expect(ideas).toHaveLength(10);
  expect(faults).toEqual([]);
});

test('a principle on the leaflet has its sign beside its name: its hue is not alone', () => {
  const faults = faultsOn(forms, ({ root }) =>
    entriesOf('principles').flatMap((entry) => {
      const item = root.querySelector(`article li[data-principle="${idOf(entry)}"]`);
      return item?.querySelector('.principle-sign') && item.querySelector('h2, h3') ? [] : [`shows ${idOf(entry)} without sign or name`];
    }),
  );
  expect(faults).toEqual([]);
});

test('nobody can take the leaflet for the lost one of 2012', () => {
  const faults = faultsOn(forms, ({ root }) => {
    const words = wordsOf(root.querySelector('article footer') ?? root);
    return [/pjece\. Den er tabt/, /redaktionens egen pjece/]
      .filter((needed) => !needed.test(words))
      .map((needed) => `does not say ${needed}`);
  });
  expect(faults).toEqual([]);
});

test('the last line of the leaflet says what it rests on and where it is from', () => {
  const faults = faultsOn(forms, ({ address, root }) => {
    const line = wordsOf(root.querySelector('article .sheet-foot') ?? root);
    const wanted = ['Grundlag: ministeriernes pressemeddelelse', 'redaktionens egne ord', new URL(siteAddress).host + address];
    return wanted.filter((words) => !line.includes(words)).map((words) => `does not say "${words}"`);
  });
  expect(faults).toEqual([]);
});

test('the booklet is read from cover to cover, whatever order its pages are printed in', () => {
  const pages = pageAt('/pjece/haefte/').root.querySelectorAll('.booklet > .booklet-page');
  const headings = pages.map((page) => wordsOf(page.querySelector('h1, h2') ?? page));
  expect(headings).toEqual([
    pageAt('/pjece/').root.querySelector('h1')?.text,
    'Principperne',
    'Værdierne',
    'Det prøver jeg på min næste vagt',
  ]);
});

test('a reader finds the leaflet where the report, the principles and the debate begin, and in the menu of every page', () => {
  const begin = ['/rapport/', '/principper/', '/debat/'].map(pageAt);
  expect(faultsOn(begin, ({ root }) => (root.querySelector('main a[href="/pjece/"]') ? [] : ['does not lead to it']))).toEqual([]);
  expect(faultsOn(builtPages, ({ root }) => (root.querySelector('#menu a[href="/pjece/"]') ? [] : ['has no way to it']))).toEqual([]);
});

test('the two forms of the leaflet lead to each other', () => {
  expect(forms.map(({ root }) => root.querySelectorAll('main a').map((link) => link.getAttribute('href')))).toEqual([
    expect.arrayContaining(['/pjece/haefte/']),
    expect.arrayContaining(['/pjece/']),
  ]);
});
