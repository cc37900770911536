import type { Server } from 'node:http';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumFlags, needChromium } from '../../scripts/browser.ts';
import { serveSite } from '../../scripts/site-server.ts';

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
  '/film/',
  '/film/lys-fremtid/',
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
  '/let/',
  '/let/principper/borgerens-rettigheder/',
  '/om/',
  '/tilgaengelighed/',
  '/privatliv/',
  '/findes-ikke/',
] as const;

/** A real Chromium and the built site behind its real headers, for the tests of one file. */
export interface Site {
  /** Opens a page of the site in a context of its own and waits until it is loaded. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  address: string;
  browser: Browser;
}

/** Starts the site and the browser before the tests of a file and stops both after them. */
export function useSite(): Site {
  let server: Server;
  const contexts: BrowserContext[] = [];
  const site = {
    async open(path: string, options: BrowserContextOptions = {}) {
      const context = await site.browser.newContext({ locale: 'da-DK', ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(site.address + path, { waitUntil: 'load' });
      return page;
    },
  } as Site;

  beforeAll(async () => {
    const served = await serveSite(0);
    server = served.server;
    site.address = served.address;
    site.browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
  });

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await site.browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  return site;
}
