/** The bars that can differ from engine to engine, on every page of the build in Firefox. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/site-server.ts';
import { everyPage, Faults, statusOf } from '../browser/crawl.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { looksScript } from '../browser/looks/bundle.ts';

const faults = new Faults();
const unreached: string[] = [];
let server: Server;
let browser: Browser;

/** Where a page keeps what breaks its policy, until it is asked: no event of the browser tells of it. */
type Noting = typeof globalThis & { breaches: string[] };

/** Writes down what the tab says and whom it asks. */
async function watch(page: Page, host: string): Promise<void> {
  page.on('console', (message) => faults.add('S12', page.url(), [`says in the console: ${message.text()}`]));
  page.on('pageerror', (error) => faults.add('S12', page.url(), [`fails: ${error}`]));
  page.on('request', (request) => {
    // A font for its own controls, which Firefox carries within itself.
    if (request.url().startsWith('data:')) return;
    if (new URL(request.url()).host !== host) faults.add('S13', page.url(), [`asks ${request.url()}`]);
  });
  await page.evaluateOnNewDocument(() => {
    const noting = globalThis as Noting;
    noting.breaches = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      noting.breaches.push(`breaks the policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

async function look(page: Page, path: string): Promise<void> {
  await page.evaluate(looksScript);
  // Firefox says nothing of typefaces that it has kept and that the page lays aside, so there is no end to wait for.
  await page.evaluate(() => looks.facesCome(500));
  faults.add('A1', path, await page.evaluate(() => looks.barriers('all')));
  faults.add('A13', path, await page.evaluate(() => looks.rings()));
  faults.add('A17', path, await page.evaluate(() => looks.movements()));
  faults.add('A10', `${path} at 1280`, await page.evaluate(() => looks.misfits()));
  await page.setViewport({ width: 320, height: 640 });
  faults.add('A10', `${path} at 320`, await page.evaluate(() => looks.misfits()));
  faults.add('A16', `${path} at 320`, await page.evaluate(() => looks.smallTargets()));
  await page.setViewport({ width: 1280, height: 800 });
  faults.add('S12', path, await page.evaluate(() => (globalThis as Noting).breaches));
  faults.add('S13', path, await page.evaluate(() => looks.traces()));
}

beforeAll(async () => {
  const served = await serveSite(0);
  server = served.server;
  browser = await launchFirefox();
  // One tab: Firefox draws only the one in front, and a page that is not drawn never lies still.
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await watch(page, new URL(served.address).host);
  for (const path of everyPage) {
    try {
      const answer = await page.goto(served.address + path, { waitUntil: 'load' });
      if (answer?.status() !== statusOf(path)) unreached.push(`${path} answers ${answer?.status()}, not ${statusOf(path)}`);
      await look(page, path);
    } catch (error) {
      unreached.push(`${path} ${error instanceof Error ? error.message : error}`);
    }
  }
}, 1_200_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('every page of the build can be reached in Firefox, and looked at to its end', () => {
  expect(everyPage.length).toBeGreaterThan(3);
  expect(unreached).toEqual([]);
});

test.for([
  ['A1', 'axe finds no barrier'],
  ['A10', 'no page is read by scrolling sideways, and none cuts its text'],
  ['A13', 'the focus is seen on every stop'],
  ['A16', 'everything to press is large enough for a thumb'],
  ['A17', 'nothing moves by itself'],
  ['S12', 'no page says anything in the console or breaks the policy'],
  ['S13', 'no page asks another host or leaves anything on the device'],
] as const)('%s in Firefox: %s', ([bar]) => {
  expect(faults.of(bar)).toEqual([]);
});
