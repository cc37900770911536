import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAtom } from '../../tests/site/atom.ts';
import { atomFeed, type Feed } from './atom-feed.ts';

const feed: Feed = {
  id: 'urn:uuid:600d047f-2715-5fcb-962f-02db6656ba07',
  title: 'Ændringer',
  subtitle: 'Det nye',
  author: 'Udgiveren',
  self: 'https://eksempel.dk/aendringer.xml',
  address: 'https://eksempel.dk/aendringer/',
  day: '2026-05-12',
  entries: [],
};
const entry = {
  id: 'urn:uuid:1',
  title: 'Rettet: Om',
  day: '2026-05-12',
  address: 'https://eksempel.dk/om/#aendringer',
  text: 'Et årstal.',
};

test('a feed without entries is a feed', () => {
  const { faults, entries, updated, author, lang } = readAtom(atomFeed(feed));
  expect(faults).toEqual([]);
  expect([entries, updated, author, lang]).toEqual([[], '2026-05-12T12:00:00Z', 'Udgiveren', 'da']);
});

test('an entry says what, when and where', () => {
  const { faults, entries } = readAtom(atomFeed({ ...feed, entries: [entry] }));
  expect(faults).toEqual([]);
  expect(entries).toEqual([
    { id: 'urn:uuid:1', title: 'Rettet: Om', updated: '2026-05-12T12:00:00Z', link: entry.address, content: 'Et årstal.' },
  ]);
});

test('any words come out of the feed as they went in, but for signs that XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { faults, entries } = readAtom(atomFeed({ ...feed, author: 'A & "B" <c>', entries: [{ ...entry, title: text, text }] }));
      // XML makes one line break of every kind, and knows no control characters but these.
      const held = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/\r\n?/g, '\n');
      expect([faults, entries[0]?.title, entries[0]?.content]).toEqual([[], held, held]);
    }),
  );
});
