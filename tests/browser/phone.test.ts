/** Bar A20: small and turned screens, used with a thumb. How the pages fit them is asked in every-page.test.ts. */
import { expect, test } from 'vitest';
import { aChapter, useSite } from './site.ts';

const site = useSite();

test.for(['640×320', '320×256'])('A20: a phone of %s shows the text, opens the menu and closes it again', async (size) => {
  const [width = 0, height = 0] = size.split('×').map(Number);
  const page = await site.open(aChapter, { viewport: { width, height }, hasTouch: true });
  await page.evaluate(() => scrollTo(0, 2000));
  const fixed = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((one) => one.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(one).position))
      .map((one) => one.className),
  );
  expect(fixed).toEqual([]);

  const menu = page.locator('.site-menu');
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  await expect.poll(() => menu.isVisible()).toBe(true);
  const close = page.getByRole('button', { name: 'Luk menuen' });
  await close.scrollIntoViewIfNeeded();
  await close.tap();
  await expect.poll(() => menu.isVisible()).toBe(false);

  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Søg' }).tap();
  await page.waitForURL('**/soeg/');
  expect(await page.getByRole('searchbox').isVisible()).toBe(true);
});
