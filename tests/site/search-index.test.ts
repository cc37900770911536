import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { kinds } from '../../src/language/words.ts';
import { pathAddressOf } from '../../src/model/addresses.ts';
import { entriesOf, goneAddresses, idOf } from './content.ts';
import { builtPages, dist, filesBelow } from './pages.ts';

const folder = join(dist, 'pagefind/');
const files = filesBelow(folder);
const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
  languages: Record<string, { hash: string; page_count: number }>;
};
const searchable = builtPages.filter(({ root }) => root.querySelector('[data-pagefind-body]'));

interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}
const fragments = files
  .filter((name) => name.startsWith('fragment/'))
  .map(
    (name) =>
      JSON.parse(
        gunzipSync(readFileSync(join(folder, name)))
          .toString('utf8')
          .replace(/^[^{]*/, ''),
      ) as Fragment,
  );

test('R4: the search knows Danish and nothing else, and nothing of an earlier build', () => {
  expect(Object.keys(languages)).toEqual(['da']);
  expect(files.filter((name) => name.endsWith('.pf_meta'))).toEqual([`pagefind.${languages['da']?.hash}.pf_meta`]);
});

test('every page that is meant to be found is in the index, and no other', () => {
  expect(fragments.map(({ url }) => url).toSorted()).toEqual(searchable.map(({ address }) => address).toSorted());
  expect(languages['da']?.page_count).toBe(searchable.length);
});

test('pages that only repeat others are not found twice', () => {
  const left = builtPages.filter((page) => !searchable.includes(page)).map(({ address }) => address);
  expect(left.filter((address) => !goneAddresses.includes(address))).toEqual([
    '/404.html',
    '/aendringer/',
    '/debat/scene/',
    '/kilder/',
    ...entriesOf('paths').map((entry) => pathAddressOf(idOf(entry))),
    '/pjece/haefte/',
    '/rapport/samlet/',
    '/register/',
    '/soeg/',
    '/uden-net/',
  ]);
});

test('every result has a title and one of the kinds that the search can be narrowed to', () => {
  const known: readonly string[] = Object.values(kinds);
  const faults = fragments.flatMap(({ url, meta, filters }) => [
    ...(meta['title'] ? [] : [`${url} has no title`]),
    ...(filters['kind']?.length === 1 && known.includes(filters['kind'][0] ?? '')
      ? []
      : [`${url} has the kind ${filters['kind']?.join()}`]),
  ]);
  expect(faults).toEqual([]);
});

test('R4: the ready-made interfaces of the search engine are not published', () => {
  expect(files.filter((name) => /ui|highlight|\.css$/.test(name.replace(/^(fragment|index|filter)\/.*/, '')))).toEqual([]);
});
