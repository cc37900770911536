/** Bars A1 and A2: axe finds nothing on any kind of page, in any state that a reader can bring it in. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, answered, everyKind, faultsOf, useSite } from './site.ts';

const site = useSite();
const widths = [320, 1280];

/** All that axe knows, and the part of it that can change with the colours. */
const allRules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const;
const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
const schemes = { light: allRules, dark: colourRules };

/** What axe finds on the page as it stands. No page has frames, which is what the legacy mode leaves out. */
async function barriers(page: Page, { type, values }: typeof allRules | typeof colourRules): Promise<string[]> {
  // Axe is half a megabyte: it is handed to a page once, and then only asked again.
  const hasAxe = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder(hasAxe ? { page, axeSource: ';' } : { page })
    .options({ runOnly: { type, values: [...values] }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same on a phone and a desk, in light and dark. */
async function barriersEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const [scheme, rules] of Object.entries(schemes)) {
      await page.emulateMedia({ colorScheme: scheme as keyof typeof schemes });
      for (const barrier of await barriers(page, rules)) found.push(`at ${width}, ${scheme}: ${barrier}`);
    }
  }
  return found;
}

test('every kind of page is without barriers, in light and dark, on a phone and a desk', { timeout: 420_000 }, async () => {
  expect(await faultsOf(site, everyKind, {}, barriersEverywhere)).toEqual([]);
});

test('an open menu is without barriers', async () => {
  const page = await site.open('/');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await page.locator('.site-menu').isVisible()).toBe(true);
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('an open list of what is on the page is without barriers', async () => {
  const page = await site.open(aChapter, { viewport: { width: 320, height: 800 } });
  await page.locator('.contents > summary').click();
  expect(await page.locator('.contents a').first().isVisible()).toBe(true);
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('a page with its share buttons out is without barriers, also when one has been used', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-write'] });
  await page.getByRole('button', { name: 'Del et afsnit' }).click();
  await expect.poll(() => page.locator('.share-here').count()).toBeGreaterThan(5);
  await page.locator('.share-here').nth(1).click();
  expect(await barriersEverywhere(page)).toEqual([]);
});

test('a search is without barriers, whether it finds something, corrects a word or finds nothing', async () => {
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
