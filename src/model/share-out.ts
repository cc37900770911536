/** What one of several takes of a whole: never under its minimum, and near its wish. */
export interface Share {
  minimum: number;
  /** What it would take if there were neither more nor less. */
  wish: number;
}

/**
 * Shares a whole out in whole numbers. Each gets its wish, and what is lacking or over is spread: what is
 * lacking is taken where there is most above the minimum, what is over is given where the wish is greatest.
 *
 * @param total A whole number, such as the minutes of a meeting.
 * @returns Whole numbers that add up to `total`, in the order of the shares; undefined when the minimums
 * alone are more, or when there is something to give and nobody to give it to.
 */
export function shareOut(total: number, shares: readonly Share[]): number[] | undefined {
  const minimums = sum(shares.map(({ minimum }) => minimum));
  if (minimums > total || (shares.length === 0 && total > 0)) return undefined;
  const wishes = shares.map(({ minimum, wish }) => Math.max(minimum, wish));
  const lacking = sum(wishes) - total;
  if (lacking <= 0) return spread(wishes, -lacking, wishes);
  const spare = shares.map(({ minimum }, index) => (wishes[index] ?? minimum) - minimum);
  const taken = spread(
    spare.map(() => 0),
    lacking,
    spare,
  );
  return wishes.map((wish, index) => wish - (taken[index] ?? 0));
}

/** Adds `amount` to the numbers in proportion to the weights, in whole numbers, the largest remainder first. */
function spread(numbers: readonly number[], amount: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const exact = weights.map((weight) => (whole === 0 ? amount / weights.length : (amount * weight) / whole));
  const given = exact.map(Math.floor);
  const order = exact.map((one, index) => ({ index, rest: one - Math.floor(one) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = amount - sum(given);
  for (const { index, rest } of [...order, ...order]) {
    if (left <= 0) break;
    // Nobody without a weight gets anything, unless all are without.
    if (rest === 0 && weights[index] === 0 && whole > 0) continue;
    given[index] = (given[index] ?? 0) + 1;
    left -= 1;
  }
  return numbers.map((number, index) => number + (given[index] ?? 0));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
