/** What crosses the line: pages, scripts, typefaces, and the first answer of the search. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { offerAddress, readOffer } from '../../src/model/offline-offer.ts';
import { type BuiltSite, hostSite, type Page } from './built-site.ts';
import { brotli, gzip, type Host } from './host.ts';
import type { Measure } from './measure.ts';
import { openSearch } from './search.ts';

/** One TCP first flight: ten packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;
const CHAPTER = '/rapport/[chapter]/';
/** Long, as the machine may be busy; nothing is judged by it. */
const PATIENCE = 120_000;

/** What a browser asks for on its own when it opens a page. */
interface Fetched {
  page: Page;
  /** The page itself as it went over the line, with its response headers. */
  document: number;
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
  const chapter = fetched.filter(({ page }) => page.kind === CHAPTER);
  yield highest('A chapter with its response headers', chapter, 'document', 'B');
  yield highest('Scripts of a reading page before any tap', reading, 'scripts', 'B', 3_000);
  yield highest('Scripts of any page before any tap', fetched, 'scripts', 'B', 10_000);
  yield highest('Typefaces, files', fetched, 'fontFiles', 'files', 2);
  yield highest('Typefaces, together', fetched, 'fonts', 'B', 32_000);
  yield highest('Requests that block rendering', fetched, 'blocking', 'files', 0);

  const offered = join(site.dist, offerAddress);
  const offer = existsSync(offered) ? readOffer(readFileSync(offered, 'utf8')) : undefined;
  if (offer) yield { name: 'The whole site on a device, without films', measured: offer.bytes, unit: 'B', budget: 1_500_000 };

  const { sent, raw } = await searchBytes(site, browser);
  yield { name: 'Search, to the first result, compressed', measured: sent, unit: 'B', budget: 180_000 };
  yield { name: 'Search, to the first result, as npm start sends it', measured: raw, unit: 'B' };
}

function highest(name: string, all: Fetched[], what: Exclude<keyof Fetched, 'page'>, unit: 'B' | 'files', budget?: number): Measure {
  const [most] = all.toSorted((a, b) => b[what] - a[what]);
  const note = most?.[what] ? { note: most.page.address } : {};
  return { name, measured: most?.[what] ?? 0, unit, ...(budget === undefined ? {} : { budget }), ...note };
}

/** Opens the heaviest page of each kind on a phone's screen and weighs what the browser asks for. */
async function fetchedOnOpening(site: BuiltSite, browser: Browser): Promise<Fetched[]> {
  const host = await hostSite(site);
  const opened: Fetched[] = [];
  const waiting = site.heaviest.values();
  const open = async () => {
    for (const page of waiting) opened.push(await fetchedBy(page, site, host, browser));
  };
  await Promise.all([open(), open(), open()]);
  host.stop();
  return opened;
}

async function fetchedBy(page: Page, site: BuiltSite, host: Host, browser: Browser): Promise<Fetched> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, serviceWorkers: 'block' });
  const tab = await context.newPage();
  const files = new Map<string, string>();
  tab.on('request', (request) => files.set(new URL(request.url()).pathname, request.resourceType()));
  await tab.goto(host.address + page.address, { waitUntil: 'networkidle', timeout: PATIENCE });
  const blocking = await tab.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking').length,
  );
  await context.close();

  const ofType = (wanted: string) => [...files].filter(([, type]) => type === wanted).map(([path]) => readFileSync(join(site.dist, path)));
  const sum = (contents: Buffer[]) => contents.reduce((total, { length }) => total + length, 0);
  const fonts = ofType('font');
  return {
    page,
    document: host.bytes((path) => path === page.address).sent,
    scripts: sum(ofType('script').map(brotli)),
    fontFiles: fonts.length,
    fonts: sum(fonts),
    blocking,
  };
}

/** All that the search fetches, also what it may fetch before the tap. The server counts: the tools do not see the worker. */
async function searchBytes(site: BuiltSite, browser: Browser): Promise<{ sent: number; raw: number }> {
  const host = await hostSite(site);
  const search = await openSearch(browser, `${host.address}/soeg/`);
  await search.firstResult('hjemløshed');
  const bytes = host.bytes((path) => path.startsWith('/pagefind/'));
  await search.close();
  host.stop();
  return bytes;
}
