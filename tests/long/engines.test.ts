/**
 * Bars A1, A3 and A4: axe, QualWeb and IBM's engine find nothing on any page. Each page is opened once for all three. What
 * they found is written to hosting/, where the record of the full run takes it from.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumOfSums, sumsOf } from '../../scripts/deploy/file-sums.ts';
import { faultsOf, useSite } from '../browser/site.ts';
import { askAxe } from '../engines/axe.ts';
import { faultsAmong, needlessEntries } from '../engines/false-findings.ts';
import { type Engine, type Finding, inOneLine } from '../engines/finding.ts';
import { askIbm } from '../engines/ibm.ts';
import { askQualWeb } from '../engines/qualweb.ts';
import { builtPages, dist, project } from '../site/pages.ts';

const site = useSite();
const addresses = builtPages.map(({ address }) => address);
const found: Finding[] = [];
const seen: string[] = [];

// The largest page takes half a minute of an engine, and the machine may be busy.
beforeAll(async () => {
  await faultsOf(site, addresses, { viewport: { width: 1280, height: 800 } }, async (page, address) => {
    // QualWeb comes last: it writes an attribute on every element.
    for (const ask of [askAxe, askIbm, askQualWeb]) found.push(...(await ask(page, address)));
    seen.push(address);
    return [];
  });
}, 3_600_000);

afterAll(() => {
  const faults = faultsAmong(found);
  const count = (engine: Engine) => ({ pages: seen.length, findings: faults.filter((one) => one.engine === engine).length });
  const outcome = {
    output: sumOfSums(sumsOf(dist)),
    axe: count('axe'),
    QualWeb: count('QualWeb'),
    'IBM Equal Access': count('IBM Equal Access'),
  };
  const file = join(project, 'hosting/engines.json');
  // In a copy of hard links the file is the project's own: it is taken away, never written into.
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
});

const faultsBy = (engine: Engine) =>
  faultsAmong(found)
    .filter((one) => one.engine === engine)
    .map(inOneLine);

test('A1, A3, A4: the engines have seen every page', () => {
  expect(seen.sort()).toEqual([...addresses].sort());
});

test('A1: axe finds nothing wrong with any page', () => {
  expect(faultsBy('axe')).toEqual([]);
});

test('A3: QualWeb fails no rule and no technique on any page', () => {
  expect(faultsBy('QualWeb')).toEqual([]);
});

test('A4: IBM Equal Access finds no violation on any page', () => {
  expect(faultsBy('IBM Equal Access')).toEqual([]);
});

test.each(['axe', 'QualWeb', 'IBM Equal Access'] as const)('A3, A4: what is argued to be no fault is still found, by %s', (engine) => {
  expect(needlessEntries(engine, found)).toEqual([]);
});
