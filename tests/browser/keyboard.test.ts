/** Bars A10, A13, A14 and A15: everything by keyboard, in order, with the focus in full view. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, answered, useSite } from './site.ts';

const site = useSite();
const phone = { width: 390, height: 800 };
const desk = { width: 1280, height: 800 };

/** What the reader who has pressed Tab sees. */
interface Stop {
  /** Where the focused thing stands among all that can have focus; -1 for the page itself. */
  place: number;
  name: string;
  faults: string[];
}

/** Marks what should be reached by Tab, in the order of the document, and returns how many there are. */
function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea, [tabindex="0"]')) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) continue;
      // A group of radio buttons is one stop, at the chosen one.
      if (one instanceof HTMLInputElement && one.type === 'radio' && !one.checked) continue;
      one.dataset['stop'] = String(names.length);
      names.push(
        `${one.localName} »${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30)}«`,
      );
    }
    return names;
  });
}

/** The stop that has focus, and what is wrong with how it is shown. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const name = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
    const place = Number(focused.dataset['stop'] ?? -1);
    if (place === -1) return { place, name, faults: [] };
    const faults: string[] = [];

    const ringed = [focused.closest('label'), focused].find((one) => one && getComputedStyle(one).outlineStyle !== 'none');
    const ring = ringed && getComputedStyle(ringed);
    if (!ring || Number.parseFloat(ring.outlineWidth) < 2) faults.push('has no ring of 2 px');
    else {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      let ground = ringed?.parentElement;
      while (ground && (channels(getComputedStyle(ground).backgroundColor)[3] ?? 1) < 1) ground = ground.parentElement;
      const [one, other] = [light(ring.outlineColor), light(getComputedStyle(ground ?? document.body).backgroundColor)];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 3) faults.push(`has a ring of contrast ${contrast.toFixed(2)}`);
    }

    const box = (ringed ?? focused).getBoundingClientRect();
    const bar = document.querySelector<HTMLElement>('.entrances');
    const hasBar =
      bar !== null && getComputedStyle(bar).position === 'fixed' && !bar.contains(focused) && !focused.closest(':popover-open');
    const floor = hasBar ? bar.getBoundingClientRect().top : innerHeight;
    // A table taller than the screen cannot be shown whole.
    if (box.height < floor && (box.top < -0.5 || box.bottom > floor + 0.5))
      faults.push(`is covered: from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(floor)}`);
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const isInline = getComputedStyle(focused).display === 'inline';
    if (top && !isInline && !focused.contains(top) && !top.contains(focused) && !ringed?.contains(top))
      faults.push(`lies under ${top.localName}.${top.className}`);
    return { place, name, faults };
  });
}

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
  test.for(walked)(`Tab walks %s on a ${device} to the end and back, in reading order, always in full view`, async (path) => {
    const page = await site.open(path, { viewport, colorScheme: device === 'phone' ? 'light' : 'dark' });
    const expected = await markStops(page);
    expect(expected.length).toBeGreaterThan(10);
    const there = await walk(page, 'Tab');
    expect(there.map(({ place }) => expected[place])).toEqual(expected);
    const back = await walk(page, 'Shift+Tab');
    expect(back.map(({ place }) => expected[place]).reverse()).toEqual(expected);
    const faults = [...there, ...back].flatMap(({ name, faults }) => faults.map((fault) => `»${name}« ${fault}`));
    expect([...new Set(faults)]).toEqual([]);
  });
}

test('with a contrast theme the focus is seen on every stop', async () => {
  const page = await site.open('/soeg/?q=omsorg', { viewport: desk, forcedColors: 'active' });
  const expected = await markStops(page);
  const stops = await walk(page, 'Tab');
  expect(stops.map(({ place }) => expected[place])).toEqual(expected);
  expect(stops.flatMap(({ name, faults }) => faults.map((fault) => `»${name}« ${fault}`))).toEqual([]);
});

test('what comes next by Tab also comes next to the eye, on a phone', async () => {
  const faults: string[] = [];
  for (const path of walked) {
    const page = await site.open(path, { viewport: phone });
    await markStops(page);
    const found = await page.evaluate(() => {
      const out: string[] = [];
      let line = 0;
      for (const one of document.querySelectorAll<HTMLElement>('main [data-stop], footer [data-stop]')) {
        const { top, bottom } = one.getBoundingClientRect();
        if (bottom + scrollY < line) out.push(`»${one.textContent?.trim().slice(0, 30)}« stands above what came before it`);
        line = top + scrollY;
      }
      if (document.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])')) out.push('a number forces the order');
      return out;
    });
    faults.push(...found.map((fault) => `${path} ${fault}`));
    await page.context().close();
  }
  expect(faults).toEqual([]);
});

test('the first stop is the way past the menu, and it works', async () => {
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

test('the menu opens with Enter, holds every page, and Esc gives the focus back', async () => {
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

test('Tab in the open menu never hides the focus, and leads on to the page behind it', async () => {
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

test('what is folded away opens and closes by keyboard', async () => {
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

test('a table that is wider than the phone scrolls by keyboard', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  const region = page.getByRole('region', { name: 'Tabel:' }).first();
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('a search is done and read with the keyboard alone', async () => {
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
