import { expect, test } from 'vitest';
import { checkRun } from './check-run.ts';

const axe = { name: 'axe', version: '1.0.0', pages: 12, findings: 0 };
const sound = {
  date: '2026-11-23',
  standard: 'WCAG 2.2 AA',
  sources: '0'.repeat(64),
  pages: 12,
  engines: [axe],
  tried: [{ subject: 'keyboard', tests: 3, failed: 0 }],
};

/** What is said of a run with these fields and a page with this text. */
function faultsOf(changes: object, text = 'Prøvet med axe.') {
  const run = {
    id: 'accessibility',
    path: 'content/runs/accessibility.yaml',
    data: { ...sound, ...changes },
    place: () => ({ line: 7, column: 3 }),
  };
  const page = { path: 'content/pages/tilgaengelighed.mdx', text, firstLine: 8 };
  return checkRun(run, page).map(({ file, line, column, problem }) => `${file}:${line}:${column} ${problem}`);
}

test('a run that found nothing, and a page that says no more, have no fault', () => {
  expect(faultsOf({}, '- **Med tastatur:** uden mus.\n\naxe så 12 sider. Et program, axe.')).toEqual([]);
});

test('a run that found something, or did not see every page, stops the build', () => {
  expect(faultsOf({ engines: [{ ...axe, findings: 2 }] })).toEqual([
    'content/runs/accessibility.yaml:7:3 axe found 2 faults in the last full run.',
  ]);
  expect(faultsOf({ engines: [{ ...axe, pages: 11 }] })).toEqual([
    'content/runs/accessibility.yaml:7:3 axe was asked about 11 of 12 pages.',
  ]);
  expect(faultsOf({ tried: [{ subject: 'keyboard', tests: 3, failed: 1 }] })).toEqual([
    'content/runs/accessibility.yaml:7:3 1 tests of "keyboard" failed in the last full run.',
  ]);
});

test('the page may not name a program that the run did not ask', () => {
  expect(faultsOf({}, 'Axe er ikke axe.\nDen er prøvet med QualWeb og EPUBCheck.')).toEqual([
    'content/pages/tilgaengelighed.mdx:9:19 the page names QualWeb, which the last full run did not ask.',
    'content/pages/tilgaengelighed.mdx:9:30 the page names EPUBCheck, which the last full run did not ask.',
  ]);
  expect(faultsOf({ tried: [{ subject: 'epub', tests: 3, failed: 0 }] }, 'Bogen er set af EPUBCheck.')).toEqual([]);
});

test('the page may not claim what the run did not try', () => {
  expect(faultsOf({}, '- **Uden scripts:** slået fra.')).toEqual([
    'content/pages/tilgaengelighed.mdx:8:3 the page says »Uden scripts«, but the last full run did not try "scripts-off".',
  ]);
});

test('the page may not give other numbers than the run', () => {
  expect(faultsOf({}, 'Vi har set 1.200 sider. Med fire programmer.')).toEqual([
    'content/pages/tilgaengelighed.mdx:8:12 the page says »1.200 sider«, but the last full run had 12.',
    'content/pages/tilgaengelighed.mdx:8:29 the page says »fire programmer«, but the last full run had 1.',
  ]);
});
