import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { pageReference } from '../../src/model/bibliography.ts';
import { siteAddress } from './content.ts';
import { builtPages, dist, filesBelow, pageAt, wordsOf } from './pages.ts';

const files = filesBelow(dist).filter((name) => /\.(bib|ris)$/.test(name));
const formatOf = (name: string) => (name.endsWith('.bib') ? '@bibtex/text' : '@ris/file');

/** What a reference manager finds in a file. */
const readAs = (text: string, forceType: string): CslItem => {
  const { data } = new Cite(text, { forceType });
  const [item] = data;
  if (!item || data.length !== 1) throw new Error(`${data.length} references in: ${text}`);
  return item;
};
const read = (name: string) => readAs(readFileSync(join(dist, name), 'utf8'), formatOf(name));

test('the report is what its reference says, in both formats, with its Danish letters', () => {
  for (const name of ['rapport/rapporten-2012.bib', 'rapport/rapporten-2012.ris']) {
    const { type, title, author, publisher, issued } = read(name);
    expect({ name, type, author, publisher, issued: issued?.['date-parts'] }).toEqual({
      name,
      type: 'report',
      author: [
        { family: 'Juul', given: 'Søren' },
        { family: 'Riiskjær', given: 'Erik' },
      ],
      publisher: 'Ministeriet for Sundhed og Forebyggelse og Social- og Integrationsministeriet',
      issued: [[2012, 6, 28]],
    });
    // BibTeX keeps the capitals by a mark of its own.
    expect(title?.replace(/<[^>]+>/g, '')).toBe('FÆLLES VÆRDIER i det sociale og sundhedsmæssige arbejde med socialt udsatte');
  }
});

test('every chapter, principle, value and document has a reference that names the page, its day and its address', () => {
  const faults = files
    .filter((name) => name.includes('/henvisning.'))
    .flatMap((name) => {
      const address = `/${name.replace(/[^/]+$/, '')}`;
      const { title, URL: url, issued } = read(name);
      const { root } = pageAt(address);
      const changed = root.querySelector('.page-tools time')?.getAttribute('datetime');
      const found = [title, url, issued?.['date-parts'][0]?.join('-')];
      const wanted = [wordsOf(root.querySelector('h1') ?? root), siteAddress + address, changed?.split('-').map(Number).join('-')];
      return found.join() === wanted.join() ? [] : [`${name} says ${found.join()} and not ${wanted.join()}`];
    });
  const kinds = /data-kind="(Kapitel|Princip|Værdi|Kontekst)"/;
  const cited = builtPages.filter(({ html, root }) => kinds.test(html) && root.querySelector('.page-tools'));
  expect(files).toHaveLength(2 * (cited.length + 1));
  expect(faults).toEqual([]);
});

test('a publisher, and signs that mean something to LaTeX, come through', () => {
  const page = { title: 'Ret & pligt: 5 % #1', url: 'https://a.example/rapport/a_b/', updated: '2026-01-02', publisher: 'Æ & Å' };
  for (const [format, type] of [
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
  ] as const) {
    const { title, publisher, URL: url } = readAs(pageReference(page, format), type);
    expect([title, publisher, url]).toEqual([page.title, page.publisher, page.url]);
  }
});

test('a student finds every file from the page of the report', () => {
  const linked = pageAt('/rapport/')
    .root.querySelectorAll('.literature a[download]')
    .map((link) => link.getAttribute('href')?.slice(1));
  expect(linked.toSorted()).toEqual(files);
});
