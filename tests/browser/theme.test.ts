/** Light, dark or as the device says; bar S13: nothing is kept before the reader chooses. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const isDark = (page: Page) =>
  page.evaluate(() => {
    const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
    return red < 128;
  });

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

test('a device set to dark gets a dark page, and one set to light a light one', async () => {
  const page = await site.open('/', { colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await isDark(page)).toBe(false);
});

test('a reader who chooses dark keeps it through a reload and on the next page', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  expect(await kept(page)).toBe('{}');
  await choose(page, 'Mørk');
  expect(await isDark(page)).toBe(true);
  await page.reload();
  await expect.poll(() => isDark(page)).toBe(true);
  await page.goto(`${site.address}/om/`);
  await expect.poll(() => isDark(page)).toBe(true);
  expect(await kept(page)).toBe('{"theme":"dark"}');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await page.getByRole('radio', { name: 'Mørk' }).isChecked()).toBe(true);
});

test('a reader who chooses light has it on a dark device', async () => {
  const page = await site.open('/', { colorScheme: 'dark' });
  await choose(page, 'Lys');
  await page.reload();
  await expect.poll(() => isDark(page)).toBe(false);
});

test('»Som enheden« forgets the choice again', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  await choose(page, 'Mørk');
  await choose(page, 'Som enheden');
  expect(await isDark(page)).toBe(false);
  expect(await kept(page)).toBe('{}');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});

test('F2: where the device refuses to keep anything, the choice holds for the page', async () => {
  const trouble: string[] = [];
  const page = await site.open('/', {
    colorScheme: 'light',
    prepare: (unopened) => {
      unopened.on('pageerror', (error) => trouble.push(error.message));
      unopened.on('console', (message) => trouble.push(message.text()));
      return unopened.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('The reader refuses storage.', 'SecurityError');
          },
        });
      });
    },
  });
  await choose(page, 'Mørk');
  expect(await isDark(page)).toBe(true);
  await choose(page, 'Som enheden');
  expect(await isDark(page)).toBe(false);
  expect(trouble).toEqual([]);
});

test('a choice that this site never wrote is not obeyed', async () => {
  const page = await site.open('/', {
    colorScheme: 'light',
    prepare: (unopened) => unopened.addInitScript(() => localStorage.setItem('theme', '"><img src=x>')),
  });
  expect(await isDark(page)).toBe(false);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await page.locator('.theme-choice input:checked').count()).toBe(1);
});
