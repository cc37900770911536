import { expect, test } from 'vitest';
import { placeOf } from './check-names.ts';
import type { Fault } from './content-fault.ts';

function faultOf(path: string): string | undefined {
  const faults: Fault[] = [];
  expect(placeOf(path, faults)).toBeUndefined();
  expect(faults).toHaveLength(1);
  return faults.map(({ file, line, column, problem, remedy }) => `${file}:${line}:${column} ${problem} → ${remedy}`)[0];
}

const unknownFolder =
  'the file is in a folder the site does not know. → Move it to one of: content/chapters/, content/principles/, content/values/, content/films/, content/film-text/, content/consents/, content/context/, content/timeline/, content/glossary/, content/sources/, content/cards/, content/agendas/, content/easy/, content/paths/, content/pages/, content/settings/, content/words/, content/anchors/, content/addresses/, content/runs/.';
const badLetters = 'the file name becomes an address, and may hold only a–z, 0–9 and single hyphens.';
const hidden =
  'the name begins with a dot or an underscore: the site would overlook the file or publish a draft. → Give the file a name of letters if it is finished; otherwise keep it outside content/.';

test('a file with a plain name in a known folder has its place and its id', () => {
  const faults: Fault[] = [];
  expect(placeOf('content/chapters/maalgruppen-for-arbejdet.mdx', faults)).toEqual({ folder: 'chapters', id: 'maalgruppen-for-arbejdet' });
  expect(placeOf('content/sources/social-og-boligstyrelsen-2023.yaml', faults)).toEqual({
    folder: 'sources',
    id: 'social-og-boligstyrelsen-2023',
  });
  expect(faults).toEqual([]);
});

test('an easy text keeps the folder it belongs to in its id', () => {
  expect(placeOf('content/easy/principles/fortrolighed.mdx', [])).toEqual({ folder: 'easy', id: 'principles/fortrolighed' });
});

test.each(['content/kapitler/x.mdx', 'content/x.mdx', 'content/chapters', 'content/constructor/x.mdx', 'content/Chapters/x.mdx'])(
  '%s lies in no folder of the site',
  (path) => {
    expect(faultOf(path)).toBe(`${path}:1:1 ${unknownFolder}`);
  },
);

test('a folder inside a folder is refused, as its file would get no page', () => {
  expect(faultOf('content/chapters/gamle/x.mdx')).toBe(
    'content/chapters/gamle/x.mdx:1:1 the file is in the wrong folder. → Move it to content/chapters/ itself; that folder has no folders of its own.',
  );
});

test.each(['content/easy/x.mdx', 'content/easy/glossary/x.mdx', 'content/easy/principles/gamle/x.mdx'])(
  '%s is not where easy texts lie',
  (path) => {
    expect(faultOf(path)).toBe(
      `${path}:1:1 the file is in the wrong folder. → Move it to content/easy/principles/ or content/easy/values/ or content/easy/films/ or content/easy/chapters/.`,
    );
  },
);

test.each([
  ['content/chapters/x.md', 'x.mdx', 'chapters'],
  ['content/chapters/x.MDX', 'x.mdx', 'chapters'],
  ['content/chapters/x.yaml', 'x.mdx', 'chapters'],
  ['content/chapters/x', 'x.mdx', 'chapters'],
  ['content/chapters/x.mdx.bak', 'x-mdx.mdx', 'chapters'],
  ['content/cards/x.yml', 'x.yaml', 'cards'],
  ['content/cards/Årsag.yml', 'aarsag.yaml', 'cards'],
])('%s has an ending that the site would overlook', (path, better, folder) => {
  const ending = folder === 'cards' ? 'yaml' : 'mdx';
  expect(faultOf(path)).toBe(
    `${path}:1:1 the file name must end in ".${ending}". → Rename it to "${better}", or move it out of content/${folder}/.`,
  );
});

test.each([
  ['content/glossary/værdi.mdx', 'vaerdi.mdx'],
  ['content/glossary/a\u030And.mdx', 'aand.mdx'],
  ['content/glossary/ÆØÅ.mdx', 'aeoeaa.mdx'],
  ['content/glossary/to ord.mdx', 'to-ord.mdx'],
  ['content/glossary/Peer.mdx', 'peer.mdx'],
  ['content/glossary/to_ord.mdx', 'to-ord.mdx'],
  ['content/glossary/to--ord.mdx', 'to-ord.mdx'],
  ['content/glossary/ord-.mdx', 'ord.mdx'],
  ['content/glossary/ord?.mdx', 'ord.mdx'],
  ['content/glossary/ord.kopi.mdx', 'ord-kopi.mdx'],
  ['content/glossary/😀.mdx', 'navn.mdx'],
])('%s would become an address nobody can type', (path, better) => {
  expect(faultOf(path)).toBe(`${path}:1:1 ${badLetters} → Rename it to "${better}".`);
});

test.each([
  'content/chapters/_draft.mdx',
  'content/chapters/.skjult.mdx',
  'content/cards/.yaml',
  'content/cards/.DS_Store',
  'content/chapters/_gamle/x.mdx',
])('%s is neither published by accident nor overlooked', (path) => {
  expect(faultOf(path)).toBe(`${path}:1:1 ${hidden}`);
});

test.each([
  ['content/timeline/flere.yaml', 'timeline', 'timeline.yaml'],
  ['content/settings/min.yaml', 'settings', 'site.yaml'],
])('%s would never be read', (path, folder, only) => {
  expect(faultOf(path)).toBe(
    `${path}:1:1 the site reads no other file here than ${only}. → Put what it says into content/${folder}/${only}.`,
  );
});
