/** An event as the axis sees it. */
export interface AxisEvent {
  /** `2012`, `2012-06` or `2012-06-28`. */
  when: string;
  weight: 'main' | 'normal';
}

/** An event on the axis. */
export interface AxisDot {
  /** Its place, in percent of the axis. */
  at: number;
  /** How many rows it stands above the axis: 0 is the lowest. */
  lane: number;
  weight: 'main' | 'normal';
  /** The number that a main event has in the drawing and in the list. */
  number: number | undefined;
}

/** A year that begins, with its place in percent of the axis. */
export interface AxisYear {
  year: number;
  at: number;
  /** Years with a label; every second of them keeps it where there is little room. */
  label: 'always' | 'roomy' | undefined;
}

/** A line of years, true to scale, with a dot for every event. */
export interface TimeAxis {
  /** The first and the last year in which something happens. */
  from: number;
  to: number;
  years: AxisYear[];
  /** One for each event, in the order in which they were given. */
  dots: AxisDot[];
  lanes: number;
}

/** The size of a dot, in rem. */
export const dotRadius = { main: 0.625, normal: 0.3125 } as const;

/** The axis on the smallest screen, 320 px, without margins: dots that are apart there are apart everywhere. In rem. */
const narrowest = 16;
/** The least air between two dots in a row, in rem. */
const air = 0.125;
/** More labels than this would meet on the smallest screen. */
const mostLabels = 6;

/**
 * Places events on a line of whole years. An event known only to the month or the year stands in its
 * middle. Dots keep their true place along the line; those that would touch go up to another row.
 *
 * @throws {RangeError} When there is no event to show.
 */
export function timeAxis(events: readonly AxisEvent[]): TimeAxis {
  const moments = events.map(({ when }) => middleOf(when));
  const from = Math.floor(Math.min(...moments));
  const to = Math.floor(Math.max(...moments));
  if (!Number.isFinite(from)) throw new RangeError('A time axis needs at least one event.');
  const percent = (moment: number) => Math.round(((moment - from) / (to + 1 - from)) * 10_000) / 100;

  const dots = events.map(({ weight }, index): AxisDot => ({ at: percent(moments[index] as number), lane: 0, weight, number: undefined }));
  const byDate = dots.toSorted((one, other) => one.at - other.at);
  const main = byDate.filter(({ weight }) => weight === 'main');
  for (const [index, dot] of main.entries()) dot.number = index + 1;
  // The main ones choose first, so that they stand on the line where they can.
  const placed: AxisDot[] = [];
  for (const dot of [...main, ...byDate.filter(({ weight }) => weight === 'normal')]) {
    while (placed.some((other) => other.lane === dot.lane && touches(dot, other))) dot.lane += 1;
    placed.push(dot);
  }
  return { from, to, years: yearsOf(from, to, percent), dots, lanes: Math.max(...dots.map(({ lane }) => lane)) + 1 };
}

/** The middle of a day, month or year, counted in years: 2012.5 is the middle of 2012. */
function middleOf(when: string): number {
  const [year = 0, month, day] = when.split('-').map(Number);
  const begins = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const ends = month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, day === undefined ? month : month - 1, (day ?? 0) + 1);
  const newYear = Date.UTC(year, 0);
  return year + ((begins + ends) / 2 - newYear) / (Date.UTC(year + 1, 0) - newYear);
}

function touches(one: AxisDot, other: AxisDot): boolean {
  const apart = (Math.abs(one.at - other.at) / 100) * narrowest;
  return apart < dotRadius[one.weight] + dotRadius[other.weight] + air;
}

/** Every year that begins on the axis. Labels stand at round years, as close as they can without meeting. */
function yearsOf(from: number, to: number, percent: (moment: number) => number): AxisYear[] {
  const span = to + 1 - from;
  const step = [1, 2, 5, 10, 20, 50].find((years) => span / years < mostLabels) ?? 100;
  return Array.from({ length: span + 1 }, (_, index) => {
    const year = from + index;
    const label = year % step !== 0 ? undefined : year % (2 * step) === 0 ? 'always' : 'roomy';
    return { year, at: percent(year), label };
  });
}
