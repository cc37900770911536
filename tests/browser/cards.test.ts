/** The cards in a real browser: choosing, drawing, the pile on the device, and the sheets to cut. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Opening, useSite } from './site.ts';

const site = useSite();
const path = '/debat/kort/';

/** Printing opens nothing, so that what is laid out for paper can be looked at. */
const still: Opening = { prepare: (page) => page.addInitScript(() => Object.assign(window, { print() {} })) };

const shown = (page: Page) => page.locator('.debate-card:visible').count();
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const pileButton = (page: Page, number: number) => page.locator('.debate-card').nth(number).getByRole('button', { name: 'Min bunke' });

test('the cards are chosen by subject, kind and minutes, and the address shows the same to the one who gets it', async () => {
  const page = await site.open(path);
  const all = await shown(page);
  await page.locator('[name="kind"]').selectOption('dilemma');
  await page.locator('[name="about"]').selectOption('respekt');
  const some = await shown(page);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await page.getByRole('status').first().textContent()).toBe(`${some} af ${all} kort er vist.`);
  expect(new URL(page.url()).search).toBe('?emne=respekt&slags=dilemma');

  const other = await site.open(`${path}${new URL(page.url()).search}`);
  expect(await shown(other)).toBe(some);
  expect(await other.locator('[name="about"]').inputValue()).toBe('respekt');
  await other.getByRole('button', { name: 'Vis alle kort' }).click();
  expect(await shown(other)).toBe(all);
  expect(new URL(other.url()).search).toBe('');
});

test('where no card fits, the page says so and draws none', async () => {
  const page = await site.open(`${path}?slags=dilemma`);
  const lengths = await page
    .locator('[name="minutes"]')
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  await page.locator('[name="minutes"]').selectOption(lengths[1] ?? '');
  expect(await shown(page)).toBe(0);
  expect(await page.locator('.card-count').textContent()).toContain('Ingen kort passer');
  expect(await page.getByRole('button', { name: 'Træk et kort' }).isDisabled()).toBe(true);
});

test('a card is drawn among those that are shown, large, and never twice in a row', async () => {
  const page = await site.open(`${path}?emne=omsorg&slags=question`);
  const wanted = await page.locator('.debate-card:visible h3').allTextContents();
  await page.getByRole('button', { name: 'Træk et kort' }).click();
  const dialog = page.getByRole('dialog');
  let last = '';
  for (let draw = 0; draw < 12; draw += 1) {
    const words = (await dialog.getByRole('heading').textContent()) ?? '';
    expect(wanted).toContain(words);
    if (wanted.length > 1) expect(words).not.toBe(last);
    last = words;
    await dialog.getByRole('button', { name: 'Træk et til' }).click();
  }
  expect(await dialog.getByRole('heading').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))).toBeGreaterThan(
    30,
  );
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
});

test('nothing lies on the device before the first card is put in the pile, and nothing after the pile is cleared', async () => {
  const page = await site.open(path);
  await page.locator('[name="kind"]').selectOption('question');
  await page.getByRole('button', { name: 'Træk et kort' }).click();
  await page.getByRole('button', { name: 'Luk', exact: true }).click();
  expect(await stored(page)).toBe('{}');

  await page.getByRole('button', { name: 'Vis alle kort' }).click();
  await pileButton(page, 3).click();
  await pileButton(page, 9).click();
  const ids = await page.locator('.debate-card').evaluateAll((cards) => [cards[3]?.id, cards[9]?.id]);
  expect(await stored(page)).toBe(JSON.stringify({ 'card-pile': JSON.stringify(ids) }));
  expect(await page.locator('.card-note').textContent()).toBe('Lagt i din bunke. Den ligger på denne enhed.');

  await site.go(page, path);
  expect(await pileButton(page, 3).getAttribute('aria-pressed')).toBe('true');
  await page.locator('.card-pile > summary').click();
  await page.getByRole('button', { name: 'Vis kun min bunke' }).click();
  expect(await shown(page)).toBe(2);
  await page.getByRole('button', { name: 'Ryd bunken' }).click();
  expect(await stored(page)).toBe('{}');
  expect(await shown(page)).toBeGreaterThan(2);
});

test('taking the last card out of the pile leaves nothing on the device', async () => {
  const page = await site.open(path);
  await pileButton(page, 0).click();
  await pileButton(page, 0).click();
  expect(await stored(page)).toBe('{}');
});

test('where the browser refuses to store, the pile lasts as long as the page, and that is said', async () => {
  const page = await site.open(path, {
    prepare: (one) =>
      one.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  await pileButton(page, 2).click();
  await pileButton(page, 4).click();
  expect(await page.locator('.card-pile-state').textContent()).toBe(
    '2 kort i bunken. Browseren vil ikke gemme den; den varer, til du lukker siden.',
  );
  await page.locator('.card-pile > summary').click();
  await page.getByRole('button', { name: 'Vis kun min bunke' }).click();
  expect(await shown(page)).toBe(2);
});

/** The words of each page of the document that the browser would print. */
async function printed(page: Page): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    writeFileSync(join(folder, 'cards.pdf'), await page.pdf({ preferCSSPageSize: true }));
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'cards.pdf'), '-'], { encoding: 'utf8' });
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function print(page: Page, which: string, withBacks = true): Promise<void> {
  if ((await page.locator('.card-print').getAttribute('open')) === null) await page.locator('.card-print > summary').click();
  await page.locator('[name="print"]').selectOption(which);
  await page.getByLabel('Med bagsider').setChecked(withBacks);
  await page.getByRole('button', { name: 'Skriv kortene ud' }).click();
}

test('all cards are printed eight to a sheet with backs, on paper of A4, and nothing else of the page', async () => {
  const page = await site.open(path, still);
  const all = await shown(page);
  await print(page, 'all');
  const sheets = Math.ceil(all / 8);
  expect(await page.locator('.card-print-state').textContent()).toBe(`${all} kort på ${2 * sheets} sider.`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((one) => Math.round((Number(one) / 72) * 25.4)),
  );
  expect(sizes).toEqual(Array.from({ length: 2 * sheets }, () => [210, 297]));
});

test('each back lies behind its front when the sheet is turned on its long edge', async () => {
  const page = await site.open(path, { ...still, viewport: { width: 794, height: 1123 } });
  await print(page, 'all');
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    const sheets = [...document.querySelectorAll('.card-sheet')];
    for (const [index, front] of sheets.entries()) {
      if (index % 2 === 1) continue;
      const back = sheets[index + 1];
      for (const card of front.querySelectorAll('[data-card]')) {
        const behind = back?.querySelector(`[data-card="${card.getAttribute('data-card')}"]`);
        if (!back || !behind) {
          found.push(`no back for ${card.textContent}`);
          continue;
        }
        const [sheet, one, other, turned] = [front, card, behind, back].map((element) => element.getBoundingClientRect());
        if (!sheet || !one || !other || !turned) continue;
        // Turned on its long edge, what is left on the front is right on the back.
        if (Math.abs(one.left - sheet.left - (turned.right - other.right)) > 1) found.push('lies in another column');
        if (Math.abs(one.top - sheet.top - (other.top - turned.top)) > 1) found.push('lies in another row');
      }
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('every card fits its place on the paper', async () => {
  const page = await site.open(path, { ...still, viewport: { width: 794, height: 1123 } });
  await print(page, 'all');
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.card-place')]
      .filter((place) => place.scrollHeight > place.clientHeight || place.scrollWidth > place.clientWidth)
      .map((place) => place.textContent),
  );
  expect(cut).toEqual([]);
});

test('on paper are the words of the chosen cards, their backs, and no other card', async () => {
  const page = await site.open(path, still);
  await page.locator('.debate-card').nth(1).getByRole('checkbox').check();
  await page.locator('.debate-card').nth(20).getByRole('checkbox').check();
  const [one = '', other = '', third = ''] = await page
    .locator('.debate-card h3')
    .evaluateAll((all) => [all[1], all[20], all[2]].map((heading) => heading?.textContent?.trim().split(' ').slice(0, 3).join(' ') ?? ''));
  await print(page, 'ticked');
  const [front = '', back = '', ...more] = await printed(page);
  expect(more).toEqual([]);
  expect(front).toContain(one);
  expect(front).toContain(other);
  expect(front).not.toContain(third);
  expect(front).not.toContain('Vælg mellem kortene');
  expect(back).toContain('Borgerens rettigheder');
  expect(back).not.toContain(one);
});

test('the cards that are shown are printed without backs when they are not wanted', async () => {
  const page = await site.open(`${path}?emne=respekt`, still);
  const count = await shown(page);
  await print(page, 'shown', false);
  expect(await printed(page)).toHaveLength(Math.ceil(count / 8));
});

test('the pile is printed, and an empty one is said to be empty', async () => {
  const page = await site.open(path, still);
  await print(page, 'pile');
  expect(await page.locator('.card-print-state').textContent()).toBe('Bunken er tom.');
  await pileButton(page, 5).click();
  await print(page, 'pile');
  expect(await printed(page)).toHaveLength(2);
});

test('eight empty cards are printed with room to write', async () => {
  const page = await site.open(path, still);
  await print(page, 'blank');
  const [front = '', ...backs] = await printed(page);
  expect(front.match(/Vores eget kort/g)).toHaveLength(8);
  expect(backs).toHaveLength(1);
});

test('after the cards are printed, the page is itself again', async () => {
  const page = await site.open(path, still);
  await print(page, 'blank');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.card-sheet').count()).toBe(0);
  expect((await printed(page)).join('')).toContain('Borgerens rettigheder');
});

test('without scripts all cards are there, and none of what needs a script', async () => {
  const page = await site.open(path, { javaScriptEnabled: false });
  expect(await shown(page)).toBeGreaterThan(60);
  expect(await page.getByRole('button', { name: 'Træk et kort' }).count()).toBe(0);
  expect(await page.locator('[name="about"]').isVisible()).toBe(false);
});

test('A15: with the keyboard alone a card is found, drawn, put in the pile and the card put away', async () => {
  const page = await site.open(path);
  await page.locator('[name="about"]').focus();
  await page.keyboard.type('Respekt');
  await expect.poll(() => new URL(page.url()).search).toBe('?emne=respekt');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.isVisible()).toBe(true);
  for (let step = 0; step < 6 && (await page.evaluate(() => document.activeElement?.textContent)) !== 'Min bunke'; step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await dialog.getByRole('button', { name: 'Min bunke' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Træk et kort');
});

test('A2: the cards are without barriers in light and dark, with one drawn and the folds open, down to 320 pixels', async () => {
  const page = await site.open(path, { viewport: { width: 320, height: 640 } });
  for (const fold of ['.card-pile', '.card-print']) await page.locator(`${fold} > summary`).click();
  await pileButton(page, 0).click();
  const faults: string[] = [];
  const look = async (state: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      faults.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${state}, ${colorScheme}: ${id} ${target.join(' ')}`)),
      );
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${state}: scrolls sideways by ${wide}`);
  };
  await look('cards');
  await page.getByRole('button', { name: 'Træk et kort' }).click();
  await look('a drawn card');
  expect(faults).toEqual([]);
});
