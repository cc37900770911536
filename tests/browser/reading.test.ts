/** Reading: sources beside their line, links to paragraphs, type that moves nothing, paper, contrast themes. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, everyKind, facesSettled, faultsOf, useSite } from './site.ts';

const site = useSite();
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
  const toggle = page.getByRole('button', { name: 'Del et afsnit' });
  await toggle.click();
  await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('true');
  const button = page.locator('.prose > p + .share-here').last();
  const words = await button.evaluate((one) => (one.previousElementSibling?.firstChild?.textContent ?? '').trim().slice(0, 40));
  expect(words.length).toBeGreaterThan(20);
  await button.click();
  await expect.poll(() => page.locator('page-tools [role="status"]').textContent()).toBe('Linket er klar til at blive sat ind.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.startsWith(site.address + aChapter)).toBe(true);

  const reader = await site.open(address.slice(site.address.length), { viewport: desk });
  const onScreen = () =>
    reader.evaluate((start) => {
      const found = [...document.querySelectorAll('.prose p, .prose li')].find((one) => one.textContent?.trim().startsWith(start));
      const box = found?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    }, words);
  await expect.poll(onScreen).toBe(true);
  expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(0);

  await toggle.click();
  await expect.poll(() => page.locator('.share-here').count()).toBe(0);
});

test('a shared heading is found again by its address', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Del et afsnit' }).click();
  await page.locator('.share-here', { hasText: 'Del overskriften' }).nth(1).click();
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
  await page.getByRole('button', { name: 'Del et afsnit' }).click();
  await page.locator('.share-here').nth(3).click();
  const field = page.getByRole('textbox', { name: 'Adressen på afsnittet' });
  expect(await field.inputValue()).toContain(site.address + aChapter);
  expect(await field.evaluate((one: HTMLInputElement) => one === document.activeElement && one.selectionEnd === one.value.length)).toBe(
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

test('nothing moves by itself, and a reader who wants stillness gets it', async () => {
  const faults: string[] = [];
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const more = await faultsOf(site, ['/', aChapter, '/soeg/?q=omsorg', '/debat/scene/'], { reducedMotion }, async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      return page.evaluate(() => [
        ...document.getAnimations().map((one) => `runs ${one.constructor.name}`),
        ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
        ...[...document.querySelectorAll('video, audio, marquee, blink, [autoplay]')].map((one) => `holds ${one.localName}`),
      ]);
    });
    faults.push(...more.map((fault) => `${reducedMotion}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test.for(['light', 'dark'] as const)(
  'with a contrast theme, %s, buttons, fields, signs and the current page are still told apart',
  async (colorScheme) => {
    const faults = await faultsOf(
      site,
      ['/', aChapter, '/principper/reel-medinddragelse/', '/soeg/?q=omsorg', '/debat/kort/', '/film/'],
      { forcedColors: 'active', colorScheme },
      async (page) => {
        if (await page.locator('[data-tool="share"]').count()) await page.locator('[data-tool="share"]').click();
        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        return page.evaluate(() => {
          const out: string[] = [];
          const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
              value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
            );
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one: string, other: string) =>
            (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
          const name = (one: Element) =>
            `${one.localName}.${one.getAttribute('class') ?? ''} »${(one.textContent ?? '').trim().slice(0, 30)}«`;
          for (const one of document.querySelectorAll('button, input:not([type=radio], [type=checkbox]), .button')) {
            if (!one.checkVisibility()) continue;
            const style = getComputedStyle(one);
            const sides = (['Top', 'Bottom'] as const).filter(
              (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) >= 1,
            );
            if (sides.length < 2) out.push(`no edge around ${name(one)}`);
          }
          // The page that is open and the button that is on stand out by more than a colour.
          for (const one of document.querySelectorAll('[aria-current], [aria-pressed=true]')) {
            if (one.checkVisibility() && !one.matches('.brand') && Number(getComputedStyle(one).fontWeight) < 700)
              out.push(`nothing but colour for ${name(one)}`);
          }
          const canvas = getComputedStyle(document.body).backgroundColor;
          for (const sign of document.querySelectorAll('main svg')) {
            if (!sign.checkVisibility()) continue;
            const shapes = [...sign.querySelectorAll('circle, path, rect')].map((shape) => getComputedStyle(shape));
            const best = Math.max(
              ...shapes.flatMap(({ fill, stroke }) =>
                [fill, stroke].filter((paint) => paint.startsWith('rgb')).map((paint) => contrast(paint, canvas)),
              ),
            );
            if (best < 3) out.push(`a sign that is hardly seen, contrast ${best.toFixed(1)}: ${name(sign)}`);
          }
          return out;
        });
      },
    );
    expect([...new Set(faults)]).toEqual([]);
  },
);

test('on paper there is text, its sources and where it came from, and no menus', async () => {
  const faults = await faultsOf(site, everyKind, {}, async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate((asked) => {
      const out: string[] = [];
      const isShown = (selector: string) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
      for (const selector of [
        '.top-bar',
        '.skip',
        '.side-list',
        '.contents',
        '.page-tools',
        '.neighbours',
        '.site-foot nav',
        '.theme-choice',
        'button',
      ]) {
        if (isShown(selector)) out.push(`prints ${selector}`);
      }
      const origin = document.querySelector('.print-origin');
      if (!origin?.checkVisibility() || !origin.textContent?.includes(asked === '/findes-ikke/' ? '/404' : (asked.split('?')[0] ?? '')))
        out.push('does not print its address');
      // A sheet for a wall says in its last line what it rests on.
      if (document.querySelector('.notes') && !isShown('.notes') && !isShown('.sheet-foot')) out.push('does not print its sources');
      for (const note of document.querySelectorAll('.note'))
        if (getComputedStyle(note).position === 'absolute') out.push(`${note.id} floats`);
      if (!isShown('main h1')) out.push('does not print its heading');
      return [...new Set(out)];
    }, path);
  });
  expect(faults).toEqual([]);
});

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
