import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { danishDate } from '../../src/language/dates.ts';
import { changeWords } from '../../src/language/words.ts';
import { addressOf } from '../../src/model/addresses.ts';
import { changes as changesField } from '../../src/schemas/change.ts';
import { readAtom } from './atom.ts';
import { content, entriesOf, idOf, isGone, pageOf, siteAddress } from './content.ts';
import { dist, faultsOnAll, pageAt, wordsOf } from './pages.ts';

const feed = readAtom(readFileSync(join(dist, 'aendringer.xml'), 'utf8'));
/** Every change that the editors have told of, with the address of its page. */
const written = content
  .filter((entry) => !isGone(entry))
  .flatMap((entry) => (changesField.parse(entry.fields['changes']) ?? []).map((change) => ({ ...change, address: pageOf(entry) ?? '' })));

test('the feed is Atom as RFC 4287 asks', () => {
  expect(feed.faults).toEqual([]);
  expect([feed.lang, feed.self, feed.alternate]).toEqual(['da', `${siteAddress}/aendringer.xml`, `${siteAddress}/aendringer/`]);
  expect(feed.author).not.toBe('');
});

test('the feed has every change that the editors have told of, and no other', () => {
  const told = written.map(({ address, text, date }) => `${siteAddress}${address}#aendringer ${date} ${text}`);
  const read = feed.entries.map(({ link, updated, content: text }) => `${link} ${updated.slice(0, 10)} ${text}`);
  expect(read.toSorted()).toEqual(told.toSorted());
  expect(read.length).toBeGreaterThan(0);
});

test('the feed begins with the newest, and is as new as that', () => {
  const moments = feed.entries.map(({ updated }) => updated);
  expect(moments).toEqual(moments.toSorted().reverse());
  expect(feed.updated).toBe(moments[0]);
});

test('a change stands on the page it is about and in the list of all changes', () => {
  const list = wordsOf(pageAt('/aendringer/').root);
  const faults = written.flatMap(({ address, kind, date, text }) => {
    const own = wordsOf(pageAt(address).root.querySelector('.page-changes') ?? pageAt('/404.html').root);
    return [
      ...(own.includes(`${changeWords[kind]} ${danishDate(date)} : ${text}`) ? [] : [`${address} does not tell of "${text}"`]),
      ...(list.includes(`${changeWords[kind]}: ${text}`) ? [] : [`the list does not tell of "${text}"`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('a page without changes has no list of them', () => {
  const changed = new Set(written.map(({ address }) => address));
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelector('.page-changes') && !changed.has(address) ? ['has a list of changes'] : [],
  );
  expect(faults).toEqual([]);
});

test('the list says how many changes there are, and how many of them mend a fault', () => {
  const mended = written.filter(({ kind }) => kind === 'corrected').length;
  const words = wordsOf(pageAt('/aendringer/').root);
  expect(words).toContain(written.length === 1 ? 'Én ændring står på listen.' : `${written.length} ændringer står på listen.`);
  expect(words).toContain(
    mended === 0 ? 'Ingen af dem retter en fejl.' : mended === 1 ? 'Én af dem retter en fejl.' : `${mended} af dem retter`,
  );
});

test('every page leads feed readers to the feed', () => {
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('head > link[rel=alternate][type="application/atom+xml"][href="/aendringer.xml"]').length === 1
      ? []
      : ['does not'],
  );
  expect(faults).toEqual([]);
});

test('neither the feed nor the list names a film or leads to its page, so that a film can be taken down', () => {
  const whole = `${readFileSync(join(dist, 'aendringer.xml'), 'utf8')}\n${wordsOf(pageAt('/aendringer/').root.querySelector('main') ?? pageAt('/').root)}`;
  const named = entriesOf('films').filter(
    (entry) => whole.includes(String(entry.fields['title'])) || whole.includes(addressOf('films', idOf(entry))),
  );
  expect(named.map(idOf)).toEqual([]);
});
