/** The big screen in a real browser: driven by keys and a clock that the test moves, and read from eight metres. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shortHash } from '../../src/model/short-hash.ts';
import { useSite } from './site.ts';

const site = useSite();
const stage = '/debat/scene/';
const morning = new Date('2026-11-23T09:00:00');

/** Opening, a long dilemma, a question in four parts, agreement and close: 45 minutes in all. */
const body = `1.45-12-tpub-a-1.o4-k20_${shortHash('d-husmoedet')}-k10_${shortHash('q-uklart-nej')}-a8-c3`;
const aPlan = `#${body}.${shortHash(body).slice(-3)}`;

/** Opens a page at nine in the morning by a clock that stands still until the test moves it. */
async function openAtNine(path: string, size = { width: 1280, height: 720 }): Promise<Page> {
  const prepare = (page: Page) => page.clock.install({ time: new Date(morning.getTime() - 120_000) });
  const page = await site.open(path, { viewport: size, prepare });
  await page.clock.pauseAt(morning);
  return page;
}
const openStage = (hash = aPlan, size?: { width: number; height: number }) => openAtNine(stage + hash, size);
const text = (page: Page, part: string) => page.locator(`.stage [data-${part}]`).textContent();
const said = (page: Page) => text(page, 'said');
const wait = (page: Page, minutes: number) => page.clock.runFor(Math.round(minutes * 60_000));

test('a whole 30-minute agenda is driven by keys, from the list to the last word', async () => {
  const page = await openAtNine(stage);
  await page.getByRole('link', { name: /^30 minutter/ }).click();
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Værdidebat']);
  expect(await page.locator('.top-bar').isVisible()).toBe(false);
  await page.keyboard.press('Space');
  const steps = [
    ['Velkomst og aftaler', 2],
    ['Hvad sagde en borger sidst', 5],
    ['To og to', 8],
    ['Runde', 10],
    ['Fem fingre', 5],
  ] as const;
  for (const [index, [title, minutes]] of steps.entries()) {
    expect(await text(page, 'where')).toContain(`Trin ${index + 1} af 5`);
    if (index !== 1) expect(await text(page, 'title')).toBe(title);
    expect(await text(page, 'clock')).toBe(`${minutes}:00`);
    expect(await said(page)).toContain(`Trin ${index + 1} af 5`);
    await wait(page, minutes - 1.5);
    if (minutes > 3) expect(await said(page)).toBe('2 minutter igen.');
    await wait(page, 1.5);
    expect(await text(page, 'clock')).toBe('0:00');
    expect(await said(page)).toBe('Tiden er gået.');
    await page.keyboard.press(['PageDown', 'ArrowRight', 'Space'][index % 3] ?? 'PageDown');
  }
  expect(await text(page, 'title')).toBe('Tak for i dag');
  expect(await page.getByRole('link', { name: 'Skriv aftalen' }).isVisible()).toBe(true);
  await page.keyboard.press('PageUp');
  expect(await text(page, 'title')).toBe('Fem fingre');
  await page.keyboard.press('ArrowLeft');
  expect(await text(page, 'title')).toBe('Runde');
});

test('the clock is right after sleep and after a reload, and a pause holds it', async () => {
  const page = await openStage();
  await page.getByRole('button', { name: 'Begynd' }).click();
  // Sleep: no timer runs, and then the clock on the wall is three minutes on.
  await page.clock.setSystemTime(new Date(morning.getTime() + 3 * 60_000));
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  expect(await text(page, 'clock')).toBe('1:00');
  await page.reload();
  expect(await text(page, 'clock')).toBe('1:00');
  expect(await text(page, 'where')).toContain('Trin 1 af 5');
  await page.keyboard.press('p');
  await wait(page, 5);
  expect(await text(page, 'clock')).toBe('1:00');
  expect(await text(page, 'end')).toContain('Pause');
  await page.keyboard.press('p');
  await wait(page, 0.5);
  expect(await text(page, 'clock')).toBe('0:30');
});

test('a meeting that runs over is offered a new sharing of the rest, which is applied only on yes', async () => {
  const page = await openStage();
  await page.keyboard.press('PageDown');
  const before = page.url().split('&')[0];
  await wait(page, 4.5);
  expect(await page.locator('.stage-offer').isVisible()).toBe(false);
  await wait(page, 2.5);
  expect(await text(page, 'offer-lead')).toBe('I er 3 minutter efter planen. Skal resten fordeles igen?');
  expect(await said(page)).toContain('efter planen');
  expect(page.url().split('&')[0]).toBe(before);
  await page.getByRole('button', { name: 'Nej, fortsæt' }).click();
  expect(await page.locator('.stage-offer').isVisible()).toBe(false);
  expect(page.url().split('&')[0]).toBe(before);
  await page.keyboard.press('PageDown');
  expect(await page.locator('.stage-offer').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Ja, fordel resten' }).click();
  expect(page.url().split('&')[0]).not.toBe(before);
  expect(await text(page, 'end')).toBe('38 minutter til mødet slutter');
  await wait(page, 0.1);
  expect(await page.locator('.stage-offer').isVisible()).toBe(false);
});

test('a meeting that begins late is offered the minutes that are left until its own end', async () => {
  const hour = `1.45-12-tpub-a-1-${8 * 60 + 50}.o4-k20_${shortHash('d-husmoedet')}-k10_${shortHash('q-uklart-nej')}-a8-c3`;
  const page = await openStage(`#${hour}.${shortHash(hour).slice(-3)}`);
  expect(await text(page, 'offer-lead')).toBe('Mødet skulle begynde klokken 8.50. Skal resten fordeles igen?');
  await page.getByRole('button', { name: 'Ja, fordel resten' }).click();
  await page.getByRole('button', { name: 'Begynd' }).click();
  expect(await text(page, 'end')).toBe('35 minutter til mødet slutter');
  expect(await page.locator('.stage-offer').isVisible()).toBe(false);
});

test('the leader sees notes and what comes next in a window of their own, and drives the stage from it', async () => {
  const page = await openStage();
  await page.keyboard.press('Escape');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Mødelederens visning' }).click();
  const leader = await opened;
  await leader.waitForSelector('.stage[data-view="leader"]');
  await leader.getByRole('button', { name: 'Begynd' }).click();
  await leader.keyboard.press('PageDown');
  await expect.poll(() => text(page, 'where')).toContain('Trin 2 af 5');
  expect(await text(leader, 'where')).toContain('Trin 2 af 5');
  expect(await text(leader, 'note')).toContain('De, der lytter, gengiver kun');
  expect(await text(leader, 'coming')).toContain('Hvornår sagde du sidst noget uklart');
  expect(await text(leader, 'link')).toContain('følger med');
  expect(await page.locator('.stage [data-note]').isVisible()).toBe(false);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => text(leader, 'where')).toContain('Trin 3 af 5');
});

test.for([
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
])('at $width × $height the room reads from eight metres: nothing under 2.8 vh, and the card at 5 vh or more', async (size) => {
  const page = await openStage(aPlan, size);
  const faults: string[] = [];
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('PageDown');
    if (step === 2) await wait(page, 25);
    faults.push(
      ...(await page.locator('.stage').evaluate((shown, at) => {
        const least: Record<string, number> = { title: 5, instruction: 5, parts: 2.8, where: 2.8, clock: 5, end: 2.8, 'offer-lead': 2.8 };
        const found = Object.entries(least).flatMap(([name, vh]) => {
          const one = shown.querySelector(`[data-${name}]`);
          if (!one?.checkVisibility() || !one.textContent) return [];
          const is = (Number.parseFloat(getComputedStyle(one).fontSize) / innerHeight) * 100;
          return is < vh ? [`step ${at}: ${name} is ${is.toFixed(2)} vh`] : [];
        });
        const box = shown.querySelector('.stage-body');
        if (box && box.scrollHeight > box.clientHeight + 1) found.push(`step ${at}: the card does not fit`);
        return found;
      }, step)),
    );
  }
  expect(faults).toEqual([]);
});

test('before the meeting begins, the leader sees the first step as the next', async () => {
  const page = await openStage(`${aPlan}&leder`);
  expect(await text(page, 'coming')).toContain('Velkomst og aftaler');
});

test('a film is played on the stage, with captions and fetched only when it is played, and is gone with its step', async () => {
  const planned = `1.45-12-tpub-a-1.o4-f4_${shortHash('fem-principper-paa-et-minut')}-k26_${shortHash('d-husmoedet')}-a8-c3`;
  const fetched: string[] = [];
  const page = await site.open(`${stage}#${planned}.${shortHash(planned).slice(-3)}`, {
    viewport: { width: 1920, height: 1080 },
    prepare: async (unopened) => {
      unopened.on('request', (request) => {
        if (request.url().endsWith('.mp4')) fetched.push(request.url());
      });
    },
  });
  await page.keyboard.press('Space');
  await page.keyboard.press('PageDown');
  expect(await text(page, 'title')).toBe('Film: Fem principper på et minut');
  const film = page.locator('.stage video');
  const box = await film.boundingBox();
  expect((box?.width ?? 0) / 1920).toBeGreaterThan(0.55);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(1080);
  expect(fetched).toEqual([]);
  await film.evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime), { timeout: 15_000 }).toBeGreaterThan(0.3);
  expect(await film.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.mode)).toBe('showing');
  await page.locator('.stage [data-act="next"]').click();
  expect(await film.count()).toBe(0);
});

test('A2: the stage, its menu, its offer and the leader’s view are without barriers, at 320 px and on a desk', async () => {
  const found: string[] = [];
  for (const hash of [aPlan, `${aPlan}&leder`]) {
    const page = await openStage(hash);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await wait(page, 26);
    await page.keyboard.press('Escape');
    expect(await page.locator('.stage-offer').isVisible()).toBe(true);
    // Axe itself waits by the page's clock.
    await page.clock.resume();
    for (const width of [320, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 720 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        found.push(
          ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(' ')}`)),
        );
        const faults = await page.evaluate(() => {
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          const small = [...document.querySelectorAll('.stage :is(button, summary, a)')].filter((control) => {
            const { width, height } = control.getBoundingClientRect();
            return control.checkVisibility() && (width < 43.9 || height < 43.9);
          });
          return [...(wide > 0 ? [`${wide} px too wide`] : []), ...small.map(({ textContent }) => `${textContent} is too small`)];
        });
        found.push(...faults.map((fault) => `${width} ${fault}`));
      }
    }
    await page.context().close();
  }
  expect(found).toEqual([]);
});

test('a swipe turns the card on a telephone', async () => {
  const page = await site.open(stage + aPlan, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('button', { name: 'Begynd' }).click();
  const swipe = (from: number, to: number) =>
    page.locator('.stage').evaluate(
      (shown, [begins, ends]) => {
        const touch = (x = 0) => new Touch({ identifier: 1, target: shown, clientX: x, clientY: 300 });
        shown.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(begins)], changedTouches: [touch(begins)] }));
        shown.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(ends)] }));
      },
      [from, to],
    );
  await swipe(300, 120);
  expect(await text(page, 'where')).toContain('Trin 2 af 5');
  await swipe(120, 300);
  expect(await text(page, 'where')).toContain('Trin 1 af 5');
});

test('once opened, the meeting runs to its end with the network cut, and no request carried the plan', async () => {
  const asked: string[] = [];
  const page = await site.open(stage + aPlan, { prepare: async (one) => one.on('request', (request) => asked.push(request.url())) });
  await page.waitForTimeout(1500);
  await page.context().setOffline(true);
  for (let step = 0; step < 6; step++) await page.keyboard.press('PageDown');
  expect(await text(page, 'title')).toBe('Tak for i dag');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Visningen på telefonen' }).click();
  await page.locator('.stage-dialog svg').waitFor();
  expect(asked.filter((url) => /#|%23|45-12/.test(url))).toEqual([]);
});

test('a damaged address says so on the stage, and one without a plan leads to the agendas', async () => {
  const page = await openStage(aPlan.slice(0, -6));
  expect(await page.locator('.stage-warnings').textContent()).toContain('Adressen er ikke hel.');
  const nothing = await site.open(`${stage}#1.zzz`);
  expect(await nothing.locator('.stage-faults').textContent()).toContain('intet forløb i adressen');
  expect(await nothing.getByRole('link', { name: /^45 minutter/ }).isVisible()).toBe(true);
});

test('without scripts the stage says what it needs, and the questions can still be shown', async () => {
  const page = await site.open(stage + aPlan, { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('Uret og trinene kræver JavaScript');
  expect(await page.locator('.stage-cards > li').count()).toBeGreaterThan(10);
  await page.getByRole('link', { name: 'de fem færdige forløb' }).click();
  await page.waitForURL('**/debat/planlaeg/');
});
