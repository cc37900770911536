/** What crosses the line: pages, scripts, typefaces, and the first answer of the search. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type BuiltSite, hostSite, type Page } from './built-site.ts';
import { brotli, gzip } from './host.ts';
import type { Measure } from './measure.ts';
import { openSearch } from './search.ts';

/** One TCP first flight: ten packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;
const CHAPTER = '/rapport/[chapter]/';

/** What a browser asks for on its own when it opens a page. */
interface Fetched {
  page: Page;
  scripts: number;
  fontFiles: number;
  fonts: number;
  blocking: number;
}

/** The measures in bytes and counts. */
export async function* measureBytes(site: BuiltSite, browser: Browser): AsyncGenerator<Measure> {
  for (const { kind, address, html } of site.heaviest) {
    const content = Buffer.from(html);
    const note = `gzip ${gzip(content).length.toLocaleString('en')} B${address === kind ? '' : `, ${address}`}`;
    yield {
      name: `HTML ${kind}`,
      measured: brotli(content).length,
      unit: 'B',
      note,
      ...(kind === CHAPTER ? { budget: FIRST_FLIGHT } : {}),
    };
  }

  const fetched = await fetchedOnOpening(site, browser);
  const reading = fetched.filter(({ page }) => page.html.includes('class="reading-text"'));
  yield highest('Scripts of a reading page before any tap', reading, 'scripts', 'B', 3_000);
  yield highest('Scripts of any page before any tap', fetched, 'scripts', 'B', 10_000);
  yield highest('Typefaces, files', fetched, 'fontFiles', 'files', 2);
  yield highest('Typefaces, together', fetched, 'fonts', 'B', 32_000);
  yield highest('Requests that block rendering', fetched, 'blocking', 'files', 0);

  const { sent, raw } = await searchBytes(site, browser);
  yield { name: 'Search: tap on the field to first result, brotli', measured: sent, unit: 'B', budget: 180_000, note: 'headers included' };
  yield { name: 'Search: the same without compression', measured: raw, unit: 'B', note: 'as npm start sends it' };
}

function highest(name: string, all: Fetched[], what: Exclude<keyof Fetched, 'page'>, unit: 'B' | 'files', budget: number): Measure {
  const [most] = all.toSorted((a, b) => b[what] - a[what]);
  return { name, measured: most?.[what] ?? 0, unit, budget, ...(most?.[what] ? { note: most.page.address } : {}) };
}

/** Opens the heaviest page of each kind on a phone's screen and weighs what the browser asks for. */
async function fetchedOnOpening(site: BuiltSite, browser: Browser): Promise<Fetched[]> {
  const host = await hostSite(site);
  const opened: Fetched[] = [];
  const waiting = site.heaviest.values();
  const open = async () => {
    for (const page of waiting) opened.push(await fetchedBy(page, site, host.address, browser));
  };
  await Promise.all([open(), open(), open()]);
  host.stop();
  return opened;
}

async function fetchedBy(page: Page, site: BuiltSite, address: string, browser: Browser): Promise<Fetched> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, serviceWorkers: 'block' });
  const tab = await context.newPage();
  const files = new Map<string, string>();
  tab.on('request', (request) => files.set(new URL(request.url()).pathname, request.resourceType()));
  await tab.goto(address + page.address, { waitUntil: 'networkidle' });
  const blocking = await tab.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking').length,
  );
  await context.close();

  const ofType = (wanted: string) => [...files].filter(([, type]) => type === wanted).map(([path]) => readFileSync(join(site.dist, path)));
  const scripts = ofType('script').reduce((sum, content) => sum + brotli(content).length, 0);
  const fonts = ofType('font');
  return { page, scripts, fontFiles: fonts.length, fonts: fonts.reduce((sum, { length }) => sum + length, 0), blocking };
}

async function searchBytes(site: BuiltSite, browser: Browser): Promise<{ sent: number; raw: number }> {
  const host = await hostSite(site);
  const search = await openSearch(browser, `${host.address}/soeg/`);
  const before = host.bytes();
  await search.firstResult('hjemløshed');
  const after = host.bytes();
  await search.close();
  host.stop();
  return { sent: after.sent - before.sent, raw: after.raw - before.raw };
}
