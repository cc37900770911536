/** What every page is on paper, and what is made for paper: the sheet for a notice board and the booklet to fold. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeOn, greyOf, type PrintedPage, printed } from '../browser/printed.ts';
import { aChapter, aTestimony, everyKind, facesSettled, useSite } from '../browser/site.ts';
import { siteAddress } from '../site/content.ts';

const site = useSite();

/** Pages that are a sheet of their own, with nothing around it. */
const sheets = ['/pjece/', '/pjece/haefte/'];

/** Where a reader of the paper finds the page again. */
const whereFound = (path: string) => new URL(path === '/findes-ikke/' ? '/' : (path.split('?')[0] ?? ''), siteAddress);

/** As many sheets as a page of this kind may need; one more would mean that something has spilt over. */
const mostSheets: Readonly<Record<string, number>> = {
  '/': 2,
  [aChapter]: 5,
  '/rapport/samlet/': 46,
  '/principper/reel-medinddragelse/': 4,
  '/vaerdier/omsorg/': 4,
  '/film/fem-principper-paa-et-minut/': 2,
  [aTestimony]: 3,
  '/debat/planlaeg/': 8,
  '/debat/scene/': 3,
  '/debat/kort/': 13,
  '/debat/handleplan/': 3,
  '/ordliste/': 4,
  '/kilder/': 20,
  '/register/': 4,
  '/findes-ikke/': 1,
};

/** What is wrong with the sheets of a page that is no sheet of its own. */
function faultsOfSheets(pages: readonly PrintedPage[], path: string): string[] {
  const out: string[] = [];
  pages.forEach(({ words, inked }, index) => {
    if (!words.includes(`Side ${index + 1} af ${pages.length} Fælles Værdier`)) out.push(`does not number sheet ${index + 1}`);
    if (inked < 0.002) out.push(`leaves sheet ${index + 1} blank`);
  });
  if (!/^Side 1 af \d+ Fælles Værdier Fælles Værdier/.test(pages[0]?.words ?? '')) out.push('has no head on its first sheet');
  if (!pages.at(-1)?.words.includes('Adresser, der begynder med /, hører til')) out.push('has no foot on its last sheet');
  if (pages.length > (mostSheets[path] ?? 6)) out.push(`fills ${pages.length} sheets`);
  return out;
}

/** Words that belong to the screen: what jumps, opens menus or shares. */
const screenWords = ['Spring til indholdet', 'Hovedmenu', 'Luk menuen', 'Del et afsnit', 'På denne side', 'Forrige Næste'];

test.for(everyKind)('%s is printed whole, numbered, without menus, and leads back to where it came from', async (path) => {
  const page = await site.open(path);
  await facesSettled(page);
  const { heading, folded, notes } = await page.evaluate(() => {
    const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      heading: document.querySelector('main h1')?.textContent ?? '',
      folded: textsOf('main details:not(.contents, .card-pile, .card-print) > summary ~ :is(p, p *, :not(p) :is(a, dt, dd))'),
      notes: textsOf('.note > b ~ a:not(.note-back)'),
    };
  });
  const pages = await printed(page);
  // Lines break, and long words with them.
  const squeezed = (text: string) => text.replace(/[\s\u00ad-]+/g, '');
  const all = squeezed(pages.map(({ words }) => words).join(' '));
  const { host, pathname, href } = whereFound(path);
  const isSheet = sheets.includes(path);
  const needed = [
    heading,
    ...folded,
    ...(isSheet ? ['Grundlag: ministeriernes pressemeddelelse'] : notes),
    host + pathname,
    'Siden har endnu ingen udgiver',
  ];
  // The outer side of the booklet has its last page; all else ends with the code.
  const last = isSheet ? pages[0] : pages.at(-1);
  expect(needed.filter((text) => !all.includes(squeezed(text)))).toEqual([]);
  expect(screenWords.filter((text) => all.includes(squeezed(text)))).toEqual([]);
  expect(isSheet ? [] : faultsOfSheets(pages, path)).toEqual([]);
  expect(last && codeOn(last)).toBe(href);
});

test('without scripts a page is printed whole too: what is folded away, its sources and its code', async () => {
  const path = '/principper/reel-medinddragelse/';
  const page = await site.open(path, { javaScriptEnabled: false });
  const pages = await printed(page);
  const all = pages.map(({ words }) => words).join(' ');
  const card = (await page.locator('.card-links li').last().textContent()) ?? '';
  expect(all).toContain(card.trim().split(/\s+/).slice(-4).join(' '));
  expect(all).toContain('Kilder');
  expect(faultsOfSheets(pages, path)).toEqual([]);
  expect(pages.map(codeOn).filter((code) => code !== undefined)).toEqual([whereFound(path).href]);
});

test('in the text a link says where it leads, a word of the glossary does not, and no note says it twice', async () => {
  const [text = ''] = [(await printed(await site.open('/principper/reel-medinddragelse/'))).map(({ words }) => words).join(' ')];
  expect(text).toContain('Rådet for Socialt Udsatte (/kontekst/raadet-for-socialt-udsatte/)');
  expect(text).not.toContain('(/ordliste/');
  expect(text.match(/\(\/kilder\/#pressemeddelelsen-2012\)/g)).toHaveLength(1);
  const sources = (await printed(await site.open('/kilder/'))).map(({ words }) => words).join(' ');
  expect(sources).toContain('(https://ast.dk/');
});

test.for([
  ['the dark look of the device', { colorScheme: 'dark' }, undefined],
  ['the dark look that the reader chose', {}, 'dark'],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }, undefined],
] as const)('%s does not leak to the paper', async ([, device, theme]) => {
  const light = await site.open(aChapter);
  await facesSettled(light);
  const other = await site.open(aChapter, device);
  await facesSettled(other);
  if (theme) await other.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
  const [wanted, got] = [greyOf(await light.pdf({ preferCSSPageSize: true })), greyOf(await other.pdf({ preferCSSPageSize: true }))];
  expect(got.equals(wanted)).toBe(true);
});

test('on Letter a page has its text, its numbers and its foot', async () => {
  const page = await site.open(aChapter);
  const pages = await printed(page, { format: 'Letter', preferCSSPageSize: false });
  expect(faultsOfSheets(pages, aChapter)).toEqual([]);
});

test('the plan that the big screen shows is printed as a list of its steps', async () => {
  const page = await site.open('/debat/scene/');
  const plan = (await page.locator('.stage-agendas a').nth(2).getAttribute('href')) ?? '';
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(plan, site.address).hash);
  await page.locator('.stage').waitFor();
  const steps = await page.locator('.stage-paper h2').allTextContents();
  const pages = await printed(page);
  const text = pages.map(({ words }) => words).join(' ');
  expect(steps.length).toBeGreaterThan(4);
  let from = 0;
  for (const step of steps) {
    from = text.indexOf(step, from);
    expect(from, step).toBeGreaterThanOrEqual(0);
  }
  expect(text).not.toContain('Fuld skærm');
  expect(faultsOfSheets(pages, '/debat/scene/')).toEqual([]);
});

test('the hand-out of a meeting has a code that opens its plan on a telephone', async () => {
  const page = await site.open('/debat/planlaeg/', { prepare: (tab) => tab.addInitScript(() => Object.assign(window, { print() {} })) });
  await page.getByRole('button', { name: 'Udskriv forløbet' }).click();
  await page.locator('.plan-qr svg').waitFor({ state: 'attached' });
  const pages = await printed(page);
  const [plan, leaflet, ...more] = pages.map(codeOn).filter((code) => code !== undefined);
  expect(plan).toMatch(/\/debat\/planlaeg\/#1\.45-12-/);
  expect(leaflet).toBe(whereFound('/pjece/').href);
  expect(more).toEqual([]);
});

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
