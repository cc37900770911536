/** Bar A2 to the letter: all that axe knows, on every page, at three widths, in light and dark. The short tests ask there only what can have changed. */
import { beforeAll, expect, test } from 'vitest';
import { askAt, everyPage, Faults, makeReady, type Setting, visitEach } from '../browser/crawl.ts';
import { useSite } from '../browser/site.ts';

const site = useSite();
const faults = new Faults();
let unreached: string[] = [];

const settings = (['1280×800', '768×1024', '320×640'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map(
    (colorScheme): Setting => ({ size, media: { colorScheme }, ask: [['A2', () => looks.barriers('all')]] }),
  ),
);

beforeAll(async () => {
  unreached = await visitEach(site, everyPage, {}, async (page, path) => {
    await makeReady(page);
    await askAt(page, path, settings, faults);
  });
}, 1_800_000);

test('A2: axe finds no barrier at any width, in light or dark', () => {
  expect(unreached).toEqual([]);
  expect(faults.of('A2')).toEqual([]);
});
