/** Bars S12 and S13: what a reader does leaves nothing, asks nobody else and is silent. The pages as they come are asked in every-page.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, answered, useSite } from './site.ts';
import { noisesOf, tracesOf, watched } from './watch.ts';

const site = useSite();

const everything = async (page: Page) => [
  ...noisesOf(page).map((noise) => `S12 ${noise}`),
  ...(await tracesOf(page)).map((trace) => `S13 ${trace}`),
];

test('S12, S13: a search leaves no trace, asks nobody else and is silent', async () => {
  const page = await site.open('/soeg/', watched(site));
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

test('S12, S13: sharing a paragraph leaves no trace, asks nobody else and is silent', async () => {
  const page = await site.open(aChapter, watched(site));
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.locator('.prose p > .share-here').nth(2).click();
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  await page.getByRole('dialog', { name: 'Citatkort' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Del afsnittet' }).click();
  await expect.poll(() => page.locator('page-tools [role="status"]').textContent()).toContain('Linket er kopieret');
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  expect(await everything(page)).toEqual([]);
});

test('S12, S13: opening the menu, the contents and a source leaves no trace and is silent', async () => {
  const page = await site.open(aChapter, { ...watched(site), viewport: { width: 390, height: 800 } });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Luk menuen' }).click();
  await page.locator('.contents > summary').click();
  await page.locator('.contents a').last().click();
  await page.locator('.cite').first().click();
  await page.locator('.note-back').first().click();
  expect(await everything(page)).toEqual([]);
});
