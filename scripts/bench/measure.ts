/** What the bench prints: one line a measure, with its budget and whether it holds. */

/** How a measured number is to be read. */
export type Unit = 'B' | 'files' | '×' | 'points' | 's' | 'nDCG';

/** One measured thing. */
export interface Measure {
  name: string;
  measured: number;
  unit: Unit;
  /** The most that is allowed; of points the least. A measure without one only informs. */
  budget?: number;
  /** Whatever helps to judge the number: the page it comes from, another way to count. */
  note?: string;
}

const NAME_WIDTH = 58;

/** Whether the measure keeps its budget; undefined when it has none. */
export function holds({ measured, unit, budget }: Measure): boolean | undefined {
  if (budget === undefined) return undefined;
  return unit === 'points' ? measured >= budget : measured <= budget;
}

/**
 * Whether the measure must stop a release. Only what is counted does: ratios and seconds depend on
 * the machine and what else it does.
 */
export function breaks(measure: Measure): boolean {
  return ['B', 'files'].includes(measure.unit) && holds(measure) === false;
}

/** The measure as one line: name, measured, budget, verdict, note. */
export function line(measure: Measure): string {
  const { name, measured, unit, budget, note } = measure;
  const verdict = { true: '✓', false: '✗', undefined: '·' }[String(holds(measure))] ?? '';
  const cells = [
    name.padEnd(NAME_WIDTH),
    shown(measured, unit).padStart(11),
    (budget === undefined ? '' : shown(budget, unit)).padStart(11),
    verdict,
  ];
  return [...cells, note].filter((cell) => cell !== undefined).join('  ');
}

/** The line over the table. */
export const head = `${'Measure'.padEnd(NAME_WIDTH)}  ${'measured'.padStart(11)}  ${'budget'.padStart(11)}`;

/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no median of nothing.');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function shown(number: number, unit: Unit): string {
  if (unit === 'points') return number.toFixed(0);
  if (unit === 'nDCG') return number.toFixed(3);
  if (unit === '×' || unit === 's') return `${number.toFixed(2)} ${unit}`;
  return unit === 'B' ? `${number.toLocaleString('en')} B` : number.toLocaleString('en');
}
