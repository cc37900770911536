import { expect, test } from 'vitest';
import { fills, leastMinutes, minutesOf, type PathSources, partsOf, plannedSteps, type ReadPage } from './reading-path.ts';

const words = (count: number) => `${'ord '.repeat(count).trim()}.`;
const page: ReadPage = {
  title: 'Respekt',
  address: '/vaerdier/respekt/',
  body: `${words(100)}\n\n## Gør sådan\n\n${words(300)}\n\n### I døren\n\n${words(200)}\n\n## Til sidst\n\n${words(10)}`,
  fields: { inShort: 'Kort sagt.', questions: ['Hvad?', 'Hvorfor?'], sayTomorrow: ['Hej.'] },
};
const sources: PathSources = {
  page: ({ id, version }) => (id === 'respekt' ? { ...page, title: version === 'easy' ? 'Let' : page.title } : undefined),
  film: (id) => (id === 'introfilm' ? { title: 'Filmen', address: '/film/introfilm/', seconds: 62 } : undefined),
};
const read = (section?: string) => ({
  read: { collection: 'values' as const, id: 'respekt', ...(section !== undefined && { section }) },
  take: 'Noget.',
});
const minutes = (...steps: Parameters<typeof plannedSteps>[0]) => plannedSteps(steps, sources).map((step) => step.minutes);

test('a whole page takes the minutes that the page itself says', () => {
  expect(minutes(read())).toEqual([3]);
});

test('a heading takes what stands under it and under the smaller ones below, up to the next of its size', () => {
  expect(minutes(read('goer-saadan'))).toEqual([3]);
  expect(minutes(read('i-doeren'))).toEqual([1]);
  expect(
    partsOf(page)
      .find(({ id }) => id === 'goer-saadan')
      ?.words.split(' '),
  ).toHaveLength(499);
});

test('a short place takes a minute, and so does what comes from a field', () => {
  expect(minutes(read('til-sidst'), read('kort-fortalt'), read('i-morgen'), read('tal-om-det'))).toEqual([1, 1, 1, 1]);
});

test('a step leads to its heading and is called what the page and the heading are called', () => {
  const [whole, part] = plannedSteps([read(), read('goer-saadan')], sources);
  expect([whole?.address, whole?.title, whole?.part]).toEqual(['/vaerdier/respekt/', 'Respekt', undefined]);
  expect([part?.address, part?.title, part?.part]).toEqual(['/vaerdier/respekt/#goer-saadan', 'Respekt', 'Gør sådan']);
});

test('a film takes its length, and one that cannot be played is no step', () => {
  expect(minutes({ film: 'introfilm', take: 'Se.' }, { film: 'taget-ned', take: 'Se.' })).toEqual([1]);
});

test('a page or a place that is not there is no step', () => {
  expect(minutes(read('findes-ikke'), { read: { collection: 'values', id: 'omsorg' }, take: 'Noget.' })).toEqual([]);
});

test('the minutes add up', () => {
  expect(minutesOf(plannedSteps([read(), read('goer-saadan'), { film: 'introfilm', take: 'Se.' }], sources))).toBe(7);
});

test.each([
  [5, 4],
  [15, 12],
  [60, 48],
])('a path of %i minutes takes between %i and that many', (promised, least) => {
  expect(leastMinutes(promised)).toBe(least);
  expect([least - 1, least, promised, promised + 1].map((sum) => fills(sum, promised))).toEqual([false, true, true, false]);
});
