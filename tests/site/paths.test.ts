import { expect, test } from 'vitest';
import { roleWords } from '../../src/language/words.ts';
import { pathAddressOf } from '../../src/model/addresses.ts';
import { pathLengths, readingPath, roles } from '../../src/schemas/path.ts';
import { entriesOf, idOf, siteAddress } from './content.ts';
import { pageAt, wordsOf } from './pages.ts';

const paths = entriesOf('paths').map((entry) => {
  const { root } = pageAt(pathAddressOf(idOf(entry)));
  const steps = root.querySelectorAll('.path-steps > li');
  const minutes = (text = '') => Number(/(\d+) min\./.exec(text)?.[1]);
  return {
    id: idOf(entry),
    data: readingPath.parse(entry.fields),
    root,
    steps: steps.map((step) => ({ step, minutes: minutes(step.querySelector('.path-time')?.text) })),
    sum: minutes(root.querySelector('.path-sum')?.text),
  };
});

test('each reader has a path of 5, 15 and 60 minutes', () => {
  const there = paths.map(({ data }) => `${data.role} ${data.minutes}`);
  expect(there.toSorted()).toEqual(roles.flatMap((role) => pathLengths.map((minutes) => `${role} ${minutes}`)).toSorted());
});

test('the minutes of the steps add up to what stands below them', () => {
  const faults = paths.flatMap(({ id, steps, sum }) => {
    const total = steps.reduce((all, { minutes }) => all + minutes, 0);
    return total === sum ? [] : [`${id} says ${sum} and not ${total}`];
  });
  expect(faults).toEqual([]);
});

test('no path takes longer than it promises, and none leaves more than a fifth of the time empty', () => {
  const faults = paths.flatMap(({ id, data, sum }) =>
    sum <= data.minutes && sum >= data.minutes * 0.8 ? [] : [`${id} takes ${sum} of ${data.minutes}`],
  );
  expect(faults).toEqual([]);
});

test('a whole page takes the minutes that the page itself says', () => {
  const faults = paths.flatMap(({ id, steps }) =>
    steps.flatMap(({ step, minutes }) => {
      const address = step.querySelector('a')?.getAttribute('href') ?? '';
      const own = /(\d+) min\. læsning/.exec(pageAt(address.replace(/#.*/, '')).root.querySelector('.page-tools')?.text ?? '')?.[1];
      return address.includes('#') || own === undefined || Number(own) === minutes
        ? []
        : [`${id} says ${minutes} for ${address} and not ${own}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('a step that leads to a part of a page leads to its heading, and says which', () => {
  const parts = paths
    .flatMap(({ steps }) => steps.map(({ step }) => step))
    .filter((step) => step.querySelector('a')?.getAttribute('href')?.includes('#'));
  const faults = parts.flatMap((step) => {
    const target = new URL(step.querySelector('a')?.getAttribute('href') ?? '', siteAddress);
    const heading = pageAt(target.pathname).root.getElementById(target.hash.slice(1));
    const words = wordsOf(step.querySelector('.path-part') ?? step);
    return heading && /^H[234]$/.test(heading.tagName) && words === `Kun »${wordsOf(heading)}«`
      ? []
      : [`${target.pathname}${target.hash} is called ${words}`];
  });
  expect(parts.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the paths of a reader stand together, the shortest first', () => {
  const choices = pageAt('/laeseveje/').root.querySelectorAll('.path-choices');
  expect(choices.map((part) => wordsOf(part.querySelector('h2') ?? part))).toEqual(roles.map((role) => roleWords[role]));
  for (const part of choices) {
    expect(part.querySelectorAll('.path-minutes > b').map(({ text }) => Number(text))).toEqual([...pathLengths]);
  }
});
