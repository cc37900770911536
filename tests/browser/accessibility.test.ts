/** Bar A2: axe finds nothing either on what a reader opens on a page. The pages as they come are asked in every-page.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask } from './looks/bundle.ts';
import { aChapter, answered, useSite } from './site.ts';

const site = useSite();

/** What axe finds on a phone and a desk, in light and dark. */
async function barriersEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = (how: string, barriers: readonly string[]) => found.push(...barriers.map((barrier) => `A2 at ${how}: ${barrier}`));
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    note(`${width}, light`, await ask(page, () => looks.barriers('all')));
    await page.emulateMedia({ colorScheme: 'dark' });
    note(`${width}, dark`, await ask(page, () => looks.barriers('colours')));
  }
  return found;
}

test('A2: an open menu is without barriers', async () => {
  const page = await site.open('/');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await page.locator('.site-menu').isVisible()).toBe(true);
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('A2: an open list of what is on the page is without barriers', async () => {
  const page = await site.open(aChapter, { viewport: { width: 320, height: 800 } });
  await page.locator('.contents > summary').click();
  expect(await page.locator('.contents a').first().isVisible()).toBe(true);
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('A2: a page with its share buttons out is without barriers, also when one has been used', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-write'] });
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.locator('.share-here').nth(1).click();
  expect(await page.locator('.share-here').count()).toBeGreaterThan(5);
  await page.locator('.share-menu:not([hidden])').last().getByRole('button').first().click();
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('A2: a search is without barriers, whether it finds something, corrects a word or finds nothing', async () => {
  const page = await site.open('/soeg/');
  const faults: string[] = [];
  for (const [words, said] of [
    ['omsorg', 'sider om »omsorg«'],
    ['omsrg', 'Viser resultater for »omsorg«'],
    ['omsorg kvantefysik', 'Uden »kvantefysik«'],
    ['fodbold', 'Ingen træf'],
  ] as const) {
    await page.getByRole('searchbox').fill(words);
    await expect.poll(() => answered(page)).toContain(said);
    faults.push(...(await barriersEverywhere(page)).map((barrier) => `»${words}« ${barrier}`));
  }
  expect(await page.locator('[data-near] a').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
