import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

const require = createRequire(import.meta.url);
/** In the order in which QualWeb's own runner hands them to a page. */
const sources = ['qw-page', 'util', 'locale', 'act-rules', 'wcag-techniques'].map((name) =>
  readFileSync(require.resolve(`@qualweb/${name}`), 'utf8'),
);

interface Report {
  assertions: Record<
    string,
    {
      code: string;
      name: string;
      results: { verdict: string; description: string; elements: { pointer?: string; htmlCode?: string }[] }[];
    }
  >;
}
interface Runner {
  configure(options: object): Runner;
  test(data: object): Runner;
  testSpecial(): Runner;
  getReport(): Report;
}
type RunnerClass = new (options: object, translation: object) => Runner;
interface QualWeb {
  ACTRulesRunner: RunnerClass;
  WCAGTechniquesRunner: RunnerClass;
  ranRules?: Runner;
}

/**
 * What QualWeb fails on an open page: the ACT rules and the techniques of WCAG at levels A and AA. The modules are those that
 * QualWeb's own runner hands to a page, without the runner, which brings a browser of its own and switches the policy off.
 * The rule on text that is cut at 200 % needs a window of 640 × 512, so the window is changed and set back.
 */
export async function askQualWeb(page: Page, address: string): Promise<Finding[]> {
  // For its reports QualWeb writes the words of an element into a copy of it as markup, which our policy forbids (Trusted Types).
  // As text they serve it as well. The rules themselves write nothing.
  await page.evaluate(() => {
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'),
      set(this: Element, words: string) {
        this.textContent = words;
      },
    });
  });
  for (const source of sources) await page.evaluate(source);
  const techniques = await page.evaluate(() => {
    const qualweb = globalThis as unknown as QualWeb;
    const levels = { levels: ['A', 'AA'] };
    // The source is asked for by the rule on pages that lead on by themselves alone, and parsed as our policy forbids: see below.
    const asked = { sourceHtml: '', newTabWasOpen: false };
    qualweb.ranRules = new qualweb.ACTRulesRunner(levels, { translate: 'en' }).configure(levels).test(asked);
    return new qualweb.WCAGTechniquesRunner(levels, { translate: 'en' }).configure(levels).test(asked).getReport();
  });
  const leadsOn = await page.locator('meta[http-equiv="refresh" i]').count();
  const window = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 512 });
  const rules = await page.evaluate(() => {
    const { ranRules } = globalThis as unknown as QualWeb;
    if (!ranRules) throw new Error('The rules have not run.');
    return ranRules.testSpecial().getReport();
  });
  if (window) await page.setViewportSize(window);
  const refresh = { engine: 'QualWeb' as const, page: address, rule: 'QW-ACT-R4', where: 'meta', says: 'The page leads on by itself.' };
  const found = [rules, techniques].flatMap(({ assertions }) => {
    const all = Object.values(assertions);
    if (all.length === 0) throw new Error(`QualWeb has looked at nothing on ${address}.`);
    return all.flatMap(({ code, results }) =>
      results
        .filter(({ verdict }) => verdict === 'failed')
        .flatMap(({ description, elements }) =>
          (elements.length > 0 ? elements : [{}]).map(({ pointer = '' }: { pointer?: string }) => ({
            engine: 'QualWeb' as const,
            page: address,
            rule: code,
            where: pointer,
            says: description,
          })),
        ),
    );
  });
  return leadsOn > 0 ? [refresh, ...found] : found;
}
