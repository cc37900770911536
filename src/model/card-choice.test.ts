import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardFacts, choiceFrom, drawn, isChosen, queryOf } from './card-choice.ts';
import { cardSheets, sheetColumns } from './card-sheets.ts';

const cards: CardFacts[] = [
  { id: 'a', about: 'respekt', kind: 'question', minutes: 5 },
  { id: 'b', about: 'respekt', kind: 'dilemma', minutes: 20 },
  { id: 'c', about: 'omsorg', kind: 'exercise', minutes: 10 },
];
const shown = (query: string) => cards.filter((card) => isChosen(card, choiceFrom(query, cards))).map(({ id }) => id);

test.for([
  ['', 'abc'],
  ['?emne=respekt', 'ab'],
  ['?slags=exercise', 'c'],
  ['?minutter=10', 'ac'],
  ['?emne=respekt&minutter=5', 'a'],
  ['?emne=omsorg&slags=dilemma', ''],
] as const)('the address »%s« shows the cards »%s«', ([query, ids]) => {
  expect(shown(query).join('')).toBe(ids);
});

test.for(['?emne=findes-ikke', '?slags=%F0%9F', '?minutter=-1', '?minutter=7', '?minutter=NaN', '?q=omsorg', `?emne=${'x'.repeat(5000)}`])(
  'the old or damaged address »%s« shows all cards',
  (query) => {
    expect(shown(query).join('')).toBe('abc');
  },
);

test('an address that is shared shows the same cards to the one who gets it', () => {
  const choice = fc.record({
    about: fc.constantFrom('', 'respekt', 'omsorg'),
    kind: fc.constantFrom('', 'question', 'dilemma', 'exercise'),
    minutes: fc.constantFrom(0, 5, 10, 20),
  });
  fc.assert(
    fc.property(choice, (one) => {
      expect(choiceFrom(queryOf(one), cards)).toEqual(one);
    }),
  );
  expect(queryOf({ about: '', kind: '', minutes: 0 })).toBe('');
  expect(queryOf({ about: 'respekt', kind: '', minutes: 10 })).toBe('?emne=respekt&minutter=10');
});

test('the same card is never drawn twice in a row while there are others', () => {
  const many = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 70 });
  fc.assert(
    fc.property(many, fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 2 }), (items, chances) => {
      let last: number | undefined;
      for (const chance of chances) {
        const next = drawn(items, last, chance);
        expect(items).toContain(next);
        if (items.length > 1) expect(next).not.toBe(last);
        last = next;
      }
    }),
  );
  expect(drawn([], undefined, 0.5)).toBeUndefined();
});

test('every card can be drawn', () => {
  const all = Array.from({ length: 100 }, (_, index) => drawn(['a', 'b', 'c'], undefined, index / 100));
  expect([...new Set(all)].toSorted()).toEqual(['a', 'b', 'c']);
});

test('each card is printed once, with its back behind it when the sheet is turned on its long edge', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
      const all = Array.from({ length: count }, (_, index) => index);
      const sheets = cardSheets(all);
      expect(sheets).toHaveLength(Math.ceil(count / 8));
      expect(sheets.flatMap(({ fronts }) => fronts).filter((card) => card !== undefined)).toEqual(all);
      for (const { fronts, backs } of sheets) {
        for (const [place, front] of fronts.entries()) {
          const [column, row] = [place % sheetColumns, Math.floor(place / sheetColumns)];
          expect(backs[row * sheetColumns + (sheetColumns - 1 - column)]).toBe(front);
        }
      }
    }),
  );
});
