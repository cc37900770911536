/** The planner in a real browser: by keyboard, through the address, as a QR code, on paper and without scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite([], false, 'whole');
const planner = '/debat/planlaeg/';

/** The minutes of every step that will happen, as they stand on the page. */
const minutesOf = (page: Page) =>
  page
    .locator('.plan-step:not([data-dropped]) [data-minutes]')
    .allTextContents()
    .then((all) => all.map((words) => Number.parseInt(words, 10)));
const sumOf = async (page: Page) => (await minutesOf(page)).reduce((sum, one) => sum + one, 0);
const titles = (page: Page) => page.locator('.plan-step h3').allTextContents();
const said = (page: Page) => page.locator('.planner-said').textContent();
const press = async (page: Page, act: string, step: number) => {
  await page.locator('.plan-step').nth(step).locator(`[data-act="${act}"]`).focus();
  await page.keyboard.press('Enter');
};

test('A15: a leader plans a meeting with the keyboard alone, and the sum holds after every change', async () => {
  const page = await site.open(planner);
  expect(await sumOf(page)).toBe(45);
  await page.getByRole('slider', { name: 'Hvor lang tid har I?' }).focus();
  for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowRight');
  expect(await sumOf(page)).toBe(60);
  await page.getByRole('radio', { name: 'Værdierne' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Omsorg' }).focus();
  await page.keyboard.press('Space');
  expect(await sumOf(page)).toBe(60);
  expect(await page.locator('.plan-kind').allTextContents()).toContainEqual(expect.stringMatching(/^Omsorg · /));

  for (const act of ['longer', 'shorter', 'down', 'swap', 'drop']) {
    const before = await page.locator('.plan-steps').textContent();
    const was = await said(page);
    await press(page, act, 2);
    expect(await sumOf(page), act).toBe(60);
    expect(await page.locator('.plan-steps').textContent(), act).not.toBe(before);
    expect(await said(page), act).not.toBe(was);
    // The focus stays among the buttons of a step, so that the next key goes on from there.
    expect(await page.evaluate(() => document.activeElement?.closest('.plan-step') !== null)).toBe(true);
  }
  expect(await page.locator('.plan-step[data-dropped]').count()).toBe(1);
  const dropped = await page.locator('.plan-step').evaluateAll((steps) => steps.findIndex((step) => step.hasAttribute('data-dropped')));
  await press(page, 'restore', dropped);
  expect(await page.locator('.plan-step[data-dropped]').count()).toBe(0);
  expect(await sumOf(page)).toBe(60);
  const order = await titles(page);
  await page.locator('.plan-step').nth(2).locator('[data-act="longer"]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await titles(page)).toEqual([order[0], order[2], order[1], ...order.slice(3)]);
});

test('the plan is in the address: it is the same after a reload, on another device, and when the last change is taken back', async () => {
  const page = await site.open(planner);
  await press(page, 'swap', 2);
  await press(page, 'longer', 2);
  const [whole, hash] = [await page.locator('.plan-steps').textContent(), new URL(page.url()).hash];
  expect(hash).toMatch(/^#1\.45-12-/);
  await page.reload();
  expect(await page.locator('.plan-steps').textContent()).toBe(whole);
  expect(new URL(page.url()).hash).toBe(hash);
  const other = await site.open(planner + hash);
  expect(await other.locator('.plan-steps').textContent()).toBe(whole);
  await press(page, 'drop', 1);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  expect(new URL(page.url()).hash).toBe(hash);
});

test('an address that is cut off says so, and keeps what can be read', async () => {
  const page = await site.open(`${planner}#1.45-12-tpun-a-1.o4-i4-k15_myyqs-k14_od`);
  expect(await page.locator('.planner-faults').textContent()).toContain('Adressen er ikke hel.');
  expect(await sumOf(page)).toBe(45);
  const newer = await site.open(`${planner}#7.45-12-tpun-a-1.o10-q3-a20-c15.abc`);
  expect(await newer.locator('.planner-faults').textContent()).toContain('nyere udgave');
});

test('the QR code holds the address, and nothing about the plan is ever asked of the network', async () => {
  const asked: string[] = [];
  const page = await site.open(planner, { prepare: async (one) => one.on('request', (request) => asked.push(request.url())) });
  await press(page, 'swap', 2);
  await page.getByRole('button', { name: 'QR-kode' }).click();
  const picture = page.locator('.plan-qr svg');
  await picture.waitFor();
  const { data, info } = await sharp(await picture.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data).toBe(page.url());
  expect(asked.filter((url) => /#|%23|myyqs|45-12/.test(url))).toEqual([]);
  const mail = (await page.getByRole('link', { name: 'Send i en mail' }).getAttribute('href')) ?? '';
  expect(decodeURIComponent(mail)).toContain(page.url());
});

test('a ready agenda can be opened in the planner, word for word', async () => {
  const page = await site.open(planner);
  await page.getByRole('link', { name: /^Ret det til: 30 minutter/ }).click();
  await expect.poll(() => sumOf(page)).toBe(30);
  expect(await titles(page)).toEqual(await page.locator('#forloeb-30').locator('xpath=..').locator('li h3').allTextContents());
});

test('a pointer can drag a step to another place', async () => {
  const page = await site.open(planner, { viewport: { width: 1280, height: 1800 } });
  const order = await titles(page);
  const from = await page.locator('.plan-step').nth(3).locator('[data-grip]').boundingBox();
  const to = await page.locator('.plan-step').nth(1).boundingBox();
  if (!from || !to) throw new Error('The steps have no place.');
  await page.mouse.move(from.x + 3, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 30, { steps: 5 });
  await page.mouse.up();
  expect(await titles(page)).toEqual([order[0], order[3], order[1], order[2], ...order.slice(4)]);
});

test('A2: the planner is without barriers, in light and dark, on a phone and a desk', async () => {
  const page = await site.open(planner);
  await press(page, 'drop', 3);
  await page.getByRole('button', { name: 'QR-kode' }).click();
  await page.locator('.plan-qr svg').waitFor();
  const found: string[] = [];
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('meeting-planner').setLegacyMode().analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(' ')}`)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${width} is ${wide} px too wide`);
    }
  }
  expect(found).toEqual([]);
});

test('A16: every control of the planner is large enough for a thumb', async () => {
  const page = await site.open(planner, { viewport: { width: 390, height: 844 } });
  const small = await page.locator('meeting-planner :is(button, label:has(input), input[type=range], .button)').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return control.checkVisibility() && (height < 43.9 || width < 43.9) ? [`${control.textContent} ${width} × ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('on paper the plan has its cards in full, the words to the leader and room for notes, and no buttons', async () => {
  const page = await site.open(planner);
  await page.evaluate(() => {
    document.documentElement.dataset['printing'] = '';
  });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.plan-step[data-card] .plan-note').first().isVisible()).toBe(true);
  expect(await page.locator('.plan-lines').first().isVisible()).toBe(true);
  expect(await page.locator('.plan-address').textContent()).toMatch(/#1\.45-12-/);
  for (const gone of ['.plan-tools button', '.planner-form', '.agenda', '.site-foot']) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  }
});

test('the hand-out ends with the leaflet on a sheet of its own, which is gone from the page afterwards', async () => {
  const page = await site.open(planner);
  const sheets = async () =>
    [...(await page.pdf({ preferCSSPageSize: true })).toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].length;
  await page.evaluate(() => {
    document.documentElement.dataset['printing'] = '';
  });
  const planAlone = await sheets();
  await page.evaluate(() => {
    // The sheet is looked at while the dialog is open, which it never is without a screen.
    addEventListener('afterprint', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  });
  await page.getByRole('button', { name: 'Udskriv forløbet' }).click();
  expect(await page.locator('.meeting-leaflet').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.meeting-leaflet .poster-title').isVisible()).toBe(true);
  expect(await sheets()).toBe(planAlone + 1);
  expect(await page.locator('.meeting-leaflet').count()).toBe(0);
});

test('without scripts the planner is not there, and the five agendas are whole', async () => {
  const page = await site.open(planner, { javaScriptEnabled: false });
  expect(await page.locator('meeting-planner :is(button, input)').count()).toBe(0);
  expect(await page.locator('meeting-planner').textContent()).toContain('kræver JavaScript');
  expect(await page.locator('.agenda').count()).toBe(5);
  expect(await page.locator('.agenda li').first().isVisible()).toBe(true);
});
