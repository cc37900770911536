import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../language/edit-distance.ts';
import type { Anchor } from '../schemas/anchor.ts';
import { type AnyPlace, landings, ledgerOf, movedTo, settleAnchors } from './anchors.ts';
import { wordPrints } from './word-prints.ts';

const p = (words: string): AnyPlace => ({ kind: 'passage', words });
const h = (words: string): AnyPlace => ({ kind: 'heading', words });
const idsOf = (kept: readonly Anchor[], places: readonly AnyPlace[]) => settleAnchors(kept, places).anchored.map(({ id }) => id);
const written = (places: readonly AnyPlace[]) => ledgerOf([], places, true);

const text = [
  h('Hvad loven siger'),
  p('Kommunen skal vejlede borgeren om de regler, der gælder for hjælpen.'),
  p('Borgeren har ret til at have en bisidder med til alle møder.'),
  h('I praksis'),
  p('Sig det, som det er.'),
  p('Skriv, hvad I aftalte.'),
];

test('a new text has addresses at once, made of its words', () => {
  const ids = idsOf([], text);
  expect(ids.join(' ')).toMatch(/^hvad-loven-siger( p-[0-9a-z]{4}){2} i-praksis( p-[0-9a-z]{4}){2}$/);
  expect(idsOf([], text.toReversed())).toEqual(ids.toReversed());
});

test('two paragraphs that change places keep their addresses', () => {
  const kept = written(text);
  const [one, two, three, ...rest] = text as [AnyPlace, AnyPlace, AnyPlace, ...AnyPlace[]];
  const before = idsOf(kept, text);
  expect(idsOf(kept, [one, three, two, ...rest])).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
});

test('a corrected paragraph and a corrected heading keep their addresses', () => {
  const kept = written(text);
  const changed = text
    .with(2, p('Borgeren har altid ret til at tage en bisidder med til møder.'))
    .with(0, h('Hvad siger loven'))
    .with(4, p('Sig det, som det var.'));
  expect(idsOf(kept, changed).slice(1)).toEqual(idsOf(kept, text).slice(1));
  expect(idsOf(kept, text.with(0, h('Hvad loven siger her')))[0]).toBe('hvad-loven-siger');
});

test('a paragraph that became a list item keeps its address, and no paragraph takes that of a heading', () => {
  const kept = written(text);
  expect(idsOf(kept, [p('Hvad loven siger')])).not.toContain('hvad-loven-siger');
});

test('other words do not inherit an address', () => {
  const kept = written(text);
  const { anchored, retired } = settleAnchors(kept, text.with(2, p('Hjemløshed er mere end at mangle et sted at sove.')));
  expect(retired.map(({ id }) => id)).toEqual([kept[2]?.id]);
  expect(anchored[2]?.id).not.toBe(kept[2]?.id);
});

test('the same words twice on a page have two addresses, and each keeps its own under its heading', () => {
  const twice = [h('Før mødet'), p('Skriv det ned.'), h('Efter mødet'), p('Skriv det ned.')];
  const kept = written(twice);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(4);
  const [, before, , after] = kept;
  expect(idsOf(kept, [h('Efter mødet'), p('Skriv det ned.'), h('Før mødet'), p('Skriv det ned.')])).toEqual([
    'efter-moedet',
    after?.id,
    'foer-moedet',
    before?.id,
  ]);
});

test('words that come back have their old address again', () => {
  const kept = written(text);
  const less = text.toSpliced(2, 1);
  const gone = ledgerOf(kept, less, true).map((anchor) => (anchor.id === kept[2]?.id ? { ...anchor, gone: '2026-11-22' } : anchor));
  expect(idsOf(gone, text)).toEqual(idsOf(kept, text));
  expect(ledgerOf(gone, text, true)).toEqual(kept);
});

test('a link to words that are gone lands at the heading they stood under', () => {
  const kept = written(text).map((anchor, at) => (at === 5 ? { ...anchor, gone: '2026-11-22' } : anchor));
  const settled = settleAnchors(kept, text.slice(0, 5));
  expect(landings(kept, settled)).toEqual(new Map([['i-praksis', [kept[5]?.id]]]));
});

test('a link to a heading that is gone lands at the heading before it, and before the first one at the top', () => {
  const kept = written(text).map((anchor, at) => (at === 3 ? { ...anchor, gone: '2026-11-22' } : anchor));
  expect(landings(kept, settleAnchors(kept, text.toSpliced(3, 1)))).toEqual(new Map([['hvad-loven-siger', ['i-praksis']]]));
  const first = written(text).map((anchor, at) => (at === 0 ? { ...anchor, gone: '2026-11-22' } : anchor));
  expect(landings(first, settleAnchors(first, text.slice(1)))).toEqual(new Map([[first[1]?.id, ['hvad-loven-siger']]]));
});

test('a link to words that were moved into another paragraph lands there, also when that was moved again', () => {
  const ledger = written(text);
  const [, one, two, , four] = ledger as [Anchor, Anchor, Anchor, Anchor, Anchor];
  const kept = ledger.map((anchor) => (anchor === one ? { ...one, moved: two.id } : anchor === two ? { ...two, moved: four.id } : anchor));
  const left = text.toSpliced(1, 2);
  expect(landings(kept, settleAnchors(kept, left))).toEqual(new Map([[four.id, [one.id, two.id]]]));
  expect(
    movedTo({ ...one, moved: 'p-0000' }, [
      { ...one, id: 'p-0000', moved: one.id },
      { ...one, moved: 'p-0000' },
    ]),
  ).toBeUndefined();
});

test('what is gone stays in the ledger under its heading, and its id is given to nobody else', () => {
  const kept = written(text).map((anchor, at) => (at === 1 ? { ...anchor, gone: '2026-11-22' } : anchor));
  const after = ledgerOf(kept, text.toSpliced(1, 1), true);
  expect(after.map(({ id }) => id)).toEqual([kept[0], kept[1], ...kept.slice(2)].map((anchor) => anchor?.id));
  const taken = kept[1]?.id ?? '';
  const other = kept.map((anchor, at) => (at === 1 ? { ...anchor, words: 'x', begins: 'Andre ord' } : anchor));
  expect(idsOf(other, text)).not.toContain(taken);
});

test('of films the ledger tells no words', () => {
  expect(ledgerOf([], text, false).flatMap(({ begins }) => begins ?? [])).toEqual([]);
});

const vocabulary =
  'og i at det er som en på de til med for der den af ikke har kan man om et eller skal borgeren kommunen mødet hjælp ret siger vejleder aftale tid rum dør hånd spørg lyt svar brev klage håb tillid respekt omsorg værdi sag læge bolig gade nat vagt navn ord plan trin regel lov barn ven kop kaffe stol bord hus'.split(
    ' ',
  );
const passage = fc.array(fc.constantFrom(...vocabulary), { minLength: 9, maxLength: 60 }).map((words) => words.join(' '));

/** Paragraphs that are not each other's: an edit of one cannot make it another. */
const passages = fc.uniqueArray(passage, {
  minLength: 4,
  maxLength: 30,
  comparator: (one, other) => editDistance(wordPrints(one), wordPrints(other), 6) <= 6,
});

test('small edits, moves and insertions never change an address', () => {
  fc.assert(
    fc.property(
      passages,
      fc.array(
        fc.record({
          act: fc.constantFrom('word', 'add', 'drop', 'move', 'insert'),
          place: fc.nat(),
          to: fc.nat(),
          word: fc.constantFrom(...vocabulary, 'medmenneskelighed', '§ 12'),
        }),
        { maxLength: 12 },
      ),
      (texts, edits) => {
        // Half of them are there from the beginning; the others are the new ones.
        const half = Math.ceil(texts.length / 2);
        const fresh = texts.slice(half);
        const first = texts.slice(0, half);
        const kept = ledgerOf([], first.map(p), true);
        let now: { words: string; id: string | undefined; edits: number }[] = first.map((words, at) => ({
          words,
          id: kept[at]?.id,
          edits: 0,
        }));
        for (const { act, place, to, word } of edits) {
          const at = place % now.length;
          const one = now[at];
          if (!one) continue;
          const words = one.words.split(' ');
          const spot = to % words.length;
          if (act === 'move') now = now.toSpliced(at, 1).toSpliced(to % now.length, 0, one);
          else if (act === 'insert') now = now.toSpliced(at, 0, ...fresh.splice(0, 1).map((words) => ({ words, id: undefined, edits: 0 })));
          // Two changed words of nine are still a small edit.
          else if (one.edits < 2) {
            const next =
              act === 'word' ? words.with(spot, word) : act === 'add' ? words.toSpliced(spot, 0, word) : words.toSpliced(spot, 1);
            now = now.with(at, { ...one, words: next.join(' '), edits: one.edits + 1 });
          }
        }
        const ids = idsOf(
          kept,
          now.map(({ words }) => p(words)),
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((_, at) => now[at]?.id !== undefined)).toEqual(now.flatMap(({ id }) => id ?? []));
      },
    ),
    { numRuns: 300 },
  );
});
