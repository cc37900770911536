import { expect, test } from 'vitest';
import { checkClaims, type Yardstick } from './check-claims.ts';
import { passagesOf } from './passages.ts';

const danish = new Set('og en et ord for at det er i ja nej sagde om dem alle lov siger da folk blev hun han der kom bo søren'.split(' '));
const yardstick: Yardstick = {
  names: { people: [{ name: 'Søren Juul', known: 'forfatter' }], others: ['Rådet for Socialt Udsatte', 'Odense'] },
  rightWords: ['peer'],
  avoid: [{ word: 'narkoman*', instead: 'folk' }],
  isDanish: (word) => danish.has(word.toLowerCase()) && (word === word.toLowerCase() || /^\p{Lu}\p{Ll}*$/u.test(word)),
  works: ['Et ord om dem alle i Odense', 'En note'],
};

const faultsIn = (path: string, content: string) =>
  checkClaims(passagesOf([{ path, bytes: new TextEncoder().encode(content) }]), yardstick).map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );
const faults = (body: string, path = 'content/chapters/x.mdx') => faultsIn(path, `---\na: 1\n---\n${body}<Kilde id="a" />`);

test('sound text has no fault', () => {
  expect(faults('Søren Juul sagde ja i Odense. Juuls ord er peer-ord.')).toEqual([]);
});

test('a number needs a source', () => {
  expect(faults('Der er 5 ord.\n\nJa')).toEqual(['4:1 the number 5 has no source.']);
  expect(faults('Der er fem-ord 5')).toContain('4:1 "fem-ord" is not in the dictionary.');
});

test.each(['1987', '12 pct', '12,5 %', '1.250', '300', '§ 12'])('the fact %s cannot lean on the editors alone', (number) => {
  expect(faults(`Der er ${number} ord.<Kilde id="redaktionen" /> Og`).join()).toContain('leans on the editors alone');
  expect(faults(`Der er ${number} ord.<Kilde id="redaktionen" /> Og`, 'content/pages/om.mdx').join()).not.toContain('editors');
});

test('advice may hold a small number', () => {
  expect(faults('Et ord i 10 ord.<Kilde id="redaktionen" /> Og')).toEqual([]);
});

test('long words between quotation marks are a quotation, unless the editors or an example say them', () => {
  const speech = '»Det er et ord om dem alle«';
  expect(faults(`Hun sagde ${speech}.`)).toEqual(['4:1 "Det er et ord om dem alle" reads as a quotation from a.']);
  expect(faults(`Hun sagde ${speech}.<Kilde id="redaktionen" /> Ja`)).toEqual([]);
  expect(faults(`<Eksempel udfald="lykkes">\n\n${speech}\n\n</Eksempel>\n\nJa`)).toEqual([]);
  expect(faults('Hun sagde »et ord«.')).toEqual([]);
  expect(faults('Det er »Et ord om dem alle i Odense«.')).toEqual([]);
});

test('a marked quotation needs a source that is not the editors', () => {
  const quotation = '<Citat taler="Søren Juul">Det er et ord om dem alle</Citat>';
  expect(faults(`Hun sagde ${quotation}`)).toEqual([]);
  expect(faults(`Hun sagde ${quotation}<Kilde id="redaktionen" /> Ja`)).toEqual([
    '4:1 the quotation "Det er et ord om dem alle" has no source.',
  ]);
});

test.each(['Pia Juul', 'Søren Hansen', 'Hansen', 'Bo Juul'])('%s is not a known name', (name) => {
  expect(faults(`Det er ${name}.`)).toEqual([`4:1 "${name}" is not among the known names.`]);
});

test.each(['Søren Juul', 'Søren Juuls', 'Juul', 'Rådet for Socialt Udsatte', 'Odense', 'Bo'])('%s is known', (name) => {
  expect(faults(`Det er ${name}.`).filter((fault) => fault.includes('names'))).toEqual([]);
});

test('a sentence may begin with any word before a name, and an example may hold any name', () => {
  expect(faults('Ja. Og Søren Juul sagde nej.')).toEqual([]);
  expect(faults('<Eksempel udfald="lykkes">\n\nBo Peer kom.\n\n</Eksempel>\n\nJa').filter((fault) => fault.includes('names'))).toEqual([]);
});

test('a word that puts a stamp on people is refused, but may be spoken of', () => {
  expect(faults('En narkomans ord.')).toContain('4:1 "narkomans" puts a stamp on people.');
  expect(faults('Et ord: »narkoman«.').join()).not.toContain('stamp');
});

test('a misspelt word is reported once for each passage', () => {
  expect(faults('Et odr og et odr.')).toEqual(['4:1 "odr" is not in the dictionary.']);
});

test('addresses and e-mail are not words', () => {
  expect(faults('Et ord: https://a.dk/xyz, b.dk og mig@c.dk.')).toEqual([]);
});

test('a change may tell of a number that is no longer in the text', () => {
  const file =
    '---\nchanges:\n  - { date: "2026-05-12", kind: corrected, text: Det er ord og 1.300. }\n---\nDet er 1.250 ord.<Kilde id="a" />';
  expect(faultsIn('content/chapters/x.mdx', file)).toEqual([]);
});

test('a reading path leads to a number and does not say it', () => {
  expect(faultsIn('content/paths/x.yaml', 'steps:\n  - take: Der er 1.300 ord.\n')).toEqual(['2:5 "1.300" has no source here.']);
});

test('a field may not say more in numbers than the text', () => {
  const file = (inShort: string) => `---\ninShort: ${inShort}\n---\nDet er 1.250 ord.<Kilde id="a" />`;
  expect(faultsIn('content/chapters/x.mdx', file('Der er 1.250 ord.'))).toEqual([]);
  expect(faultsIn('content/chapters/x.mdx', file('Der er 1.300 ord.'))).toEqual(['2:1 "1.300" is not in the text below.']);
});

test('a page that names no source is refused', () => {
  expect(faultsIn('content/pages/om.mdx', '---\na: 1\n---\nJa.')).toEqual(['4:1 the page says nowhere what it leans on.']);
});

test('A38: an easy text has a lower limit for LIX than others', () => {
  const hard = `${'Da det er et ord om dem alle og en lov for folk i Odense og det er nej '.repeat(2)}.<Kilde id="a" /> `.repeat(3);
  expect(faults(hard, 'content/easy/chapters/x.mdx').filter((fault) => fault.includes('LIX'))).toEqual([
    '4:1 the text has LIX 38; at most 30 here.',
  ]);
  expect(faults(hard).filter((fault) => fault.includes('LIX'))).toEqual([]);
});
