/** Bar A21: without scripts everything can be reached. That it can be read, and that no button is dead, is asked in every-page.test.ts. */
import { expect, test } from 'vitest';
import { aChapter, useSite } from './site.ts';

const site = useSite();
const scriptless = { javaScriptEnabled: false };

test('A21: what needs a script is not shown: the choice of light and dark, sharing, the kinds of a search', async () => {
  const chapter = await site.open(aChapter, scriptless);
  expect(await chapter.locator('page-tools button').count()).toBeGreaterThan(1);
  expect(await chapter.locator('page-tools button:visible').count()).toBe(0);
  await chapter.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await chapter.locator('.theme-choice').count()).toBe(1);
  expect(await chapter.locator('.theme-choice').isVisible()).toBe(false);
  const search = await site.open('/soeg/', scriptless);
  expect(await search.locator('.search-kinds').count()).toBe(1);
  expect(await search.locator('.search-kinds').isVisible()).toBe(false);
  expect(await search.getByRole('button', { name: 'Vis flere' }).count()).toBe(0);
});

test('A21: the menu opens, closes and leads on', async () => {
  const page = await site.open('/', { ...scriptless, viewport: { width: 390, height: 800 } });
  const menu = page.locator('.site-menu');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await menu.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Luk menuen' }).click();
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await menu.getByRole('link', { name: 'Register A–Å' }).click();
  await page.waitForURL('**/register/');
});

test('A21: the contents of a page open and lead to their place, and a mark leads to its source and back', async () => {
  const page = await site.open(aChapter, { ...scriptless, viewport: { width: 390, height: 800 } });
  await page.locator('.contents > summary').click();
  const link = page.locator('.contents a').last();
  const place = (await link.getAttribute('href')) ?? '';
  await link.click();
  expect(new URL(page.url()).hash).toBe(place);
  await page.locator('.cite').first().click();
  expect(new URL(page.url()).hash).toBe('#k1');
  await page.locator('#k1 .note-back').click();
  expect(new URL(page.url()).hash).toBe('#r1');
});

test('A21: the register leads to every kind of page by its letters', async () => {
  const page = await site.open('/register/', scriptless);
  await page.getByRole('navigation', { name: 'Bogstaver' }).getByRole('link', { name: 'Å', exact: true }).click();
  await expect.poll(() => page.locator('#bogstav-aa').isVisible()).toBe(true);
  const kinds = await page.locator('.letter li > span').allTextContents();
  expect([...new Set(kinds)].toSorted((one, other) => one.localeCompare(other, 'da'))).toEqual(
    expect.arrayContaining(['Debat', 'Film', 'Kapitel', 'Kontekst', 'Let at læse', 'Ordliste', 'Princip', 'Værdi']),
  );
  await page.getByRole('link', { name: 'Anerkendelsestanken' }).first().click();
  await page.waitForURL('**/rapport/anerkendelsestanken/');
});

test('A21: a search leads to the register, and the search page says why', async () => {
  for (const [path, place] of [
    ['/om/', 'bar'],
    ['/', 'page'],
    ['/soeg/', 'page'],
  ]) {
    const page = await site.open(path ?? '', scriptless);
    const field = page.locator(`[data-place="${place}"] input`);
    await field.fill('omsorg');
    await field.press('Enter');
    await page.waitForURL('**/register/**');
  }
  const page = await site.open('/soeg/', scriptless);
  expect(await page.locator('main').textContent()).toContain('Søgningen kræver JavaScript.');
  await page.locator('.search-note').getByRole('link', { name: 'Registret fra A til Å' }).click();
  await page.waitForURL('**/register/');
});
