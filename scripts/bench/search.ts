/** The search as a reader on a weak line and a slow phone meets it, beside plain Pagefind in the same run. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { type BuiltSite, hostSite, writeSite } from './built-site.ts';
import { type Measure, median } from './measure.ts';
import { startSlowLine } from './slow-line.ts';

/** Chromium slows the page's main thread with it, and not a worker. */
const CPU_SLOWDOWN = 4;
/** Long, as the machine may be busy; nothing is judged by it. */
const PATIENCE = 120_000;
const FIRST = 'borgerens rettigheder';
const NEXT = 'tillid';

/** Plain Pagefind took 1.9–2.5 s where this site may take 1.3 s, and 0.3 s for the next query. */
const FIRST_BUDGET = 1.3 / 1.9;

const barePage = `<!doctype html><html lang="da">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Plain Pagefind</title>
<input type="search" aria-label="Søg"><ol class="search-results"></ol>
<script type="module" src="/plain.js"></script></html>`;

/** What Pagefind's own guide shows: the words go to the index as they are typed, and nothing is fetched before. */
const plainScript = `const field = document.querySelector('input');
field.oninput = async () => {
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(field.value);
  const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  document.querySelector('ol').replaceChildren(...pages.map(({ url, meta }) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title });
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
};`;

/** The site does without Pagefind's worker, and plain Pagefind asks for it: a small index brings it. */
async function addWorker(folder: string, work: string) {
  const { index } = await createIndex({});
  await index?.addHTMLFile({ url: '/', content: '<html lang="da"><body>Tom</body></html>' });
  await index?.writeFiles({ outputPath: work });
  cpSync(join(work, 'pagefind-worker.js'), join(folder, 'pagefind-worker.js'));
}

/** A search page that is open and has come to rest. */
export interface OpenSearch {
  /** Taps the field and gives it the whole word at once. Milliseconds from the tap to the first result. */
  firstResult(word: string): Promise<number>;
  /** Asks for another word. Milliseconds from the word to its first result. */
  nextResult(word: string): Promise<number>;
  close(): Promise<void>;
}

/** Opens a search page on a phone. */
export async function openSearch(browser: Browser, address: string, cpuSlowdown = 1): Promise<OpenSearch> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address, { waitUntil: 'networkidle' });
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });

  const timed = async (from: 'pointerdown' | 'input', act: () => Promise<void>) => {
    const seen = page.evaluateHandle(
      (start) =>
        new Promise<number>((resolve) => {
          let began = 0;
          addEventListener(start, ({ timeStamp }) => (began ||= timeStamp), { capture: true });
          const list = document.querySelector('.search-results');
          const observer = new MutationObserver(() => {
            if (!list?.firstElementChild) return;
            observer.disconnect();
            resolve(performance.now() - began);
          });
          if (list) observer.observe(list, { childList: true });
        }),
      from,
    );
    await page.evaluate(() => undefined);
    await act();
    return (await seen).jsonValue();
  };
  const field = page.locator(':is(main, body) > input[type=search], main input[type=search]').first();

  return {
    firstResult: (word) =>
      timed('pointerdown', async () => {
        await field.tap();
        await page.keyboard.insertText(word);
      }),
    async nextResult(word) {
      // The rest of the index comes while the reader reads.
      await page.waitForFunction(() => {
        const last = performance.getEntriesByType('resource').at(-1) as PerformanceResourceTiming | undefined;
        return !last || (last.responseEnd > 0 && performance.now() - last.responseEnd > 1_000);
      });
      await field.selectText();
      return timed('input', () => page.keyboard.insertText(word));
    },
    close: () => context.close(),
  };
}

/** Search on slow 4G with the processor slowed: this site against plain Pagefind, run by run. */
export async function* measureSearch(site: BuiltSite, browser: Browser, runs: number): AsyncGenerator<Measure> {
  const plain = writeSite(join(site.work, 'plain-search'), { 'index.html': barePage, 'plain.js': plainScript });
  cpSync(join(site.dist, 'pagefind'), join(plain.dist, 'pagefind'), { recursive: true });
  await addWorker(join(plain.dist, 'pagefind'), join(site.work, 'worker'));
  // The site's policy keeps out what plain Pagefind needs; that is no part of the comparison.
  const hosts = [await hostSite(site), await hostSite(plain, ['content-security-policy'])] as const;
  const lines = [await startSlowLine(hosts[0].port), await startSlowLine(hosts[1].port)] as const;
  const addresses = [`${lines[0].address}/soeg/`, `${lines[1].address}/`] as const;
  const first: [number[], number[]] = [[], []];
  const next: [number[], number[]] = [[], []];

  // The first round only fills the hosts' memory.
  for (let run = 0; run <= runs; run++) {
    for (const which of [0, 1] as const) {
      const search = await openSearch(browser, addresses[which], CPU_SLOWDOWN);
      const times = [await search.firstResult(FIRST), await search.nextResult(NEXT)] as const;
      await search.close();
      if (run === 0) continue;
      first[which].push(times[0]);
      next[which].push(times[1]);
    }
  }
  for (const part of [...lines, ...hosts]) part.stop();

  const seconds = (times: number[]) => median(times) / 1000;
  const [ours, plains] = [seconds(first[0]), seconds(first[1])];
  const [oursNext, plainsNext] = [seconds(next[0]), seconds(next[1])];
  const beside = (own: number, other: number) => `${own.toFixed(2)} s against ${other.toFixed(2)} s`;
  yield {
    name: 'Search, slow 4G: tap to first result',
    measured: ours / plains,
    unit: '×',
    budget: FIRST_BUDGET,
    note: beside(ours, plains),
  };
  yield { name: 'Search, slow 4G: the next query', measured: oursNext / plainsNext, unit: '×', note: beside(oursNext, plainsNext) };
}
