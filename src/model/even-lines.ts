/** A word shorter than this belongs with the next one, the more the shorter it is: »i«, »og«, »for«. */
const fullWord = 4;
/** What a line that ends in one costs for each letter missing, against the square of a line's length in ems. */
const hangingCost = 4;

/** A word and how wide it is set, in ems. */
export interface MeasuredWord {
  text: string;
  width: number;
}

/**
 * Sets words in the fewest lines that hold them, as even as can be, and keeps short words from
 * hanging at the end of a line where another break serves as well.
 *
 * @param space The width of a space, in the unit of all the measures: the size of the letters.
 * @param width The room for a line.
 * @param most The most lines there is room for.
 * @returns The lines, or `undefined` when a word is too long or there would be more than `most`.
 */
export function evenLines(words: readonly MeasuredWord[], space: number, width: number, most: number): string[] | undefined {
  // At place n: the best way found to set the first n words in the number of lines reached so far.
  let settings: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let count = 1; count <= most; count += 1) {
    const longer: typeof settings = [];
    settings.forEach((setting, start) => {
      let line = '';
      let length = -space;
      for (const [index, word] of words.slice(start).entries()) {
        length += space + word.width;
        if (length > width) break;
        line = line === '' ? word.text : `${line} ${word.text}`;
        const end = start + index + 1;
        const missing = end < words.length ? Math.max(0, fullWord - word.text.length) : 0;
        // For a given number of lines the sum of squares is least when all are equally long.
        const cost = setting.cost + length ** 2 + missing * hangingCost;
        if (cost < (longer[end]?.cost ?? Number.POSITIVE_INFINITY)) longer[end] = { cost, lines: [...setting.lines, line] };
      }
    });
    const complete = longer[words.length];
    if (complete) return complete.lines;
    settings = longer;
  }
  return undefined;
}
