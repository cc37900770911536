/** Bars S12 and S13: no other host, nothing kept on the device, and a console with nothing in it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, answered, everyKind, facesSettled, faultsOf, type Opening, useSite } from './site.ts';

const site = useSite();

/** What a page has done that it should not have, since it was opened. */
const deeds = new WeakMap<Page, string[]>();

/** Writes down every request to another host, every word in the console and every breach of the policy. */
const watched: Opening = {
  permissions: ['clipboard-write'],
  async prepare(page) {
    const seen: string[] = [];
    deeds.set(page, seen);
    const { host } = new URL(site.address);
    page.on('request', (request) => {
      if (new URL(request.url()).host !== host) seen.push(`asks ${request.url()}`);
    });
    page.on('websocket', (socket) => seen.push(`opens ${socket.url()}`));
    page.on('pageerror', (error) => seen.push(`fails: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself says that the answer to an unknown address is 404, and it should be.
      if (message.text().includes('404 (Not Found)') && message.location().url.endsWith('/findes-ikke/')) return;
      seen.push(`says in the console: ${message.text()}`);
    });
    await page.exposeFunction('noteBreach', (breach: string) => seen.push(`breaks the policy: ${breach}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        (window as unknown as { noteBreach(breach: string): void }).noteBreach(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
  },
};

/** What lies on the reader's device after a visit. */
async function leftBehind(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `leaves the cookie ${name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `leaves ${key} in localStorage`),
    ...Object.keys(sessionStorage).map((key) => `leaves ${key} in sessionStorage`),
    ...(await indexedDB.databases()).map(({ name }) => `leaves the database ${name}`),
    ...(await caches.keys()).map((name) => `leaves the cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `leaves a worker at ${scope}`),
  ]);
  return [...cookies, ...stored];
}

const everything = async (page: Page) => [...(await leftBehind(page)), ...(deeds.get(page)?.splice(0) ?? [])];

test('a visit to any kind of page leaves no trace, asks nobody else and is silent', async () => {
  const faults = await faultsOf(site, everyKind, watched, async (page) => {
    await facesSettled(page);
    return everything(page);
  });
  expect(faults).toEqual([]);
});

test('a search leaves no trace, asks nobody else and is silent', async () => {
  const page = await site.open('/soeg/', watched);
  await page.getByRole('searchbox').fill('omsorg');
  await answered(page);
  await page.getByRole('radio', { name: 'Kapitel' }).check();
  await expect.poll(() => page.url()).toContain('kind=Kapitel');
  // The results are those of the chosen kind once the page has said so.
  await expect.poll(() => page.locator('site-search [role=status]').textContent()).toContain('under Kapitel');
  await page.locator('.search-results a').first().click();
  await page.waitForURL('**/rapport/**');
  expect(await everything(page)).toEqual([]);
});

test('sharing a paragraph leaves no trace, asks nobody else and is silent', async () => {
  const page = await site.open(aChapter, watched);
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.locator('.prose p > .share-here').nth(2).click();
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  await page.getByRole('dialog', { name: 'Citatkort' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Del afsnittet' }).click();
  await expect.poll(() => page.locator('page-tools [role="status"]').textContent()).toContain('Linket er kopieret');
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  expect(await everything(page)).toEqual([]);
});

test('opening the menu, the contents and a source leaves no trace and is silent', async () => {
  const page = await site.open(aChapter, { ...watched, viewport: { width: 390, height: 800 } });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Luk menuen' }).click();
  await page.locator('.contents > summary').click();
  await page.locator('.contents a').last().click();
  await page.locator('.cite').first().click();
  await page.locator('.note-back').first().click();
  expect(await everything(page)).toEqual([]);
});
