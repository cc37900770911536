/** A film on its page: fetched only when played, told in words, and within reach of everyone. Bars A35, A36 and S13. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aTestimony, type Opening, useSite } from './site.ts';

const site = useSite([], false, 'whole');
const path = '/film/fem-principper-paa-et-minut/';

/** The files of the film that a page has asked for. */
const asked = new WeakMap<Page, string[]>();
const watched: Opening = {
  async prepare(page) {
    const seen: string[] = [];
    asked.set(page, seen);
    page.on('request', (request) => {
      if (/\.(mp4|m4a)$/.test(new URL(request.url()).pathname)) seen.push(request.url());
    });
  },
};
const second = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime ?? Number.NaN);
const captions = (page: Page) => page.evaluate(() => document.querySelector('video')?.textTracks[0]?.mode);
const said = (page: Page) => page.locator('film-player [role=status]').textContent();
const choose = (page: Page, label: string, words: string) => page.getByRole('combobox', { name: label }).selectOption({ label: words });
const quality = (page: Page, name: string) =>
  page.getByRole('combobox', { name: 'Størrelse' }).evaluate((select: HTMLSelectElement, wanted) => {
    const option = [...select.options].find(({ text }) => text.trim().startsWith(wanted));
    select.value = option?.value ?? '';
    select.dispatchEvent(new Event('change'));
    return select.value;
  }, name);

test('nothing of the film is fetched before it is played, and then it plays with captions', async () => {
  const page = await site.open(path, watched);
  await page.waitForTimeout(500);
  expect(asked.get(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('video')?.autoplay)).toBe(false);
  await page.getByRole('button', { name: 'Afspil filmen' }).click();
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(0.3);
  expect(asked.get(page)?.length).toBeGreaterThan(0);
  expect(await captions(page)).toBe('showing');
  expect(await page.evaluate(() => document.querySelector('video')?.currentSrc)).toMatch(/480p/);
  expect(await page.getByRole('button', { name: 'Afspil filmen' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  expect(await page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);
});

test('the page says how long the film is, what it offers and how large each file is', async () => {
  const page = await site.open(path, { javaScriptEnabled: false });
  const words = await page.locator('main').textContent();
  for (const part of [
    '1 minut og 6 sekunder',
    'ingen lyd',
    'tekstet på dansk',
    'fuld udskrift af det, der siges og ses',
    'lavet af redaktionen',
  ])
    expect(words).toContain(part);
  const files = page.locator('.film-files a[href$=".mp4"]');
  expect(await files.count()).toBe(4);
  for (const size of await page.locator('.film-files li:has(a[href$=".mp4"]) span').allTextContents())
    expect(size).toMatch(/^\d+(,\d)? (kB|MB)$/);
});

test('the transcript follows the film, and each of its times leads into it', async () => {
  const page = await site.open(path, watched);
  const current = () => page.locator('.transcript [aria-current]').getAttribute('id');
  await page.locator('.transcript a[href="#t=23"]').click();
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(23);
  await expect.poll(current).toBe('t=23');
  expect(new URL(page.url()).hash).toBe('#t=23');
  await page.getByRole('button', { name: '10 sek. frem' }).click();
  await expect.poll(current).toBe('t=33');
  await page.getByRole('button', { name: '10 sek. tilbage' }).click();
  await expect.poll(() => second(page)).toBeLessThan(30);
});

test('an address with a second opens the film there, and still fetches nothing', async () => {
  const page = await site.open(`${path}#t=41`, watched);
  expect(await second(page)).toBe(41);
  expect(await page.locator('.transcript [aria-current]').getAttribute('id')).toBe('t=41');
  expect(asked.get(page)).toEqual([]);
});

test('captions are shown in the look that is chosen, and the browser’s own menu agrees', async () => {
  const page = await site.open(path);
  await choose(page, 'Undertekster', 'Fra');
  expect(await captions(page)).toBe('hidden');
  await choose(page, 'Undertekster', 'Store, gule på sort');
  expect(await captions(page)).toBe('showing');
  expect(await page.locator('video').getAttribute('data-captions')).toBe('strong');
  await page.evaluate(() => {
    const track = document.querySelector('video')?.textTracks[0];
    if (track) track.mode = 'disabled';
  });
  await expect.poll(() => page.getByRole('combobox', { name: 'Undertekster' }).inputValue()).toBe('off');
});

test('another size goes on from the same second', async () => {
  const page = await site.open(path);
  await page.locator('.transcript a[href="#t=33"]').click();
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(33);
  expect(await quality(page, 'Stor ·')).toBe('720');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.videoHeight), { timeout: 15_000 }).toBe(720);
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(33);
});

test('choices are kept only when the viewer asks for it, and forgotten when not', async () => {
  const page = await site.open(path);
  const stored = () => page.evaluate(() => ({ ...localStorage }));
  await choose(page, 'Hastighed', '1,25×');
  expect(await stored()).toEqual({});
  await page.getByLabel('Husk mine valg').check();
  expect(JSON.parse((await stored())['film'] ?? '{}')).toEqual({ captions: 'plain', rate: '1.25', quality: '480' });
  await page.reload();
  expect(await page.getByRole('combobox', { name: 'Hastighed' }).inputValue()).toBe('1.25');
  expect(await page.evaluate(() => document.querySelector('video')?.playbackRate)).toBe(1.25);
  await page.getByLabel('Husk mine valg').uncheck();
  expect(await stored()).toEqual({});
});

test('where the device keeps nothing, the choice holds for the visit and the viewer is told', async () => {
  const page = await site.open(path, {
    prepare: (unopened) =>
      unopened.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      }),
  });
  await page.getByLabel('Husk mine valg').check();
  expect(await said(page)).toBe('Enheden kan ikke huske valgene. De gælder, til du går.');
});

test('a viewer who saves data begins with the smallest picture', async () => {
  const page = await site.open(path, {
    prepare: async (unopened) => {
      await watched.prepare?.(unopened);
      await unopened.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
      );
    },
  });
  expect(await page.getByRole('combobox', { name: 'Størrelse' }).inputValue()).toBe('240');
  expect(asked.get(page)).toEqual([]);
  await page.getByRole('button', { name: 'Afspil filmen' }).click();
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(0);
  expect(asked.get(page)?.every((url) => url.includes('/240p.'))).toBe(true);
});

test('a film that cannot be fetched says so and leads to its words', async () => {
  const page = await site.open(path, { prepare: (unopened) => unopened.route('**/*.mp4', (route) => route.abort()) });
  await page.getByRole('button', { name: 'Afspil filmen' }).click();
  await expect.poll(() => said(page)).toBe('Filmen kunne ikke hentes. Læs udskriften, eller prøv igen.');
});

test('A15: the film is played by keyboard alone', async () => {
  const page = await site.open(path);
  await page.getByRole('button', { name: 'Afspil filmen' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => second(page), { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('video');
  await page.getByRole('button', { name: 'Pause', exact: true }).focus();
  await page.keyboard.press('Space');
  expect(await page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);
});

test('without scripts the browser plays the film, and no button is dead', async () => {
  const page = await site.open(path, { javaScriptEnabled: false });
  const video = page.locator('video');
  expect(await video.getAttribute('controls')).toBe('');
  expect(await video.getAttribute('preload')).toBe('none');
  expect(await video.locator('source').count()).toBe(2);
  expect(
    await page.locator('film-player button, film-player select').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  expect(await page.locator('.transcript p').count()).toBeGreaterThan(10);
});

test('a search for what is said opens the film at that second', async () => {
  const page = await site.open('/soeg/?q=ringer+torsdag');
  const cue = page.locator(`.search-results a[href="${path}#t=23"]`);
  await expect.poll(() => cue.count(), { timeout: 15_000 }).toBe(1);
  await cue.click();
  await page.waitForURL(`**${path}#t=23`);
  expect(await second(page)).toBe(23);
});

test('the way out of a testimony leaves no way back to it', async () => {
  const page = await site.open(aTestimony, {
    prepare: (unopened) =>
      unopened.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Vejr</title>' })),
  });
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
  await expect.poll(() => page.title()).toBe('Vejr');
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.evaluate(() => document.referrer)).toBe('');
});

test('the editors’ film is found on the front page, among the films and in the agendas', async () => {
  for (const address of ['/', '/film/', '/debat/planlaeg/']) {
    const page = await site.open(address, { javaScriptEnabled: false });
    expect(await page.locator(`main a[href="${path}"]`).count(), address).toBeGreaterThan(0);
    expect(await page.locator('video').count(), address).toBe(0);
  }
});
