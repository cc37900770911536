/** Bars A10, A11, A12, A16 and A20: small screens, large letters, wide letters, thick thumbs. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { misfits } from './misfits.ts';
import { aChapter, everyKind, faultsOf, useSite, wear } from './site.ts';

const site = useSite();

/** The spacing of WCAG 1.4.12, as a reader's own style sheet sets it. */
const airyText =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
const doubled = ':root { font-size: 200%; }';

/** How a reader has set the page, and the screens that it must then fit. */
const settings = {
  plain: { css: '', sizes: ['320×256', '320×640', '360×740', '390×844', '640×320', '1280×800'] },
  airy: { css: airyText, sizes: ['320×256', '320×640', '1280×800'] },
  doubled: { css: doubled, sizes: ['1280×800'] },
} as const;
const found: Record<keyof typeof settings, string[]> = { plain: [], airy: [], doubled: [] };

beforeAll(async () => {
  await faultsOf(site, everyKind, {}, async (page, path) => {
    for (const [setting, { css, sizes }] of Object.entries(settings)) {
      await wear(page, css);
      for (const size of sizes) {
        const [width = 0, height = 0] = size.split('×').map(Number);
        await page.setViewportSize({ width, height });
        for (const misfit of await misfits(page)) found[setting as keyof typeof settings].push(`${path} at ${size} ${misfit}`);
      }
    }
    return [];
  });
}, 420_000);

test('no page is read by scrolling sideways on a small phone, a large one, a turned one or a desk', () => {
  expect(found.plain).toEqual([]);
});

test('a reader who needs air between letters, words and lines loses nothing', () => {
  expect(found.airy).toEqual([]);
});

test('a reader who doubles the letters loses nothing', () => {
  expect(found.doubled).toEqual([]);
});

/** Everything to press that is smaller than a thumb needs: 44 px for controls and menus, 24 px for the rest. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    /** A link in a sentence: its height is that of the line, as WCAG 2.5.8 allows. */
    const inSentence = (link: Element) => {
      if (link.localName !== 'a' || getComputedStyle(link).display !== 'inline') return false;
      let block = link.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const copy = block?.cloneNode(true) as Element | undefined;
      for (const inner of copy?.querySelectorAll('a, button, ul, ol') ?? []) inner.remove();
      return /[\p{L}\p{N}]{2}/u.test(copy?.textContent ?? '');
    };
    for (const target of document.querySelectorAll('a[href], button, summary, input, label, select, textarea')) {
      if (!target.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(target);
      // The skip link is unseen until it has focus, and a label of a field that has one too is for screen readers only.
      if (style.clipPath !== 'none' || inSentence(target)) continue;
      // A radio button is pressed by the label around it.
      if (target.localName === 'input' && target.closest('label')) continue;
      const isControl = target.matches('button, summary, input, select, textarea, label:has(input), .button, .top-bar a, .site-menu a');
      const least = isControl ? 44 : 24;
      // The link of a card covers the whole of it.
      const covers = getComputedStyle(target, '::before').position === 'absolute' && getComputedStyle(target, '::before').inset === '0px';
      const pressed = (covers && target instanceof HTMLElement && target.offsetParent) || target;
      const { width, height } = pressed.getBoundingClientRect();
      // Half a hundredth of a pixel is rounding.
      if (width > least - 0.01 && height > least - 0.01) continue;
      const words = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      found.add(`${target.localName} »${words}« is ${width.toFixed(1)} × ${height.toFixed(1)}, not ${least}`);
    }
    return [...found];
  });
}

test('everything to press is large enough for a thumb', async () => {
  const faults = await faultsOf(site, everyKind, {}, async (page) => {
    const found: string[] = [];
    await page.setViewportSize({ width: 390, height: 844 });
    for (const summary of await page.locator('.contents > summary').all()) await summary.click();
    const share = page.getByRole('button', { name: 'Del eller henvis', exact: true });
    if (await share.isVisible()) await share.click();
    found.push(...(await smallTargets(page)));
    await page.setViewportSize({ width: 1280, height: 800 });
    found.push(...(await smallTargets(page)));
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    found.push(...(await smallTargets(page)));
    return [...new Set(found)];
  });
  expect(faults).toEqual([]);
});

test.for(['640×320', '320×256'])('a phone of %s shows the text, opens the menu and closes it again', async (size) => {
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
