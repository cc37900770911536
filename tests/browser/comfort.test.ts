/** The text as a reader wants it, and the way back to where they stopped. Bar S13: kept only after a yes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask } from './looks/bundle.ts';
import { aChapter, everyKind, faultsOf, type Opening, useSite } from './site.ts';

const site = useSite();
const phone = { width: 390, height: 800 };

const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const panel = (page: Page) => page.getByRole('dialog', { name: 'Tilpas teksten' });
const choose = (page: Page, group: string, name: string) =>
  panel(page).getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();
const tick = (page: Page, name: string) => panel(page).getByRole('checkbox', { name }).check();

/** Opens a page and the panel on it. */
async function openPanel(path: string, opening: Opening = { viewport: phone }): Promise<Page> {
  const page = await site.open(path, opening);
  await page.getByRole('button', { name: 'Tilpas teksten' }).click();
  await expect.poll(() => panel(page).isVisible()).toBe(true);
  return page;
}

/** How a paragraph of the text is set. */
const paragraph = (page: Page) =>
  page
    .locator('.prose > p')
    .first()
    .evaluate((one) => {
      const { fontSize, lineHeight, maxInlineSize, fontFamily } = getComputedStyle(one);
      return {
        size: Number.parseFloat(fontSize),
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        width: Number.parseFloat(maxInlineSize),
        type: fontFamily,
      };
    });

/** A device that refuses to keep anything. */
const refusing: Opening = {
  viewport: phone,
  prepare: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Storage is blocked.', 'SecurityError');
        },
      });
    }),
};

/** A device that keeps what a reader once chose. */
const keeping = (name: string, value: unknown): Opening => ({
  viewport: phone,
  prepare: (page) =>
    page.addInitScript(([key, text]) => localStorage.setItem(key, text), [name, JSON.stringify(value)] as [string, string]),
});

const largest = {
  '--size': '200%',
  '--wrap': 'anywhere',
  '--leading': '2.3',
  '--measure': '50rem',
  '--font-text': 'system-ui, sans-serif',
};

test('S13: letters, air, length of lines and type change at once, and nothing is kept', async () => {
  const page = await openPanel(aChapter, { viewport: { width: 1600, height: 900 } });
  const before = await paragraph(page);
  await choose(page, 'Størrelse', '200 %');
  await choose(page, 'Luft mellem linjerne', 'Mest');
  await choose(page, 'Linjernes længde', 'Kort');
  await choose(page, 'Skrift', 'Enhedens egen');
  const after = await paragraph(page);
  // The letters also grow a little with the screen, and that part stays as it is.
  expect(after.size).toBeGreaterThan(before.size * 1.8);
  expect(after.leading).toBeCloseTo(2.3, 1);
  expect(after.width / after.size).toBeLessThan(before.width / before.size);
  expect(after.type).toMatch(/^system-ui/);
  expect(await kept(page)).toBe('{}');

  await press(page, 'Nulstil teksten');
  expect(await paragraph(page)).toEqual(before);
  expect(await panel(page).getByRole('radio', { checked: true }).count()).toBe(4);
  expect(await panel(page).getByRole('radio', { name: '100 %' }).isChecked()).toBe(true);
});

test('what a reader asks to have kept holds on the next page, also one without the tools, and in the panel', async () => {
  const page = await openPanel(aChapter);
  await choose(page, 'Størrelse', '150 %');
  await tick(page, 'Husk mine valg på denne enhed');
  await choose(page, 'Luft mellem linjerne', 'Mere');
  expect(JSON.parse(await kept(page))).toEqual({ reading: '{"--size":"150%","--wrap":"anywhere","--leading":"1.9"}' });
  await page.keyboard.press('Escape');

  await site.go(page, '/soeg/');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await site.go(page, '/principper/reel-medinddragelse/');
  await page.getByRole('button', { name: 'Tilpas teksten' }).click();
  await expect.poll(() => panel(page).isVisible()).toBe(true);
  expect(await panel(page).getByRole('radio', { name: '150 %' }).isChecked()).toBe(true);
  expect(await panel(page).getByRole('checkbox', { name: 'Husk mine valg' }).isChecked()).toBe(true);

  await panel(page).getByRole('checkbox', { name: 'Husk mine valg' }).uncheck();
  expect(await kept(page)).toBe('{}');
});

test('»Slet alt« deletes all that was kept about the reading', async () => {
  const page = await openPanel(aChapter);
  await tick(page, 'Husk mine valg på denne enhed');
  await tick(page, 'Husk, hvor jeg er nået til');
  expect(Object.keys(JSON.parse(await kept(page))).sort()).toEqual(['place', 'reading']);
  await press(page, 'Slet alt');
  expect(await kept(page)).toBe('{}');
  expect(await panel(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await panel(page).getByRole('status').textContent()).toContain('slettet');
});

test('on a device that keeps nothing the text changes all the same, and the panel says what does not work', async () => {
  const page = await openPanel(aChapter, refusing);
  const before = await paragraph(page);
  await choose(page, 'Størrelse', '150 %');
  expect((await paragraph(page)).size).toBeGreaterThan(before.size * 1.3);
  for (const name of ['Husk mine valg på denne enhed', 'Husk, hvor jeg er nået til']) {
    await panel(page).getByRole('checkbox', { name }).click();
    expect(await panel(page).getByRole('checkbox', { name }).isChecked()).toBe(false);
    expect(await panel(page).getByRole('status').textContent()).toContain('vil ikke gemme');
  }
});

test('something strange under the name of the choices changes nothing and stops nothing', async () => {
  const page = await site.open(aChapter, keeping('reading', 'not what anyone chose'));
  await expect.poll(() => page.getByRole('button', { name: 'Tilpas teksten' }).isVisible()).toBe(true);
});

test('A15: the panel is used with the keyboard alone, and Esc gives the focus back', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  const button = page.getByRole('button', { name: 'Tilpas teksten' });
  await expect.poll(() => button.isVisible()).toBe(true);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => panel(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await panel(page).getByRole('radio', { name: '125 %' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(false);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('A2, A16: the open panel is without barriers in light, dark and contrast, on a phone and a desk, and easy to press', async () => {
  const page = await openPanel(aChapter);
  const faults: string[] = [];
  for (const [width, height] of [
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      faults.push(...violations.map(({ id, nodes }) => `at ${width}, ${colorScheme}, ${forcedColors}: ${id} ${nodes[0]?.target}`));
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    const small = await panel(page)
      .locator('label, button')
      .evaluateAll(
        (all) => all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 43.99 || height < 43.99).length,
      );
    if (small > 0) faults.push(`at ${width}: ${small} too small to press`);
  }
  expect(faults).toEqual([]);
});

test('A10, A11: at the largest setting no page is cut, covered or scrolled sideways on the smallest phone or a desk', {
  timeout: 420_000,
}, async () => {
  const faults = await faultsOf(site, everyKind, keeping('reading', largest), async (page) => {
    const found: string[] = [];
    for (const [width, height] of [
      [320, 640],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await ask(page, () => looks.misfits())).map((misfit) => `at ${width}: ${misfit}`));
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('the panel fits the smallest phone at the largest setting', async () => {
  const page = await site.open(aChapter, { ...keeping('reading', largest), viewport: { width: 320, height: 640 } });
  await page.getByRole('button', { name: 'Tilpas teksten' }).click();
  await expect.poll(() => panel(page).isVisible()).toBe(true);
  // It is a sheet that scrolls inside itself, but only downwards.
  const faults = await panel(page).evaluate((one) =>
    [one, ...one.querySelectorAll<HTMLElement>('*')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map((part) => `${part.localName} »${part.textContent?.slice(0, 20)}« is too narrow`),
  );
  const box = await panel(page).boundingBox();
  expect(faults).toEqual([]);
  expect(box?.height).toBeLessThan(640 * 0.7);
});

test('who has chosen the device’s own type fetches no other', async () => {
  const asked: string[] = [];
  const page = await site.open(aChapter, {
    ...keeping('reading', { '--font-text': 'system-ui, sans-serif' }),
    prepare: async (unopened) => {
      unopened.on('request', (request) => asked.push(request.url()));
      await keeping('reading', { '--font-text': 'system-ui, sans-serif' }).prepare?.(unopened);
    },
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  expect(asked.filter((url) => url.endsWith('.woff2'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(1);
});

test('on paper the text has the size of paper', async () => {
  const page = await site.open(aChapter, keeping('reading', largest));
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('14px');
});

const offer = (page: Page) => page.getByRole('region', { name: 'Hvor var jeg?' });

/** A reader who has said yes, and has left a chapter half read. */
async function halfRead(): Promise<Page> {
  const page = await openPanel(aChapter);
  await tick(page, 'Husk, hvor jeg er nået til');
  await press(page, 'Luk');
  await page.locator('.prose h2').nth(3).scrollIntoViewIfNeeded();
  await page
    .locator('.prose h2')
    .nth(3)
    .evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY));
  return page;
}

test('without a yes no place is kept', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await site.go(page, '/om/');
  expect(await kept(page)).toBe('{}');
});

test('a reader who comes back is offered to go on, and is not moved before they say so', async () => {
  const page = await halfRead();
  const heading = (await page.locator('.prose h2').nth(3).textContent())?.trim() ?? '-';
  await site.go(page, '/om/');
  expect(JSON.parse(JSON.parse(await kept(page)).place)).toMatchObject([{ address: aChapter }]);

  await site.go(page, aChapter);
  await expect.poll(() => offer(page).isVisible()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await offer(page)
    .getByRole('button', { name: `Fortsæt, hvor du slap: ${heading}` })
    .click();
  await expect
    .poll(() =>
      page
        .locator('.prose h2')
        .nth(3)
        .evaluate((one) => Math.abs(one.getBoundingClientRect().top) < 60),
    )
    .toBe(true);
  expect(await offer(page).count()).toBe(0);
});

test('the front page leads to the page that was read last', async () => {
  const page = await halfRead();
  await site.go(page, '/');
  await expect.poll(() => offer(page).isVisible()).toBe(true);
  await offer(page).getByRole('link', { name: 'Fortsæt, hvor du slap: Lovgivning og værdier' }).click();
  await page.waitForURL(`**${aChapter}#*`);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('»Glem det« forgets the place, and »Luk« only the offer', async () => {
  const page = await halfRead();
  await site.go(page, '/om/');
  await site.go(page, aChapter);
  await offer(page).getByRole('button', { name: 'Luk' }).click();
  await site.go(page, aChapter);
  await offer(page).getByRole('button', { name: 'Glem det' }).click();
  expect(JSON.parse(JSON.parse(await kept(page)).place)).toEqual([]);
});

test('a page that has been read to its end is forgotten', async () => {
  const page = await halfRead();
  await site.go(page, '/om/');
  await site.go(page, aChapter);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await site.go(page, '/om/');
  expect(JSON.parse(JSON.parse(await kept(page)).place)).toEqual([]);
});

test('A2: the offer is without barriers and fits the smallest phone at the largest setting', async () => {
  const page = await halfRead();
  await site.go(page, '/om/');
  await page.evaluate((text) => localStorage.setItem('reading', text), JSON.stringify(largest));
  await page.setViewportSize({ width: 320, height: 640 });
  await site.go(page, aChapter);
  await expect.poll(() => offer(page).isVisible()).toBe(true);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.foot-bar').setLegacyMode().analyze();
    faults.push(...violations.map(({ id }) => `${colorScheme}: ${id}`));
  }
  const [width, height, room] = await offer(page).evaluate((one) => [
    one.scrollWidth,
    one.clientHeight,
    document.documentElement.clientWidth,
  ]);
  expect(faults).toEqual([]);
  expect(width).toBe(room);
  expect(height).toBeLessThan(320);
});
