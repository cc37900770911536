import { expect, test } from 'vitest';
import { checkPaths } from './check-paths.ts';
import type { PathSources } from './reading-path.ts';

const sources: PathSources = {
  page: ({ id, version }) =>
    id === 'respekt' && version !== 'easy'
      ? { title: 'Respekt', address: '/vaerdier/respekt/', body: `## Gør sådan\n\n${'ord '.repeat(800)}`, fields: { inShort: 'Kort.' } }
      : undefined,
  film: (id) => (id === 'introfilm' ? { title: 'Filmen', address: '/film/introfilm/', seconds: 62 } : undefined),
};
const whole = { read: { collection: 'values', id: 'respekt' }, take: 'A' };
const short = { read: { collection: 'values', id: 'respekt', section: 'kort-fortalt' }, take: 'A' };
const film = { film: 'introfilm', take: 'A' };
const path = (steps: readonly unknown[], more: object = {}) => ({
  role: 'staff',
  minutes: 5,
  title: 'A',
  description: 'En sætning, som er lang nok til en beskrivelse af siden.',
  why: 'B',
  steps,
  updated: '2026-11-22',
  ...more,
});

/** What is said of these paths, each fault with the field that it is placed at. */
function said(...paths: unknown[]): string[] {
  let last: readonly PropertyKey[] = [];
  const files = paths.map((data, at) => ({
    path: `content/paths/${at}.yaml`,
    id: String(at),
    data,
    place: (field: readonly PropertyKey[]) => {
      last = field;
      return { line: 1, column: 1 };
    },
  }));
  return checkPaths(files, sources, (word, known) => `Not ${word} but ${known.join(', ')}.`).map(
    ({ problem, remedy }) => `${problem} → ${remedy}${paths.length === 1 ? ` [${last.join('.')}]` : ''}`,
  );
}

test('a path whose steps fill its minutes is right, with a film or without', () => {
  expect(said(path([whole]))).toEqual([]);
  expect(said(path([whole, film]))).toEqual([]);
});

test('a path that is too long or too short says by how much', () => {
  expect(said(path([whole, short, film]))).toEqual([
    'the steps take 6 min. together; a path of 5 takes 4 to 5. → Take a step out, or lead to one heading of a page with "section". [steps]',
  ]);
  expect(said(path([short]))).toEqual(['the steps take 1 min. together; a path of 5 takes 4 to 5. → Add a step. [steps]']);
});

test('a path must add up without its film, so that taking a film down never waits for a path', () => {
  expect(said(path([short, ...Array.from({ length: 4 }, () => film)]))).toEqual([
    'the steps take only 1 min. when a film is taken down; a path of 5 takes 4 to 5. → Add a step to read: taking a film down must never wait for a path. [steps]',
  ]);
});

test('a place that the page does not have suggests those it has', () => {
  expect(said(path([{ ...whole, read: { ...whole.read, section: 'goer' } }]))).toEqual([
    'the page /vaerdier/respekt/ has no place called "#goer". → Not goer but kort-fortalt, goer-saadan. [steps.0.read.section]',
  ]);
});

test('an easy text that is not written is named', () => {
  expect(said(path([{ ...whole, read: { ...whole.read, version: 'easy' } }]))).toEqual([
    'values/respekt has no easy text. → Take "version" out, or write the text first. [steps.0.read.version]',
  ]);
});

test('nobody is led to the same place twice', () => {
  expect(said(path([short, whole, short]))).toContainEqual(
    expect.stringContaining('the path leads to /vaerdier/respekt/#kort-fortalt twice. → Take one of the steps out.'),
  );
});

test('one reader has one path of each length', () => {
  expect(said(path([whole]), path([whole], { role: 'leader' }), path([whole]))).toEqual([
    'content/paths/0.yaml is the path of 5 minutes for staff already. → Put the two together, or change one of them.',
  ]);
});

test('a path that the schema refuses, or that leads to no page, is left to the checks of those', () => {
  expect(said(path([whole], { minutes: 7 }))).toEqual([]);
  expect(said(path([{ read: { collection: 'values', id: 'omsorg' }, take: 'A' }]))).toEqual([]);
});
