import { expect, test } from 'vitest';
import { source } from '../schemas/source.ts';
import { notesOf } from './notes.ts';
import { whereToRead, whyNotThere } from './source-address.ts';

const url = 'https://eksempel.dk/rapport';
const archived = { url: 'https://arkiv.eksempel.dk/2024/rapport', on: '2024-05-03' };

test('a source is read at its own address while that answers', () => {
  expect([whereToRead({ url }), whyNotThere({ url })]).toEqual([url, '']);
});

test('a source whose page no longer answers is read in the archive, and the list says so with the day', () => {
  expect(whereToRead({ url, archived })).toBe(archived.url);
  expect(whyNotThere({ url, archived })).toBe(' Siden svarer ikke længere. Linket fører til en arkiveret udgave fra 3. maj 2024.');
});

test('a source whose page is gone, or whose address is not known, is no link', () => {
  expect([whereToRead({ url, gone: true }), whyNotThere({ url, gone: true })]).toEqual([undefined, ' Siden er ikke længere på nettet.']);
  expect([whereToRead({ unknown: 'Ikke noteret.' }), whyNotThere({ unknown: 'Ikke noteret.' })]).toEqual([undefined, '']);
});

test('one field in the entry of a source is enough for its notes to say that it is archived', () => {
  const data = source.parse({
    title: 'Rapport',
    publisher: 'Eksempel',
    footing: 'other',
    kind: 'web',
    published: { date: '2012' },
    address: { url, archived },
    read: { on: '2026-11-22', extent: 'whole' },
  });
  expect(notesOf('A. <Kilde id="rapport" />', [{ id: 'rapport', data }], 'chapters/a')).toMatchObject([{ archived: true }]);
});
