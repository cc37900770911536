/** Bars A10, A13, A14 and A15, by real keys: everything in order, with the focus in full view. Every page's stops are asked in every-page.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask } from './looks/bundle.ts';
import { aChapter, answered, useSite } from './site.ts';

const site = useSite();
const phone = { width: 390, height: 800 };
const desk = { width: 1280, height: 800 };

/** What the reader who has pressed Tab sees. */
type Stop = ReturnType<typeof looks.stopNow>;

/** Marks what should be reached by Tab, in the order of the document, and names it all. */
const markStops = (page: Page) => ask(page, () => looks.markStops());

/** The stop that has focus, and what is wrong with how it is shown. */
const stop = (page: Page) => ask(page, () => looks.stopNow());

/** Presses a key until the focus leaves the page or comes back to where it has been. */
async function walk(page: Page, key: string): Promise<Stop[]> {
  const stops = new Map<number, Stop>();
  for (;;) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here.place === -1 || stops.has(here.place)) return [...stops.values()];
    stops.set(here.place, here);
  }
}

const walked = ['/', aChapter, '/soeg/?q=omsorg', '/debat/kort/'] as const;

for (const [device, viewport] of Object.entries({ phone, desk })) {
  test.for(walked)(
    `A13, A14, A15: Tab walks %s on a ${device} to the end and back, in reading order, always in full view`,
    async (path) => {
      const page = await site.open(path, { viewport, colorScheme: device === 'phone' ? 'light' : 'dark' });
      const expected = await markStops(page);
      expect(expected.length).toBeGreaterThan(10);
      const there = await walk(page, 'Tab');
      expect(there.map(({ place }) => expected[place])).toEqual(expected);
      const back = await walk(page, 'Shift+Tab');
      expect(back.map(({ place }) => expected[place]).reverse()).toEqual(expected);
      const faults = [...there, ...back].flatMap(({ name, faults }) => faults.map((fault) => `»${name}« ${fault}`));
      expect([...new Set(faults)]).toEqual([]);
    },
  );
}

test('A13: with a contrast theme the focus is seen on every stop', async () => {
  const page = await site.open('/soeg/?q=omsorg', { viewport: desk, forcedColors: 'active' });
  const expected = await markStops(page);
  const stops = await walk(page, 'Tab');
  expect(stops.map(({ place }) => expected[place])).toEqual(expected);
  expect(stops.flatMap(({ name, faults }) => faults.map((fault) => `»${name}« ${fault}`))).toEqual([]);
});

test('A15: the first stop is the way past the menu, and it works', async () => {
  const faults: string[] = [];
  for (const viewport of [phone, desk]) {
    const page = await site.open(aChapter, { viewport });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Spring til indholdet' });
    const box = await skip.boundingBox();
    if (!(await skip.evaluate((link) => link === document.activeElement))) faults.push('the skip link is not the first stop');
    if (!box || box.height < 24 || box.x < 0 || box.y < 0) faults.push('the skip link is not seen');
    await page.keyboard.press('Enter');
    if (!(await page.evaluate(() => document.activeElement?.localName === 'main'))) faults.push('it does not lead to the main text');
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.querySelector('main :focus') !== null))) faults.push('the next stop is not in the main text');
  }
  expect(faults).toEqual([]);
});

test('A15: the menu opens with Enter, holds every page, and Esc gives the focus back', async () => {
  const page = await site.open('/', { viewport: phone });
  const button = page.getByRole('button', { name: 'Menu', exact: true });
  const menu = page.locator('.site-menu');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(true);
  const links = await menu.getByRole('link').count();
  expect(links).toBeGreaterThan(10);
  const stops = [];
  for (let at = 0; at < links; at++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.closest('.site-menu a')?.getAttribute('href') ?? 'outside'));
  }
  expect(stops).toEqual(await menu.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href'))));

  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);

  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Luk menuen' }).focus();
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(false);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('A14, A15: Tab in the open menu never hides the focus, and leads on to the page behind it', async () => {
  const page = await site.open('/', { viewport: phone });
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await markStops(page);
  const faults: string[] = [];
  for (const _ of await page.locator('.site-menu [data-stop]').all()) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    faults.push(...here.faults.map((fault) => `»${here.name}« ${fault}`));
    if (!(await page.evaluate(() => document.activeElement?.closest('.site-menu')))) faults.push(`»${here.name}« is not in the menu`);
  }
  expect(faults).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main :focus') !== null)).toBe(true);
});

test('A15: what is folded away opens and closes by keyboard', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  const details = page.locator('.contents');
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await details.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(target);
  await details.locator('summary').focus();
  await page.keyboard.press(' ');
  expect(await details.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
});

test('A10: a table that is wider than the phone scrolls by keyboard', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  const region = page.getByRole('region', { name: 'Tabel:' }).first();
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('A19: a search is done and read with the keyboard alone', async () => {
  const page = await site.open('/soeg/', { viewport: desk });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.type('omsorg');
  await expect.poll(() => answered(page)).toContain('»omsorg«');
  // Results do not take the focus: the reader may be typing on.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('kind');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('Kapitel');
  await expect
    .poll(() =>
      page
        .locator('.result-kind')
        .allTextContents()
        .then((kinds) => [...new Set(kinds)]),
    )
    .toEqual(['Kapitel']);
  await page.keyboard.press('Tab');
  const address = await page.evaluate(() => document.activeElement?.closest('.search-results a')?.getAttribute('href') ?? '');
  expect(address).toMatch(/^\/rapport\//);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}**`);
});
