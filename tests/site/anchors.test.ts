import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/integrations/read-content.ts';
import { easyAddressOf, folders, type PagedCollection } from '../../src/model/addresses.ts';
import { readLedger, updatedLedger } from '../../src/model/anchor-ledger.ts';
import { isLive } from '../../src/model/anchors.ts';
import type { CollectionWithTwin } from '../../src/model/check-names.ts';
import { goneAddresses } from './content.ts';
import { builtPages, faultsOnAll, pageAt, project, wordsOf } from './pages.ts';

const { files } = readContent(project);

/** The address of the page that a text of the ledger is on. */
function addressOfText(name: string): string {
  const [, folder = '', ...rest] = name.split('/');
  if (folder === 'easy') return easyAddressOf(rest[0] as CollectionWithTwin, rest[1] ?? '');
  if (folder === 'pages') return rest[0] === 'handleplan' ? '/debat/handleplan/' : `/${rest[0]}/`;
  return `${folders[folder as PagedCollection]}${rest[0]}/`;
}

test('the addresses of all places are written down: if not, run "npm run anchors"', () => {
  const stale = [...updatedLedger(files)].filter(([path, text]) => readFileSync(join(project, path), 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

test('every heading, paragraph and list item of a text has an address of its own', () => {
  let count = 0;
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelectorAll('.prose :is(h2, h3, h4, p, li)').flatMap((place) => {
      // A paragraph of a list item is part of it, and the title of an example is the site's own.
      if (place.parentNode?.tagName === 'LI' || place.classList.contains('example-title')) return [];
      count += 1;
      const own = address === '/rapport/samlet/' ? place.id.replace(/^kap\d+-/, '') : place.id;
      return (place.tagName.startsWith('H') ? own !== '' : /^p-[0-9a-z]{4}$/.test(own))
        ? []
        : [`has a place with the id "${place.id}": ${wordsOf(place).slice(0, 40)}`];
    }),
  );
  expect(count).toBeGreaterThan(1_300);
  expect(faults).toEqual([]);
});

test('every address that was ever written down is answered on its page, also when its words are gone', () => {
  const faults = [...readLedger(files)].flatMap(([name, anchors]) => {
    const address = addressOfText(name);
    if (goneAddresses.some((gone) => `/let${gone}` === address)) return [];
    const ids = new Set(
      pageAt(address)
        .root.querySelectorAll('[id]')
        .map(({ id }) => id),
    );
    return anchors.filter(({ id }) => !ids.has(id)).map(({ id }) => `${address} does not answer #${id}`);
  });
  expect(faults).toEqual([]);
});

test('the place with an address has the words that were written down for it', () => {
  const faults = [...readLedger(files)].flatMap(([name, anchors]) => {
    if (goneAddresses.some((gone) => addressOfText(name) === `/let${gone}`)) return [];
    const page = pageAt(addressOfText(name));
    return anchors.filter(isLive).flatMap(({ id, begins }) => {
      const plain = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');
      const found = page.root.getElementById(id)?.text.replace(/\s+/g, ' ') ?? '';
      const first = plain(begins ?? '');
      // Numbers of sources stand between the words.
      return plain(found.replace(/\d+/g, '')).startsWith(first.replace(/\d+/g, ''))
        ? []
        : [`${page.address}#${id} says "${found.slice(0, 60)}"`];
    });
  });
  expect(faults).toEqual([]);
});

test('no address of a place is that of something else on the page', () => {
  expect(
    builtPages.flatMap(({ address, root }) => {
      const ids = root.querySelectorAll('[id]').map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${address} has two of #${id}`);
    }),
  ).toEqual([]);
});
