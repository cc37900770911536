/** Reading: sources beside their line, links to paragraphs, type that moves nothing, paper, contrast themes. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask } from './looks/bundle.ts';
import { aChapter, facesSettled, faultsOf, useSite } from './site.ts';

const site = useSite([], false, 'whole');
const phone = { width: 390, height: 800 };
const desk = { width: 1280, height: 800 };

/** Every chapter and every principle: where the sources stand close and many. */
const longTexts = ['rapport', 'principper'].flatMap((folder) =>
  readdirSync(new URL(`../../dist/${folder}/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'samlet')
    .map(({ name }) => `/${folder}/${name}/`),
);

test('on a wide screen each source stands beside its line, and covers nothing', async () => {
  expect(longTexts).toHaveLength(17);
  const faults = await faultsOf(site, longTexts, {}, async (page) => {
    const found: string[] = [];
    await facesSettled(page);
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const here = await page.evaluate(() => {
        const out: string[] = [];
        const foot = document.querySelector('.site-foot')?.getBoundingClientRect().top ?? 0;
        const lines = [...document.querySelectorAll('.reading-text :is(p, li, h1, h2, h3, table), .neighbours')].map((one) =>
          one.getBoundingClientRect(),
        );
        let before = Number.NEGATIVE_INFINITY;
        for (const note of document.querySelectorAll('.note')) {
          const box = note.getBoundingClientRect();
          const mark = document.querySelector(`#r${note.id.slice(1)}`)?.getBoundingClientRect();
          if (!mark) out.push(`${note.id} has no mark`);
          else if (box.top < mark.top - 8) out.push(`${note.id} stands ${Math.round(mark.top - box.top)} above its mark`);
          else if (box.top > mark.top + 8 && box.top > before + 20)
            out.push(`${note.id} stands ${Math.round(box.top - mark.top)} below its mark for no reason`);
          if (box.top < before) out.push(`${note.id} covers the note before it`);
          if (box.bottom > foot) out.push(`${note.id} covers the foot`);
          if (box.right > document.documentElement.clientWidth) out.push(`${note.id} sticks out`);
          for (const line of lines) {
            if (line.right > box.left + 1 && line.left < box.right - 1 && line.bottom > box.top + 1 && line.top < box.bottom - 1)
              out.push(`${note.id} covers the text`);
          }
          before = Math.max(before, box.bottom);
        }
        return out;
      });
      found.push(...here.map((fault) => `at ${width}: ${fault}`));
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('on a phone the sources stand under the text, in order', async () => {
  const faults = await faultsOf(site, longTexts, { viewport: phone }, (page) =>
    page.evaluate(() => {
      const out: string[] = [];
      let before = document.querySelector('.reading-text')?.getBoundingClientRect().bottom ?? 0;
      for (const note of document.querySelectorAll('.note')) {
        const { top, bottom } = note.getBoundingClientRect();
        if (top < before) out.push(`${note.id} stands too high`);
        before = bottom;
      }
      return out;
    }),
  );
  expect(faults).toEqual([]);
});

/** Whether the reader sees the thing: it is on the screen and the bar at the foot does not cover it. */
const seen = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const bar = document.querySelector('.entrances');
    const floor = bar && getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().top : innerHeight;
    return box !== undefined && box.top >= 0 && box.bottom <= floor;
  }, selector);

test.for([
  ['phone', phone],
  ['desk', desk],
] as const)('on a %s a mark leads to its source, and the source back to the mark', async ([, viewport]) => {
  const page = await site.open(aChapter, { viewport });
  const faults: string[] = [];
  for (const number of [1, 6, 12]) {
    await page.locator(`#r${number}`).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#k${number}`);
    if (!(await seen(page, `#k${number}`))) faults.push(`source ${number} is not seen`);
    if (!(await page.locator(`#k${number}`).evaluate((note) => note.matches(':target')))) faults.push(`source ${number} is not marked out`);
    await page.locator(`#k${number} .note-back`).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#r${number}`);
    if (!(await seen(page, `#r${number}`))) faults.push(`mark ${number} is not seen`);
  }
  expect(faults).toEqual([]);
});

test('a shared paragraph is found again by its address', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-read', 'clipboard-write'], viewport: desk });
  const toggle = page.getByRole('button', { name: 'Del eller henvis', exact: true });
  await toggle.click();
  await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('true');
  const mark = page.locator('.prose > p > .share-here').last();
  const words = await mark.evaluate((one) => (one.parentElement?.firstChild?.textContent ?? '').trim().slice(0, 40));
  expect(words.length).toBeGreaterThan(20);
  await mark.click();
  await page.getByRole('button', { name: 'Del afsnittet' }).click();
  await expect
    .poll(() => page.locator('page-tools [role="status"]').textContent())
    .toBe('Linket er kopieret og klar til at blive sat ind.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/#p-[0-9a-z]{4}$/);
  expect(address.startsWith(site.address + aChapter)).toBe(true);

  const reader = await site.open(address.slice(site.address.length), { viewport: desk });
  const onScreen = () =>
    reader.evaluate((start) => {
      const found = document.querySelector(':target');
      const box = found?.getBoundingClientRect();
      return found?.textContent?.trim().startsWith(start) && box !== undefined && box.bottom > 0 && box.top < innerHeight;
    }, words);
  await expect.poll(onScreen).toBe(true);
  expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(0);

  await toggle.click();
  await expect.poll(() => page.locator('.share-here, .share-menu').count()).toBe(0);
});

test('a shared heading is found again by its address', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.getByRole('button', { name: 'Del overskriften' }).nth(1).click();
  await page.locator('.share-menu:not([hidden])').getByRole('button', { name: 'Del overskriften' }).click();
  await expect.poll(() => page.locator('page-tools [role="status"]').textContent()).toContain('klar');
  const { hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(await page.locator(`.prose h2${hash}, .prose h3${hash}`).count()).toBe(1);
});

test('where the clipboard is refused, the address is shown, chosen and ready to copy by hand', async () => {
  const page = await site.open(aChapter, {
    prepare: (unopened) =>
      unopened.addInitScript(() => {
        Clipboard.prototype.writeText = () => Promise.reject(new DOMException('The reader refuses.', 'NotAllowedError'));
      }),
  });
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.locator('.prose p > .share-here').nth(3).click();
  await page.getByRole('button', { name: 'Del afsnittet' }).click();
  const field = page.getByRole('textbox', { name: 'Kopiér teksten her' });
  expect(await field.inputValue()).toContain(site.address + aChapter);
  expect(await field.evaluate((one: HTMLTextAreaElement) => one === document.activeElement && one.selectionEnd === one.value.length)).toBe(
    true,
  );
});

/** A movement of the page that nobody asked for: its share of the screen, when, and what moved. */
interface Shift {
  value: number;
  time: number;
  moved: string[];
}

test.for([
  ['/', phone],
  ['/', desk],
  [aChapter, phone],
  [aChapter, desk],
] as const)('the typefaces of %s come after the first paint and move nothing', async ([path, viewport]) => {
  const page = await site.open(path, {
    viewport,
    prepare: (unopened) =>
      unopened.addInitScript(() => {
        const shifts: Shift[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
            const moved = entry.sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent?.trim().slice(0, 40)}`);
            shifts.push({ value: entry.value, time: entry.startTime, moved });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  });
  await facesSettled(page);
  const { painted, asked, shifts } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    asked: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ startTime }) => startTime),
    shifts: (window as unknown as { shifts: Shift[] }).shifts,
  }));
  expect(asked).toHaveLength(2);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(painted);
  const byType = shifts.filter(({ time }) => time >= Math.min(...asked));
  expect(
    byType.reduce((sum, { value }) => sum + value, 0),
    JSON.stringify(shifts),
  ).toBeLessThan(0.01);
});

test('A17: nothing moves in an open menu, and a reader who wants stillness gets it', async () => {
  const faults: string[] = [];
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const more = await faultsOf(site, ['/', aChapter, '/soeg/?q=omsorg', '/debat/scene/'], { reducedMotion }, async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      return ask(page, () => looks.movements());
    });
    faults.push(...more.map((fault) => `A17 ${reducedMotion}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test.for(['light', 'dark'] as const)(
  'A18: with a contrast theme, %s, what is opened and what is on are still told apart',
  async (colorScheme) => {
    const faults = await faultsOf(
      site,
      ['/', aChapter, '/principper/reel-medinddragelse/', '/soeg/?q=omsorg', '/debat/kort/', '/film/'],
      { forcedColors: 'active', colorScheme },
      async (page) => {
        if (await page.locator('page-tools [data-tool=share]').count()) await page.locator('page-tools [data-tool=share]').click();
        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        return ask(page, () => looks.indistinct());
      },
    );
    expect(faults).toEqual([]);
  },
);

test('a page saved as PDF is tagged, in Danish, with a title', async () => {
  const page = await site.open(aChapter);
  const title = await page.title();
  const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(pdf).toMatch(/\/Lang\s*\(da\)/);
  expect(pdf).toContain('/Outlines');
  expect(title).toContain('Lovgivning og værdier');
  expect(pdf).toContain('/Title');
});
