import type { Server } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { chromiumFlags, needChromium, needHeadlessShell } from '../../scripts/browser.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { addressOf } from '../../src/model/addresses.ts';
import { entriesOf, idOf, isGone } from '../site/content.ts';
import { startVoices, type Voices } from './voices.ts';

/** The page of one of the five films in which citizens tell; the overview where all were taken down. */
export const aTestimony =
  entriesOf('films')
    .filter((entry) => entry.fields['kind'] === 'testimony' && !isGone(entry))
    .map((entry) => addressOf('films', idOf(entry)))
    .at(-1) ?? '/film/';

/** One page of every kind: what is true of these is true of the rest, as they share their templates. */
export const everyKind = [
  '/',
  '/rapport/',
  '/rapport/lovgivning-og-vaerdier/',
  '/rapport/samlet/',
  '/principper/',
  '/principper/reel-medinddragelse/',
  '/vaerdier/',
  '/vaerdier/omsorg/',
  '/pjece/',
  '/pjece/haefte/',
  '/film/',
  aTestimony,
  '/film/fem-principper-paa-et-minut/',
  '/debat/',
  '/debat/planlaeg/',
  '/debat/scene/',
  '/debat/kort/',
  '/debat/handleplan/',
  '/kontekst/',
  '/kontekst/odsherred-kommune/',
  '/ordliste/',
  '/ordliste/housing-first/',
  '/kilder/',
  '/soeg/?q=hjemløshed',
  '/register/',
  '/laeseveje/',
  '/laeseveje/leder-15/',
  '/aendringer/',
  '/let/',
  '/let/principper/borgerens-rettigheder/',
  '/om/',
  '/tilgaengelighed/',
  '/privatliv/',
  '/tag-med/',
  '/uden-net/',
  '/findes-ikke/',
] as const;

/** A chapter with many source notes, a table and all that a page to read can have. */
export const aChapter = '/rapport/lovgivning-og-vaerdier/';

/** How long a test waits for what a script does, in milliseconds. */
const patience = { timeout: 10_000, interval: 50 };

/** How a page is opened: the reader's device, and what is done to the page before it loads. */
export interface Opening extends BrowserContextOptions {
  prepare?: (page: Page) => Promise<unknown>;
}

/** A real Chromium and the built site behind its real headers, for the tests of one file. */
export interface Site {
  /** A tab in a context of its own, as a new reader would have it, that has opened nothing yet. */
  blank(opening?: Opening): Promise<Page>;
  /** Opens a page of the site in such a tab. */
  open(path: string, opening?: Opening): Promise<Page>;
  /** Goes on to another page of the site in the same tab. */
  go(page: Page, path: string): Promise<void>;
  address: string;
  browser: Browser;
}

/**
 * Starts the site and the browser before the tests of a file and stops both after them.
 *
 * @param flags Chromium's flags beside the usual ones.
 * @param withVoices Whether the device has voices that can read aloud; else it has none.
 * @param program The whole of Chromium, where its sound, its films or the time of its pictures matter; else its engine alone.
 */
export function useSite(
  flags: readonly string[] = [],
  withVoices = false,
  program: 'engine' | 'whole' = withVoices ? 'whole' : 'engine',
): Site {
  let server: Server;
  let voices: Voices | undefined;
  const site = {
    async blank({ prepare, ...device }: Opening = {}) {
      const context = await site.browser.newContext({ locale: 'da-DK', ...device });
      const page = await context.newPage();
      await prepare?.(page);
      return page;
    },
    async open(path: string, opening?: Opening) {
      const page = await site.blank(opening);
      await site.go(page, path);
      return page;
    },
    async go(page: Page, path: string) {
      await page.goto(site.address + path, { waitUntil: 'load' });
      const searches = await page.evaluate(() => location.search !== '' && customElements.get('site-search') !== undefined);
      if (searches) await answered(page);
      if (searches) await allDrawn(page);
    },
  } as Site;

  beforeAll(async () => {
    const served = await serveSite(0);
    server = served.server;
    site.address = served.address;
    // Scroll bars take room on most desks, and a page must be laid out with them.
    const ignoreDefaultArgs = ['--hide-scrollbars'];
    if (withVoices) voices = await startVoices();
    const args = [...chromiumFlags, ...flags, ...(voices?.flags ?? [])];
    const env = { ...(process.env as Record<string, string>), ...voices?.env };
    site.browser = await chromium.launch({
      executablePath: program === 'whole' ? needChromium() : needHeadlessShell(),
      args,
      env,
      ignoreDefaultArgs,
    });
  });

  afterEach(async () => {
    for (const context of site.browser?.contexts() ?? []) await context.close();
  });

  afterAll(async () => {
    await site.browser?.close();
    server?.closeAllConnections();
    server?.close();
    voices?.end();
  });

  return site;
}

/** Waits until the search has said something, and returns it. */
export async function answered(page: Page): Promise<string> {
  return vi.waitFor(async () => {
    const said = await page.evaluate(() => document.querySelector('site-search [role=status]')?.textContent);
    if (!said) throw new Error('The search says nothing.');
    return said;
  }, patience);
}

/** Waits until every result is drawn that can be seen without pressing more: the first come before the rest. */
export async function allDrawn(page: Page): Promise<void> {
  await vi.waitFor(async () => {
    const isWhole = await page.evaluate(() => {
      const count = Number.parseInt(document.querySelector('site-search [role=status]')?.textContent ?? '', 10);
      const drawn = document.querySelectorAll('.search-results > li').length;
      return Number.isNaN(count) || drawn === count || document.querySelector('[data-more]:not([hidden])') !== null;
    });
    if (!isWhole) throw new Error('The results are not all there.');
  }, patience);
}

/** Waits until the two typefaces that a script fetches after the first paint are there, and shown or laid aside. */
export async function facesSettled(page: Page): Promise<void> {
  await vi.waitFor(async () => {
    const fetched = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length;
    if ((await page.evaluate(fetched)) !== 2) throw new Error('The typefaces do not come.');
  }, patience);
  // The script shows them in the next frame, and the one after that has them.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
      }),
  );
}

/**
 * Looks at several pages in two tabs and gathers what is wrong with them. A look that changes the tab
 * (its width, its media) sets all that it needs, as the next page opens in the same tab.
 *
 * @param look Returns the faults of one page.
 * @returns All faults, each with its address first.
 */
export async function faultsOf(
  site: Site,
  paths: readonly string[],
  opening: Opening,
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const waiting = [...paths];
  const faults: string[] = [];
  const visit = async () => {
    let page: Page | undefined;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (page) await site.go(page, path);
      else page = await site.open(path, opening);
      for (const fault of await look(page, path)) faults.push(`${path} ${fault}`);
    }
    await page?.context().close();
  };
  await Promise.all([visit(), visit()]);
  return faults.sort();
}

/** Puts a style sheet on the page as a reader's own would be, in place of the one before it. The policy lets it through. */
export async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
