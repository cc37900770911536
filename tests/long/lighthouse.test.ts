/** Lighthouse, mobile: accessibility, best practices and search engines, each 100 on every kind of page. */
import lighthouse from 'lighthouse';
import { expect, test } from 'vitest';
import { freePort } from '../browser/free-port.ts';
import { everyKind, useSite } from '../browser/site.ts';

const port = await freePort();
const site = useSite([`--remote-debugging-port=${port}`], false, 'whole');
const categories = ['accessibility', 'best-practices', 'seo'];

/** What keeps a page from 100 in each category. */
async function shortcomings(path: string): Promise<string[]> {
  // The search, and what is said without net, ask search engines to leave them out, which is what this audit marks down.
  const skipAudits = /^\/(soeg|uden-net)\//.test(path) ? ['is-crawlable'] : null;
  const run = await lighthouse(site.address + path, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    skipAudits,
    formFactor: 'mobile',
    // Nothing here is timed: simulated throttling is worked out afterwards, and so costs no waiting.
    throttlingMethod: 'simulate',
    disableFullPageScreenshot: true,
    disableStorageReset: true,
    skipAboutBlank: true,
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 0,
    cpuQuietThresholdMs: 0,
  });
  if (!run) return [`${path} was not examined`];
  const { lhr } = run;
  if (lhr.runtimeError) return [`${path} was not examined: ${lhr.runtimeError.message}`];
  return Object.values(lhr.categories).flatMap(({ id, score, auditRefs }) => {
    if (score === 1) return [];
    const why = auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (lhr.audits[audit]?.score ?? 1) < 1)
      .map(({ id: audit }) => audit);
    return [`${path} has ${Math.round((score ?? 0) * 100)} for ${id}: ${why.join(', ')}`];
  });
}

test('every kind of page has 100 of 100 for accessibility, best practices and search engines', { timeout: 420_000 }, async () => {
  const faults: string[] = [];
  // Lighthouse does not examine the answer to an unknown address, as it is 404; it has the same frame as the rest.
  for (const path of everyKind.filter((one) => one !== '/findes-ikke/')) faults.push(...(await shortcomings(path)));
  expect(faults).toEqual([]);
});
