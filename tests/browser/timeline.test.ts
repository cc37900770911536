/** The drawn timeline: true to scale, and never one thing over another. */
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

test.for([320, 360, 1280])('at %i px no year and no dot lies over another, and none off the screen', async (width) => {
  const page = await site.open('/kontekst/', { viewport: { width, height: 800 } });
  const faults = await page.locator('.time-axis').evaluate((axis) => {
    const out: string[] = [];
    for (const kind of ['.time-years text', 'circle']) {
      const boxes = [...axis.querySelectorAll(kind)].map((one) => ({
        name: one.textContent?.trim() || kind,
        box: one.getBoundingClientRect(),
      }));
      for (const [index, { name, box }] of boxes.entries()) {
        if (box.left < 0 || box.right > document.documentElement.clientWidth) out.push(`${name} sticks out`);
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 0 && down > 0) out.push(`${name} lies over ${other.name}`);
        }
      }
    }
    return out;
  });
  expect(faults).toEqual([]);
});

test('a year is as long as any other on the screen', async () => {
  const page = await site.open('/kontekst/', { viewport: { width: 1280, height: 800 } });
  const lengths = await page.locator('.time-years g rect').evaluateAll((ticks) => {
    const lefts = ticks.map((tick) => tick.getBoundingClientRect().left);
    return lefts.slice(1).map((left, index) => left - (lefts[index] ?? 0));
  });
  expect(lengths.length).toBeGreaterThan(10);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.5);
});
