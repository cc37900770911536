import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/schemas/context-document.ts';
import { content } from './content.ts';
import { pageAt, wordsOf } from './pages.ts';

const { root } = pageAt('/kontekst/');
const figure = root.querySelector('figure.timeline');
const events = (content.find(({ path }) => path === 'timeline/timeline.yaml')?.fields ?? []) as unknown as TimelineEvent[];

test('the timeline is a figure that says what it shows', () => {
  expect(wordsOf(figure?.querySelector(':scope > figcaption') ?? root)).toContain(`${events.length} begivenheder fra`);
});

test('the list has every event, the earliest first', () => {
  const times = figure?.querySelectorAll('li time').map((time) => time.getAttribute('datetime') ?? '') ?? [];
  expect(times).toEqual(events.map(({ when }) => when).toSorted());
});

test('the drawing has a dot for every event, the main ones with the number they have in the list', () => {
  const dots = figure?.querySelectorAll('.time-row circle') ?? [];
  const numbers = figure?.querySelectorAll('.time-row text').map(({ text }) => text.trim()) ?? [];
  expect(dots).toHaveLength(events.length);
  expect(numbers.toSorted()).toEqual((figure?.querySelectorAll('li > span') ?? []).map(({ text }) => text).toSorted());
  expect(numbers).toHaveLength(events.filter(({ weight }) => weight === 'main').length);
});

test('a screen reader hears the list and not the drawing', () => {
  const heard = figure?.querySelectorAll('svg, li > span').filter((one) => one.getAttribute('aria-hidden') !== 'true');
  expect(heard).toEqual([]);
});

test('the heading and the caption name the years that the events span', () => {
  const years = events.map(({ when }) => Number(when.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  expect(root.getElementById('tidslinje')?.text).toBe(`Tidslinje ${from}–${to}`);
  expect(wordsOf(figure ?? root)).toContain(`fra ${from} til ${to}`);
});
