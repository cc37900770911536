/** Reading aloud where the device has no Danish voice of its own. This Chromium has none at all. */
import { expect, test } from 'vitest';
import { aChapter, type Opening, useSite } from './site.ts';

const site = useSite([], false, 'whole');
const reason = 'Kan ikke læses op: ingen dansk stemme på enheden';

/** A device with other voices than this one: the list stands in for the system's, which has none. */
const withVoices = (...voices: { lang: string; localService: boolean }[]): Opening => ({
  prepare: (page) => page.addInitScript((all) => Object.assign(speechSynthesis, { getVoices: () => all }), voices),
});

test.each([
  ['has no voice', {}],
  ['has no speech at all', { prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis')) }],
  ['has only an English voice', withVoices({ lang: 'en-GB', localService: true })],
  ['has only a Danish voice on the net, which would send the text away', withVoices({ lang: 'da-DK', localService: false })],
] satisfies [string, Opening][])('a device that %s gets the reason and no button', async (_, opening) => {
  const page = await site.open(aChapter, opening);
  await expect.poll(() => page.getByText(reason).isVisible(), { timeout: 10_000 }).toBe(true);
  expect(await page.getByRole('button', { name: 'Læs siden op' }).count()).toBe(0);
});

test('a Danish voice of the device gets the button, also where it is written as Android does', async () => {
  const page = await site.open(aChapter, withVoices({ lang: 'da_DK', localService: true }));
  expect(await page.getByRole('button', { name: 'Læs siden op' }).isVisible()).toBe(true);
  expect(await page.getByText(reason).isVisible()).toBe(false);
});

test.for([320, 390, 1280])('nothing moves on a screen of %i pixels when the reason comes', async (width) => {
  const page = await site.open(aChapter, { viewport: { width, height: 800 } });
  const height = () => page.locator('.page-tools').evaluate((one) => one.getBoundingClientRect().height);
  const before = await height();
  await expect.poll(() => page.getByText(reason).isVisible(), { timeout: 10_000 }).toBe(true);
  expect(await height()).toBe(before);
});

test('without scripts there is neither button nor reason', async () => {
  const page = await site.open(aChapter, { javaScriptEnabled: false });
  expect(await page.getByText(reason).isVisible()).toBe(false);
  expect(await page.locator('[data-tool="aloud"]').isVisible()).toBe(false);
});
