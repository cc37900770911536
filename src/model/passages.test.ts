import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';

const passages = (path: string, content: string) => {
  const [file] = passagesOf([{ path, bytes: new TextEncoder().encode(content) }]);
  return (file?.passages ?? []).map(({ line, role, words, sources }) => [line, role, words.trim(), sources.join('+')]);
};
const text = (body: string) => passages('content/pages/om.mdx', `---\ntitle: Om\n---\n\n${body}\n`).slice(1);

test('a group of sentences ends where its marks end', () => {
  expect(text('Et. To.<Kilde id="a" /><Kilde id="b" /> Tre.<Kilde id="c" /> Fire.')).toEqual([
    [5, 'text', 'Et. To.', 'a+b'],
    [5, 'text', 'Tre.', 'c'],
    [5, 'text', 'Fire.', ''],
  ]);
});

test('a group does not go on over a paragraph, a list item or a heading', () => {
  expect(text('Et.\n\n## To\n\n- Tre.<Kilde id="a" />\n- Fire **fem**.')).toEqual([
    [5, 'text', 'Et.', ''],
    [7, 'heading', 'To', ''],
    [9, 'text', 'Tre.', 'a'],
    [10, 'text', 'Fire fem.', ''],
  ]);
});

test('an example is told apart, words in another language are left out, links keep their words', () => {
  expect(text('<Eksempel udfald="lykkes">\n\nHun ler.\n\n</Eksempel>\n\n<Fremmed lang="en">Peer</Fremmed> er [et ord](/om/).')).toEqual([
    [7, 'example', 'Hun ler.', ''],
    [11, 'text', 'er [et ord].', ''],
  ]);
});

test.each([
  ['its own marks', '| 1 | To<Kilde id="a" /> |', 'Under.<Kilde id="b" />', 'a'],
  ['the text under it', '| 1 | To |', 'Under.<Kilde id="b" />', 'b'],
  ['the text above it', '| 1 | To |', 'Under.', 'over'],
])('a table leans on %s', (_, row, under, source) => {
  const [, table] = text(`Over.<Kilde id="over" />\n\n<Tabel titel="T">\n\n| A | B |\n| --- | --- |\n${row}\n\n</Tabel>\n\n${under}`);
  expect(table).toEqual([7, 'table', 'T\nA\nB\n1\nTo', source]);
});

test('a quotation that is marked is kept apart from the words', () => {
  const [file] = passagesOf([
    { path: 'content/pages/om.mdx', bytes: new TextEncoder().encode('---\na: 1\n---\n<Citat taler="Bo">Hej</Citat><Kilde id="a" />') },
  ]);
  expect(file?.passages).toEqual([{ words: '', quotations: ['Hej'], sources: ['a'], role: 'text', line: 4, column: 1 }]);
});

test('a field leans on the source in its own item', () => {
  const agenda = 'title: T\nsteps:\n  - { title: Et, source: { id: a } }\n  - { title: To, source: { id: b } }\n';
  expect(passages('content/agendas/x.yaml', agenda)).toEqual([
    [1, 'field', 'T', ''],
    [3, 'field', 'Et', 'a'],
    [4, 'field', 'To', 'b'],
  ]);
  expect(passages('content/cards/q.yaml', 'text: Hvad?\nsource: { id: a }\n')).toEqual([[1, 'field', 'Hvad?', 'a']]);
});

test('a change of a page is told apart, as it may tell of what stood there before', () => {
  const head = '---\ntitle: Om\nchanges:\n  - { date: "2026-05-12", kind: corrected, text: Ikke 2011. }\n---\n\nHej.\n';
  expect(passages('content/pages/om.mdx', head)).toEqual([
    [2, 'field', 'Om', ''],
    [4, 'change', 'Ikke 2011.', ''],
    [7, 'text', 'Hej.', ''],
  ]);
});

test('a file that cannot be read has no passages and stops nothing', () => {
  expect(passages('content/cards/q.yaml', 'text: "Hvad?')).toEqual([]);
  expect(passages('andet/q.yaml', 'text: Hvad?')).toEqual([]);
});
