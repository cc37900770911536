import { expect, test } from 'vitest';
import { headingsOf, plainWords } from '../model/book.ts';
import { readBookPage, readSources } from './book-pages.ts';

const page = (prose: string, notes = '') =>
  `<html data-principle="reel-medinddragelse"><body><main><p class="kicker">Princip 3 af 5</p><h1>Reel  medinddragelse</h1>
<div class="page-tools"><h2>Værktøj</h2></div><section class="brief"><h2 id="kort-fortalt">Kort fortalt</h2><p>Kort.</p></section>
<div class="prose">${prose}</div>${notes}</main></body></html>`;
const read = (prose: string, notes?: string) => readBookPage(page(prose, notes), '/principper/a/');
const blocks = (prose: string) => read(prose).blocks.slice(1);

test('a page keeps its title, its kicker, its colours and its texts, and leaves its tools on the web', () => {
  const { anchor, principle, kicker, ...rest } = read('<h2 id="her">Her</h2><p>Tekst.</p>');
  expect([anchor, principle, plainWords(kicker)]).toEqual(['principper-a', 'reel-medinddragelse', 'Princip 3 af 5']);
  expect(headingsOf({ anchor, principle, kicker, ...rest }).map(({ words }) => words)).toEqual([
    'Reel medinddragelse',
    'Kort fortalt',
    'Her',
  ]);
});

test('words, languages, links and marks of sources are kept, and marks side by side become one', () => {
  expect(
    blocks(
      '<p> Se <strong>her</strong>, <i lang="en">peer</i> og <a href="#her">dér</a>.<a class="cite" id="r1" href="#k1">1</a>\n<a class="cite" href="#k2">2</a> </p>',
    ),
  ).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Se ' },
        { kind: 'strong', lang: undefined, inlines: [{ kind: 'text', text: 'her' }] },
        { kind: 'text', text: ', ' },
        { kind: 'emphasis', lang: 'en', inlines: [{ kind: 'text', text: 'peer' }] },
        { kind: 'text', text: ' og ' },
        { kind: 'link', to: '/principper/a/#her', lang: undefined, inlines: [{ kind: 'text', text: 'dér' }] },
        { kind: 'text', text: '.' },
        {
          kind: 'cites',
          cites: [
            { number: 1, note: 'principper-a--k1', anchor: 'principper-a--r1' },
            { number: 2, note: 'principper-a--k2', anchor: undefined },
          ],
        },
      ],
    },
  ]);
});

test('an example keeps its heading and whether it went well', () => {
  const [box] = blocks('<aside class="example" data-outcome="glipper"><p class="example-title">Opdigtet</p><p>Det gik galt.</p></aside>');
  expect(box).toMatchObject({ kind: 'box', role: 'fails', title: [{ text: 'Opdigtet' }], blocks: [{ kind: 'paragraph' }] });
});

test('a table keeps its caption, its head and its rows, out of the frame it scrolls in', () => {
  const table =
    '<table><caption>Om</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>';
  const [found] = blocks(`<section class="table-scroll">${table}</section>`);
  expect(found).toMatchObject({
    kind: 'table',
    caption: [{ text: 'Om' }],
    head: [[{ text: 'A' }]],
    rows: [[[{ text: '1' }]], [[{ text: '2' }]]],
  });
});

test('a picture in a paragraph of its own is a picture', () => {
  expect(blocks('<p><img src="/_astro/a.webp" alt="Et rum"></p>')).toEqual([{ kind: 'picture', file: '/_astro/a.webp', alt: 'Et rum' }]);
});

test('a note has its number, the way back to its mark, and no arrow', () => {
  const notes =
    '<section class="notes"><h2 id="kilder">Kilder</h2><ol><li class="note" id="k1"><span class="note-number">1</span> <b>Anden kilde.</b> <a href="/kilder/#x">X</a>. <a class="note-back" href="#r1">↑</a></li></ol></section>';
  const [note] = read('<p>x</p>', notes).notes;
  expect(note).toMatchObject({ number: 1, anchor: 'principper-a--k1', back: 'principper-a--r1' });
  expect(plainWords(note?.inlines ?? [])).toBe('Anden kilde. X.');
});

test('what the book cannot show is named, and where to teach it', () => {
  expect(() => read('<p>Se <video>Film</video> og <math>x</math></p>')).toThrow(
    /^\/principper\/a\/ cannot stand in the book:\n {2}<video> "Film"\n {2}<math> "x"\nTeach src\/integrations\/book-pages\.ts/,
  );
});

test('of the sources, those that the book leans on are listed; one that is not there is named', () => {
  const html =
    '<main><h1>Kilder</h1><p class="lead">Læst betyder læst.</p><section class="sources"><h2 id="slags-other">Andre</h2><ul><li id="a"><h3><a href="https://a.example/">Hvad nu?<span class="sr-only">hos A</span></a></h3><p>A, 2020.</p></li><li id="b"><h3>B</h3><p>B.</p></li></ul></section></main>';
  const { groups } = readSources(html, '/kilder/', new Set(['kilder--a']));
  expect(groups).toMatchObject([
    {
      anchor: 'kilder--slags-other',
      sources: [{ anchor: 'kilder--a', stop: '', url: 'https://a.example/', title: [{ text: 'Hvad nu?' }] }],
    },
  ]);
  expect(() => readSources(html, '/kilder/', new Set(['kilder--c']))).toThrow('/kilder/ does not list kilder--c, which the book leans on.');
});
