/** Columns and rows of a sheet: eight cards on A4. */
export const sheetColumns = 2;
export const sheetRows = 4;
const onSheet = sheetColumns * sheetRows;

/**
 * Cards laid out for paper. A place without a card is undefined.
 *
 * @returns The fronts of each sheet row by row, and its backs as they must lie when the sheet is turned
 *   on its long edge: the columns the other way round, so that each back comes behind its front.
 */
export function cardSheets<Card>(cards: readonly Card[]): { fronts: (Card | undefined)[]; backs: (Card | undefined)[] }[] {
  return Array.from({ length: Math.ceil(cards.length / onSheet) }, (_, sheet) => {
    const fronts = Array.from({ length: onSheet }, (_, place) => cards[sheet * onSheet + place]);
    const backs = fronts.map((_, place) => {
      const column = place % sheetColumns;
      return fronts[place - column + (sheetColumns - 1 - column)];
    });
    return { fronts, backs };
  });
}
