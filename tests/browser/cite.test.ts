/** Referring: a reference to a paragraph, a card of its words, files for lists of literature; and what may not go on. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { builtPages } from '../site/pages.ts';
import { aChapter, faultsOf, useSite } from './site.ts';

const site = useSite();
const phone = { width: 390, height: 800 };
const aPrinciple = '/principper/reel-medinddragelse/';

/** Presses the tool and opens the menu of a paragraph: the one that begins with these words, or the first. */
async function openMenu(page: Page, begins = ''): Promise<void> {
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page
    .getByRole('button', { name: `Del eller henvis: ${begins}` })
    .first()
    .click();
}

/** The words of the first paragraph that has a menu, as a reader sees them. */
const firstWords = (page: Page) =>
  page
    .locator('.prose > p')
    .first()
    .evaluate((place) => {
      const copy = place.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll('.cite, button')) part.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    });

const barriers = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

test('a reference has the words of the paragraph, the title of the page, its day and the address of the paragraph', async () => {
  const page = await site.open(aChapter, { permissions: ['clipboard-read', 'clipboard-write'] });
  await openMenu(page);
  await page.locator('.prose .share-menu:not([hidden])').getByRole('button', { name: 'Kopiér henvisning' }).click();
  await expect
    .poll(() => page.locator('page-tools [role="status"]').textContent())
    .toBe('Henvisningen er kopieret og klar til at blive sat ind.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [words = '', source = ''] = copied.split('\n\n');
  expect(words).toBe(`»${(await firstWords(page)).replaceAll('»', '›').replaceAll('«', '‹')}«`);
  expect(source).toMatch(
    /^Fælles Værdier \(\d{4}\): »Lovgivning og værdier«\. Ændret \d+\. \w+ \d{4}, læst \d+\. \w+ \d{4}\. http\S+#p-[0-9a-z]{4}$/,
  );
  const { hash, pathname } = new URL(source.split(' ').at(-1) ?? '');
  expect([pathname, await page.locator(`.prose > p${hash}`).count()]).toEqual([aChapter, 1]);
});

test('with the keyboard a menu opens at its paragraph, is next in turn, and Escape leads back', async () => {
  const page = await site.open(aChapter);
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^Del eller henvis: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Del afsnittet');
  await page.keyboard.press('Escape');
  expect(await focused()).toMatch(/^Del eller henvis: /);
  expect(await page.locator('.prose .share-menu:not([hidden])').count()).toBe(0);
  for (const at of [0, 1])
    await page
      .getByRole('button', { name: /^Del eller henvis: / })
      .nth(at)
      .click();
  expect(await page.locator('.prose .share-menu:not([hidden])').count()).toBe(1);
});

test.for([
  ['Kvadrat', 1080, 1080],
  ['Bredt', 1200, 630],
] as const)('a card in the shape »%s« is a picture with the words on it, made on the device', async ([form, width, height]) => {
  const page = await site.open(aPrinciple, { viewport: phone });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openMenu(page);
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  const dialog = page.getByRole('dialog', { name: 'Citatkort' });
  await dialog.getByLabel(form).check();
  const sentence = dialog.locator('fieldset').last().locator('label').nth(1);
  await sentence.click();
  const words = (await sentence.textContent()) ?? '';
  const picture = dialog.getByRole('img');
  expect(await picture.getAttribute('aria-label')).toBe(
    `Citatkort: »${words}« Fra siden »Reel medinddragelse« på webstedet Fælles Værdier.`,
  );

  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Hent billedet' }).click()]);
  expect(download.suggestedFilename()).toBe('citatkort.png');
  const file = readFileSync(await download.path());
  const { format, width: wide, height: high } = await sharp(file).metadata();
  expect([format, wide, high]).toEqual(['png', width, height]);
  // The ground is the tint of the principle; on it lie the motif and letters: many colours, none of them alone.
  const { channels } = await sharp(file).stats();
  expect(Math.min(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(5);
  const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(data.subarray(0, 3).toString('hex')).toBe('deecdd');
  expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
});

test('the words of a card can be pasted beside it, and closing it leads back to the button', async () => {
  const page = await site.open(aPrinciple, { permissions: ['clipboard-read', 'clipboard-write'] });
  await openMenu(page);
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  const dialog = page.getByRole('dialog', { name: 'Citatkort' });
  await dialog.getByRole('button', { name: 'Kopiér billedteksten' }).click();
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain('Billedteksten er kopieret');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await dialog.getByRole('img').getAttribute('aria-label'));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Lav et citatkort');
});

/** The longest paragraph of several sentences, and the page that has it. */
const [longest] = builtPages
  .filter(({ address, root }) => address !== '/rapport/samlet/' && !address.startsWith('/let/') && root.querySelector('.page-tools'))
  .flatMap(({ address, root }) =>
    root.querySelectorAll('.prose > p').map((place) => ({ address, id: place.id, length: place.text.length })),
  )
  .sort((one, other) => other.length - one.length);

test('a paragraph that is too long for a card says so, and a sentence of it can be chosen', async () => {
  expect(longest?.length).toBeGreaterThan(650);
  const page = await site.open(longest?.address ?? '/');
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  await page.locator(`#${longest?.id} .share-here`).click();
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  const choices = page.getByRole('dialog').getByRole('group', { name: 'Alle ordene er for mange til et kort. Vælg en sætning' });
  await choices.waitFor();
  expect(await choices.getByRole('radio').count()).toBeGreaterThan(1);
  expect(await page.getByRole('dialog').getByRole('img').isVisible()).toBe(true);
});

test('with a menu and a card open there are no barriers, and nothing sticks out on the narrowest phone', async () => {
  const page = await site.open(aPrinciple, { viewport: { width: 320, height: 640 } });
  await openMenu(page);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const found = [...(await barriers(page)), await sideways()];
  await page.getByRole('button', { name: 'Lav et citatkort' }).click();
  await page.getByRole('dialog').waitFor();
  found.push(...(await barriers(page)), await sideways());
  const box = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect([...found, box]).toEqual([0, 0, 0]);
});

test('A16: every button that the tool brings is large enough for a thumb', async () => {
  const page = await site.open(aChapter, { viewport: phone });
  await openMenu(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.share-here, .share-menu button, .share-menu a')].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return !one.checkVisibility() || (width >= 44 && height >= 44) ? [] : [`${one.textContent} is ${width} × ${height}`];
    }),
  );
  expect(small).toEqual([]);
});

test('on a phone a paragraph goes to the share sheet of the device', async () => {
  const page = await site.open(aChapter, {
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    // No share sheet can be opened without a person, so the page gets one that remembers.
    prepare: (unopened) =>
      unopened.addInitScript(() => {
        Object.assign(Navigator.prototype, { share: async (what: unknown) => Object.assign(window, { shared: what }) });
      }),
  });
  await openMenu(page);
  await page.getByRole('button', { name: 'Del afsnittet' }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: { title: string; url: string } }).shared);
  expect(shared.title).toContain('Lovgivning og værdier');
  expect(shared.url).toMatch(/\/rapport\/lovgivning-og-vaerdier\/#p-[0-9a-z]{4}$/);
});

test('a student gets the files of a page for a list of literature', async () => {
  const page = await site.open(aChapter);
  await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'BibTeX til litteraturlisten' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('title        = {Lovgivning og værdier}');
});

test('of a film only the address can be shared: its words must be able to go from everywhere at once', async () => {
  const films = builtPages.map(({ address }) => address).filter((address) => /^\/let\/film\/./.test(address));
  expect(films.length).toBeGreaterThan(0);
  const faults = await faultsOf(site, films, {}, async (page) => {
    await page.getByRole('button', { name: 'Del eller henvis', exact: true }).click();
    await page.locator('.prose .share-here').last().click();
    const offered = await page.locator('.share-menu:not([hidden]) > *').allTextContents();
    return offered.filter((words) => !words.startsWith('Del ')).map((words) => `offers ${words}`);
  });
  expect(faults).toEqual([]);
});
