import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'), 'utf8');

/** What the engine says of one place; `value` holds the kind of rule and the outcome. */
interface Result {
  ruleId: string;
  reasonId: string;
  message: string;
  snippet: string;
  value: [kind: string, outcome: string];
  path: { dom: string };
}
interface Ace {
  Checker: new () => { check(node: unknown, rulesets: string[]): Promise<{ results: Result[] }> };
}

/**
 * What IBM's Equal Access engine calls a violation on an open page, by its rules of WCAG 2.2. What it only wants a person
 * to look at, and what it recommends beside the standard, is not a violation. The engine is handed to the page directly: its own
 * runner would fetch it from another host.
 */
export async function askIbm(page: Page, address: string): Promise<Finding[]> {
  await page.evaluate(source);
  const results = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Ace };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    if (results.length === 0) throw new Error('The engine has looked at nothing.');
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, reasonId, message, path }) => ({ rule: `${ruleId} ${reasonId}`, says: message, where: path.dom }));
  });
  return results.map((result) => ({ engine: 'IBM Equal Access' as const, page: address, ...result }));
}
