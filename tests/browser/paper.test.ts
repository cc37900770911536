/** What is made for paper, on paper: the sheet for a notice board and the booklet to fold. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { facesSettled, useSite } from './site.ts';

const site = useSite();

/** The size of every page of the document that the browser would print, in millimetres. */
async function paper(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`,
  );
}

const prints = [
  ['/pjece/', ['210 × 297']],
  ['/pjece/haefte/', ['297 × 210', '297 × 210']],
] as const;

test.for(prints)('%s fills its paper and no more, with the type of the site', async ([path, sizes]) => {
  const page = await site.open(path);
  await facesSettled(page);
  expect(await paper(page)).toEqual(sizes);
});

test.for(prints)('%s fills its paper and no more, with the type of the device', async ([path, sizes]) => {
  const page = await site.open(path, { javaScriptEnabled: false });
  expect(await paper(page)).toEqual(sizes);
});

/** Text that is printed where it cannot be read: outside the sheet, or over the foot of its page. */
const outside = (page: Page, sheet: string) =>
  page.evaluate((selector) => {
    const out: string[] = [];
    for (const one of document.querySelectorAll(selector)) {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      for (const part of one.querySelectorAll('h1, h2, h3, p, svg')) {
        const box = part.getBoundingClientRect();
        const isIn = box.left >= left && box.right <= right + 1 && box.top >= top && box.bottom <= bottom + 1;
        if (part.checkVisibility() && !isIn) out.push((part.textContent ?? '').trim().slice(0, 40) || part.localName);
      }
    }
    return out;
  }, sheet);

test.for([
  ['/pjece/', '.poster'],
  ['/pjece/haefte/', '.booklet-page'],
] as const)('nothing on %s is printed past the edge', async ([path, sheet]) => {
  // As wide as the paper, so that millimetres are what they are in print.
  const page = await site.open(path, { viewport: { width: 1123, height: 794 } });
  await facesSettled(page);
  await page.emulateMedia({ media: 'print' });
  expect(await outside(page, sheet)).toEqual([]);
});

test('the folded sheet has its cover outside to the right, and its pages in order within', async () => {
  const page = await site.open('/pjece/haefte/', { viewport: { width: 1123, height: 794 } });
  await page.emulateMedia({ media: 'print' });
  const places = await page.locator('.booklet-page').evaluateAll((pages) => {
    const [first] = pages.map((one) => one.getBoundingClientRect().top).toSorted((one, other) => one - other);
    return pages.map((one) => {
      const { left, top } = one.getBoundingClientRect();
      return `${top - (first ?? 0) < 10 ? 'outside' : 'inside'} ${left < 400 ? 'left' : 'right'}`;
    });
  });
  expect(places).toEqual(['outside right', 'inside left', 'inside right', 'outside left']);
});

test('on paper the title is read at two metres and the principles at one', async () => {
  const page = await site.open('/pjece/');
  await facesSettled(page);
  await page.emulateMedia({ media: 'print' });
  // A capital is at least a two-hundredth of the distance.
  const capitals = (selector: string) =>
    page.locator(selector).evaluateAll((headings) => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      if (!pen) throw new Error('The browser cannot measure text.');
      const heights = headings.map((heading) => {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(heading);
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return (pen.measureText('H').actualBoundingBoxAscent / 96) * 25.4;
      });
      return Math.min(...heights);
    });
  expect(await capitals('.poster h1')).toBeGreaterThanOrEqual(10);
  expect(await capitals('.sheet-principles h2')).toBeGreaterThanOrEqual(5);
});
