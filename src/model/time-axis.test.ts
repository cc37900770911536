import { expect, test } from 'vitest';
import { type AxisDot, type AxisEvent, dotRadius, timeAxis } from './time-axis.ts';

const event = (when: string, weight: AxisEvent['weight'] = 'normal'): AxisEvent => ({ when, weight });

/** The pairs of dots that lie over each other on an axis of a width in rem. */
function overlaps(dots: readonly AxisDot[], width: number): string[] {
  return dots.flatMap((one, index) =>
    dots.slice(index + 1).flatMap((other) => {
      const apart = (Math.abs(one.at - other.at) / 100) * width;
      const isFree = one.lane !== other.lane || apart >= dotRadius[one.weight] + dotRadius[other.weight];
      return isFree ? [] : [`${one.at} and ${other.at} in row ${one.lane}`];
    }),
  );
}

test('the axis goes from the first day of the first year to the last day of the last', () => {
  const { from, to, years, dots } = timeAxis([event('2011-01-01'), event('2020-12-31')]);
  expect([from, to]).toEqual([2011, 2020]);
  expect([years[0], years.at(-1)]).toEqual([
    { year: 2011, at: 0, label: undefined },
    { year: 2021, at: 100, label: undefined },
  ]);
  expect(dots.map(({ at }) => at)).toEqual([0.01, 99.99]);
});

test('the distance between two dots is the time between the events', () => {
  const [first, second, third] = timeAxis([event('2010-07-02'), event('2012-07-02'), event('2018-07-02')]).dots;
  const near = (second?.at ?? 0) - (first?.at ?? 0);
  const far = (third?.at ?? 0) - (second?.at ?? 0);
  expect(far / near).toBeCloseTo(3, 1);
});

test('what is known only to the year or the month stands in the middle of it', () => {
  const { dots } = timeAxis([event('2012'), event('2012-01'), event('2012-12-31')]);
  expect(dots[0]?.at).toBe(50);
  expect(dots[1]?.at).toBeCloseTo((15.5 / 366) * 100, 1);
});

test('dots keep the order in which the events were given', () => {
  const { dots } = timeAxis([event('2020-06-01'), event('2010-06-01', 'main')]);
  expect(dots.map(({ weight }) => weight)).toEqual(['normal', 'main']);
});

test('dots that would lie over each other stand in rows of their own, even on the smallest screen', () => {
  const close = ['2012-06-28', '2012-06-28', '2012-07', '2012-08-07', '2012', '2002', '2024'].map((when) => event(when));
  const { dots, lanes } = timeAxis([...close, event('2012-06-28', 'main'), event('2013', 'main')]);
  expect(overlaps(dots, 16)).toEqual([]);
  expect(lanes).toBe(Math.max(...dots.map(({ lane }) => lane)) + 1);
});

test('a main event stands on the line, and lesser ones make way', () => {
  const { dots } = timeAxis([event('2002'), event('2012-06-27'), event('2012-06-28', 'main'), event('2024')]);
  expect(dots.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
});

test('main events are numbered by date', () => {
  const { dots } = timeAxis([event('2020', 'main'), event('2005'), event('2010-03', 'main'), event('2010-01', 'main')]);
  expect(dots.map(({ number }) => number)).toEqual([3, undefined, 2, 1]);
});

test('there are never more labels of years than the smallest screen has room for', () => {
  const labels = (last: string) => timeAxis([event('2002'), event(last)]).years.filter(({ label }) => label !== undefined);
  expect(labels('2024').map(({ year, label }) => `${year} ${label}`)).toEqual([
    '2005 roomy',
    '2010 always',
    '2015 roomy',
    '2020 always',
    '2025 roomy',
  ]);
  expect(labels('2049').map(({ year }) => year)).toEqual([2010, 2020, 2030, 2040, 2050]);
  expect(Math.max(...['2002', '2003', '2008', '2013', '2032', '2100', '2190'].map((last) => labels(last).length))).toBeLessThanOrEqual(6);
});

test('one event alone has an axis too', () => {
  expect(timeAxis([event('2012')])).toMatchObject({ from: 2012, to: 2012, lanes: 1 });
});

test('an axis without events is refused', () => {
  expect(() => timeAxis([])).toThrow('at least one event');
});
