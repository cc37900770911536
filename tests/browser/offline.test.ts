/** Bars 3.5 and S13: the site without net, from the tap that saves it to the one that deletes it, and all that can go wrong between. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumFlags, needChromium } from '../../scripts/browser.ts';
import { type ChangingSite, startChangingSite } from './changing-site.ts';
import { aChapter, answered, everyKind, facesSettled } from './site.ts';

const film = 'fem-principper-paa-et-minut';
const MOST_STORED = 1_500_000;
const patience = { timeout: 20_000, interval: 100 };

let browser: Browser;
let site: ChangingSite;
let context: BrowserContext;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await startChangingSite();
  context = await browser.newContext({ locale: 'da-DK' });
});
afterEach(async () => {
  await context.close();
  site.stop();
});

const open = async (path: string) => {
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
};
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
const said = (page: Page) => page.locator('[data-copy=said]');
const bar = (page: Page) => page.locator('.copy-news');

/** What lies on the device: the registered workers, and every stored file with its size in bytes. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const files: { name: string; bytes: number }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0;
        files.push({ name: new URL(request.url).pathname, bytes });
      }
    }
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    return { workers, caches: (await caches.keys()).length, files, kept: localStorage.length + document.cookie.length };
  });
const nothing = { workers: 0, caches: 0, files: [], kept: 0 };

/** Waits until nothing is stored. It looks into no store before: to open one that is just being deleted makes it anew. */
async function untilNothing(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), patience).toBe(0);
  await expect.poll(() => stored(page), patience).toEqual(nothing);
}

/** Saves the site, as a reader does. */
async function save(): Promise<Page> {
  const page = await open('/tag-med/');
  await button(page, /^Gem til brug uden net \([\d,]+ MB\)$/).click();
  await expect.poll(() => said(page).textContent(), patience).toContain('virker nu også uden net');
  return page;
}

/** Ends the worker, as a browser does when nothing has happened for a while. */
async function letWorkerSleep(page: Page): Promise<void> {
  const tools = await context.newCDPSession(page);
  await tools.send('ServiceWorker.enable');
  await tools.send('ServiceWorker.stopAllWorkers');
  await tools.detach();
}

test('O1: nothing is stored before the tap, and the button says how much it will be', async () => {
  const page = await open('/tag-med/');
  await button(page, /^Gem til brug uden net \([\d,]+ MB\)$/).waitFor();
  expect(await stored(page)).toEqual(nothing);
});

test('O1: one tap, and every page, the typefaces and the search that understands Danish work without net', async () => {
  const first = await save();
  const { files, workers } = await stored(first);
  expect(workers).toBe(1);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_STORED);
  site.line = 'dead';
  await context.setOffline(true);

  const page = await open(aChapter);
  await facesSettled(page);
  for (const path of everyKind.filter((one) => one !== '/findes-ikke/')) {
    const answer = await page.goto(site.address + path);
    expect([path, answer?.status(), answer?.headers()['content-security-policy']?.includes("default-src 'none'")]).toEqual([
      path,
      200,
      true,
    ]);
  }
  await page.goto(`${site.address}/soeg/?q=hjemloeshed`);
  expect(await answered(page)).toMatch(/^\d+ sider om »hjemloeshed«/);
  expect(await page.locator('.search-results > li').allTextContents()).toContainEqual(expect.stringContaining('hjemløshed'));
  expect(await page.locator('main').textContent()).toContain('Du søger i den udgave, du har gemt.');
  await page.goto(`${site.address}/rapport`);
  expect(new URL(page.url()).pathname).toBe('/rapport/');
});

test('a meeting is planned, shown and written down without net', async () => {
  const page = await save();
  site.line = 'dead';
  await page.goto(`${site.address}/debat/planlaeg/`);
  await expect.poll(() => page.locator('.plan-steps > li').count(), patience).toBeGreaterThan(3);
  await expect.poll(() => page.locator('[data-offline-ready]').textContent(), patience).toContain('Siden er gemt og virker uden net.');
  await page.getByRole('link', { name: 'Vis på storskærm', exact: true }).click();
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect.poll(() => page.locator('.stage-clock').textContent()).toMatch(/\d/);
  await page.goto(`${site.address}/debat/handleplan/`);
  expect(await page.locator('textarea').count()).toBeGreaterThan(0);
});

test('O4: »Slet« leaves nothing: no worker, no cache', async () => {
  const page = await save();
  await page.reload();
  await button(page, /^Slet alt/).click();
  await expect.poll(() => said(page).textContent(), patience).toContain('er slettet fra enheden');
  expect(await stored(page)).toEqual(nothing);
  await page.goto(site.address + aChapter);
  expect(await stored(page)).toEqual(nothing);
});

test('O5: an unknown address says without net that it is not saved, and with net that it does not exist', async () => {
  const page = await save();
  expect((await page.goto(`${site.address}/findes-ikke/`))?.status()).toBe(404);
  site.line = 'dead';
  expect((await page.goto(`${site.address}/findes-ikke/`))?.status()).toBe(503);
  expect(await page.locator('h1').textContent()).toBe('Siden her er ikke gemt');
});

test.each([
  ['dead', 'Det kunne ikke hentes.'],
  ['login', 'Der kom noget andet end siden.'],
  ['breaking', 'Forbindelsen røg undervejs'],
  ['changed', 'Der kom noget andet end siden.'],
] as const)('O2: what does not come whole and right is not stored: a line that is %s', async (line, words) => {
  const page = await open('/tag-med/');
  await button(page, /^Gem til brug/).waitFor();
  site.line = line;
  await button(page, /^Gem til brug/).click();
  await expect.poll(() => said(page).textContent(), patience).toContain(words);
  expect(await said(page).textContent()).toContain('Intet er gemt.');
  site.line = 'good';
  expect(await stored(page)).toEqual(nothing);
});

test.each([
  ['is full', 400_000],
  ['becomes full while it is being stored', 1_036_000],
])('O3: on a device that %s nothing is stored, and the reader is told', async (_, quotaSize) => {
  const page = await open('/tag-med/');
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize });
  await button(page, /^Gem til brug/).click();
  await expect.poll(() => said(page).textContent(), patience).toBe('Der er ikke plads nok på enheden. Intet er gemt.');
  expect(await stored(page)).toEqual(nothing);
});

test('F2: where the browser stores nothing the reader is told, and the rest of the site works', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'no-storage-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const strict = await chromium.launchPersistentContext(profile, { executablePath: needChromium(), args: chromiumFlags });
  try {
    const page = await strict.newPage();
    await page.goto(`${site.address}/tag-med/`);
    await button(page, /^Gem til brug/).click();
    await expect.poll(() => said(page).textContent(), patience).toContain('Browseren gav ikke lov til at gemme.');
    await page.goto(`${site.address}/soeg/?q=omsorg`);
    expect(await answered(page)).toContain('omsorg');
  } finally {
    await strict.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('O3: a newer site is told with its size, comes when the reader says so, and holds from the next page', async () => {
  const page = await save();
  const search = await open('/soeg/');
  const before = (await stored(page)).files;
  await site.publish({ words: ['anerkendelse', 'anerkendelse-ny'] });
  await letWorkerSleep(page);
  await page.goto(site.address + aChapter);
  await expect.poll(() => bar(page).textContent(), patience).toContain('Der er en ny udgave af siden.');
  expect(await page.locator('main').textContent()).not.toContain('anerkendelse-ny');

  await button(page, /^Senere$/).click();
  await page.goto(`${site.address}/rapport/anerkendelsestanken/`);
  expect(await page.locator('main').textContent()).not.toContain('anerkendelse-ny');
  expect((await stored(page)).files.map(({ name }) => name)).toEqual(before.map(({ name }) => name));

  await page.goto(`${site.address}/tag-med/`);
  await button(page, /^Hent den nye udgave \([\d,]+ MB\)$/).click();
  await expect.poll(() => said(page).textContent(), patience).toContain('Den nye udgave er hentet.');
  await letWorkerSleep(page);
  const words = () => fetch('/pagefind/danish.txt').then((answer) => answer.text());
  expect(await search.evaluate(words)).not.toContain('anerkendelse-ny');
  await page.goto(`${site.address}/rapport/anerkendelsestanken/`);
  expect(await page.locator('main').textContent()).toContain('anerkendelse-ny');
  expect(await page.evaluate(words)).toContain('anerkendelse-ny');

  await search.close();
  await page.goto(site.address + aChapter);
  await expect.poll(async () => (await stored(page)).files.filter(({ name }) => name.endsWith('.pack')).length, patience).toBe(1);
});

test('O3: a newer site that does not come whole leaves the saved one as it was', async () => {
  const page = await save();
  await site.publish({ words: ['anerkendelse', 'anerkendelse-ny'] });
  await letWorkerSleep(page);
  await page.goto(site.address + aChapter);
  site.line = 'breaking';
  await button(page, /^Hent den nye udgave/).click();
  await expect.poll(() => bar(page).textContent(), patience).toContain('Det, du havde gemt, er, som det var.');
  site.line = 'dead';
  await page.goto(`${site.address}/rapport/anerkendelsestanken/`);
  expect(await page.locator('main').textContent()).not.toContain('anerkendelse-ny');
});

test('a copy that the browser has deleted is told: without net by a page, with net by an offer to save it again', async () => {
  const page = await save();
  await page.goto(site.address + aChapter);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await letWorkerSleep(page);
  site.line = 'dead';
  expect((await page.goto(`${site.address}/om/`))?.status()).toBe(503);
  expect(await page.locator('h1').textContent()).toBe('Siden er ikke gemt længere');
  site.line = 'good';
  await page.goto(`${site.address}/om/`);
  await expect.poll(() => bar(page).textContent(), patience).toContain('Browseren har ryddet op');
  await button(page, /^Gem igen/).click();
  await expect.poll(() => bar(page).textContent(), patience).toContain('Den nye udgave er hentet.');
  site.line = 'dead';
  expect((await page.goto(site.address + aChapter))?.status()).toBe(200);
});

test('O4: a publisher who switches saving off empties every device at its next visit', async () => {
  const page = await save();
  await page.goto(site.address + aChapter);
  await site.publish({ offline: { status: 'off', reason: 'Vi retter en fejl.' } });
  await page.goto(`${site.address}/om/`);
  await untilNothing(page);
  site.asked.length = 0;
  await page.goto(site.address + aChapter);
  expect(site.asked).toContain(aChapter);
  expect(await stored(page)).toEqual(nothing);
});

test('O4: a copy from before the day that the publisher has set goes at the next visit', async () => {
  const page = await save();
  await site.publish({ words: ['anerkendelse', 'anerkendelse-ny'] });
  // The copy on the device is from before the line that is drawn.
  await page.evaluate(async () => {
    const cache = await caches.open('offline-state');
    const state = (await (await cache.match('/offline-state'))?.json()) as { copy: { date: string } };
    state.copy.date = '2026-01-01';
    await cache.put('/offline-state', Response.json(state));
  });
  await letWorkerSleep(page);
  await page.goto(site.address + aChapter);
  await expect.poll(() => bar(page).textContent(), patience).toContain('var for gammel');
  expect((await stored(page)).files.map(({ name }) => name)).toEqual(['/offline-state']);
  await button(page, /^Nej tak$/).click();
  await untilNothing(page);
});

/** Saves the film in the size that the list offers first. */
async function saveFilm(page: Page): Promise<void> {
  const item = page.locator(`[data-film=${film}]`);
  await item.getByRole('button', { name: 'Gem filmen' }).click();
  await expect.poll(() => said(page).textContent(), patience).toContain('kan ses uden net');
  expect(await item.textContent()).toMatch(/Ligger på enheden: 480p, 0?[\d,]+ [kM]B\./);
}

/** Plays the film of the page for a moment and jumps in it. @returns The seconds it has come to. */
const playAndJump = (page: Page) =>
  page
    .locator('video')
    .first()
    .evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
      video.currentTime = 40;
      await new Promise((done) => video.addEventListener('seeked', done, { once: true }));
      await new Promise((done) => video.addEventListener('timeupdate', done, { once: true }));
      return video.currentTime;
    });

test('O2: a film is kept when it is chosen, plays and is searched in without net, and can be deleted alone', async () => {
  const page = await save();
  await saveFilm(page);
  site.line = 'dead';
  await page.goto(`${site.address}/film/${film}/`);
  await expect.poll(() => page.locator('.film-status').textContent(), patience).toContain('ligger på enheden');
  expect(await playAndJump(page)).toBeGreaterThanOrEqual(40);
  const part = await page.evaluate(async (name) => {
    const file = [...(await (await caches.open('offline-films')).keys())].find(({ url }) => url.endsWith('.mp4'))?.url ?? name;
    const answer = await fetch(file, { headers: { Range: 'bytes=10-19' } });
    return [answer.status, answer.headers.get('Content-Range')?.replace(/\d+$/, ''), (await answer.arrayBuffer()).byteLength];
  }, film);
  expect(part).toEqual([206, 'bytes 10-19/', 10]);

  await page.goto(`${site.address}/tag-med/`);
  await page.getByRole('button', { name: 'Slet filmen' }).click();
  await expect.poll(() => said(page).textContent(), patience).toContain('Filmen er slettet');
  expect((await stored(page)).files.map(({ name }) => name).filter((name) => name.includes('media'))).toEqual([]);
});

test('the films of a meeting are saved from the planner and shown on the stage without net', async () => {
  const page = await save();
  await page.goto(`${site.address}/debat/planlaeg/`);
  await button(page, /^Gem filmen til mødet \([\d,]+ MB\)$/).click();
  await expect.poll(() => page.locator('[data-offline-ready]').textContent(), patience).toContain('ligger på enheden');
  site.line = 'dead';
  await page.goto(`${site.address}/debat/scene/`);
  await expect.poll(() => page.locator('[data-offline-ready]').textContent(), patience).toContain('Det gør filmene også.');
  await page.evaluate(() => {
    const screen = document.querySelector<HTMLTemplateElement>('template[data-film-screen]');
    if (screen) document.querySelector('main')?.append(screen.content.cloneNode(true));
  });
  expect(await playAndJump(page)).toBeGreaterThanOrEqual(40);
});

test('W1: a film that is taken down goes from the device at the next visit with net, and so does the copy that tells of it', async () => {
  const page = await save();
  await saveFilm(page);
  await site.publish({ withdrawn: film });
  await letWorkerSleep(page);
  site.line = 'dead';
  await page.goto(site.address + aChapter);
  expect((await stored(page)).files.some(({ name }) => name.endsWith('.mp4'))).toBe(true);
  site.line = 'good';
  await page.goto(site.address + aChapter);
  await expect.poll(() => bar(page).textContent(), patience).toContain('En film er taget ned fra siden.');
  expect((await stored(page)).files.map(({ name }) => name)).toEqual(['/offline-state']);
  await button(page, /^Gem igen/).click();
  await expect.poll(() => bar(page).textContent(), patience).toContain('Den nye udgave er hentet.');
});

test('a device can put the site on its home screen, with Danish words and three shortcuts', async () => {
  const page = await open('/');
  const tools = await context.newCDPSession(page);
  const { data = '', errors } = await tools.send('Page.getAppManifest');
  const manifest = JSON.parse(data) as { lang: string; shortcuts: { url: string }[]; icons: { src: string; sizes: string }[] };
  expect(errors).toEqual([]);
  expect([manifest.lang, manifest.shortcuts.map(({ url }) => url)]).toEqual(['da', ['/rapport/', '/film/', '/debat/']]);
  const sizes = await page.evaluate(
    (icons) =>
      Promise.all(
        icons.map(async ({ src }) => {
          const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
          return `${width}x${height}`;
        }),
      ),
    manifest.icons,
  );
  expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
