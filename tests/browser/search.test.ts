/** The search: bars A19, S15 and 3.6, and that no answer comes too late, too often or not at all. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, answered, faultsOf, useSite } from './site.ts';

const site = useSite();

const field = (page: Page) => page.getByRole('searchbox');
const titles = (page: Page) => page.locator('.search-results h2').allTextContents();
const status = (page: Page) => page.locator('.search-status').textContent();
const query = (page: Page) => new URL(page.url()).searchParams.get('q');

test('results come while the reader types: a title, the kind of page and the words that were found', async () => {
  const page = await site.open('/soeg/');
  await field(page).pressSequentially('omsorg');
  expect(await answered(page)).toMatch(/^\d+ sider om »omsorg«$/);
  expect(await titles(page)).toContain('Omsorg');
  const first = page.locator('.search-results > li').first();
  expect(await first.locator('a').getAttribute('href')).toBe('/vaerdier/omsorg/');
  expect(await first.locator('.result-kind').textContent()).toBe('Værdi');
  expect((await first.locator('mark').first().textContent())?.toLowerCase()).toContain('omsorg');
  await first.locator('a').click();
  await page.waitForURL('**/vaerdier/omsorg/');
});

test('a reader who types on is never shown the answer to what was typed before', async () => {
  const page = await site.open('/soeg/');
  const held: (() => void)[] = [];
  let holding = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (holding) await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await field(page).fill('omsorg');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  holding = false;
  await field(page).fill('kastebold');
  await expect.poll(() => status(page)).toContain('kastebold');

  // Every word that the page says from now on is kept, until the late answers are in.
  await page.evaluate(() => {
    const line = document.querySelector('.search-status');
    const said: string[] = [];
    Object.assign(window, { said });
    if (line)
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, characterData: true, subtree: true });
  });
  const late = page.waitForResponse('**/pagefind/fragment/**');
  for (const release of held) release();
  await (await late).finished();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
  expect(await titles(page)).toContain('Den fordrevne kastebold');
  expect(await titles(page)).not.toContain('Omsorg');
});

test('the number of results is said once, after typing stops', async () => {
  const page = await site.open('/soeg/');
  await page.evaluate(() => {
    const line = document.querySelector('.search-status');
    const said: string[] = [];
    Object.assign(window, { said });
    if (line)
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, characterData: true, subtree: true });
  });
  await field(page).pressSequentially('bisidder');
  await answered(page);
  await page.waitForLoadState('networkidle');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual([expect.stringContaining('»bisidder«')]);
  expect(await page.locator('.search-status').getAttribute('role')).toBe('status');
});

test('one kind of page can be chosen, and kinds without results are not offered', async () => {
  const page = await site.open('/soeg/?q=omsorg');
  const all = Number.parseInt(await answered(page), 10);
  await page.getByRole('radio', { name: 'Værdi' }).check();
  await expect.poll(() => status(page)).toContain('under Værdi');
  expect([...new Set(await page.locator('.result-kind').allTextContents())]).toEqual(['Værdi']);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('Værdi');
  await page.getByRole('radio', { name: 'Alt' }).check();
  await expect.poll(async () => Number.parseInt((await status(page)) ?? '', 10)).toBe(all);

  await field(page).fill('kastebold');
  await expect.poll(() => status(page)).toContain('kastebold');
  expect(await page.getByRole('radio', { name: 'Kapitel' }).count()).toBe(0);
  expect(await page.getByRole('radio', { name: 'Film' }).isVisible()).toBe(true);
});

test('a search can be sent to a colleague, with its kind', async () => {
  const page = await site.open('/soeg/?q=omsorg&kind=Kapitel');
  expect(await field(page).inputValue()).toBe('omsorg');
  expect(await page.getByRole('radio', { name: 'Kapitel' }).isChecked()).toBe(true);
  expect([...new Set(await page.locator('.result-kind').allTextContents())]).toEqual(['Kapitel']);
});

test('the Back button brings the search and its results back', async () => {
  const page = await site.open('/soeg/');
  await field(page).fill('omsorg');
  await answered(page);
  await expect.poll(() => query(page)).toBe('omsorg');
  const found = await titles(page);
  await page.locator('.search-results a').first().click();
  await page.waitForURL('**/vaerdier/omsorg/');
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(found);
  expect(await field(page).inputValue()).toBe('omsorg');
});

test('two searches with Enter are two steps for the Back button', async () => {
  const page = await site.open('/soeg/');
  for (const words of ['omsorg', 'kastebold']) {
    await field(page).fill(words);
    await expect.poll(() => status(page)).toContain(words);
    await field(page).press('Enter');
    await expect.poll(() => query(page)).toBe(words);
  }
  await page.goBack();
  await expect.poll(() => field(page).inputValue()).toBe('omsorg');
  await expect.poll(() => status(page)).toContain('omsorg');
});

test('a search that finds nothing says so and offers places to begin', async () => {
  const page = await site.open('/soeg/?q=kvantefysik');
  expect(await answered(page)).toContain('Ingen træf på »kvantefysik«');
  expect(await titles(page)).toEqual([]);
  const topics = page.locator('.search-topics a');
  expect(await topics.count()).toBeGreaterThan(4);
  expect(await topics.first().isVisible()).toBe(true);
  expect(await page.locator('.search-topics a[href="/register/"]').isVisible()).toBe(true);
});

test('an emptied field clears the results and the address', async () => {
  const page = await site.open('/soeg/?q=omsorg');
  await field(page).fill('');
  await expect.poll(() => titles(page)).toEqual([]);
  expect(await status(page)).toBe('');
  expect(query(page)).toBeNull();
});

test('»Vis flere« shows more and moves the focus to the first of them', async () => {
  const page = await site.open('/soeg/?q=omsorg');
  const before = (await titles(page)).length;
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(before);
  await expect
    .poll(() => page.evaluate(() => [...document.querySelectorAll('.search-results a')].indexOf(document.activeElement ?? document.body)))
    .toBe(before);
});

test('no page asks for the search index before the reader touches the field', async () => {
  const faults = await faultsOf(site, ['/', aChapter, '/soeg/', '/findes-ikke/'], {}, async (page) => {
    await page.waitForLoadState('networkidle');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    return asked.filter((path) => path.includes('pagefind')).map((path) => `asks for ${path}`);
  });
  expect(faults).toEqual([]);
  const page = await site.open('/soeg/');
  const asked = page.waitForRequest('**/pagefind/pagefind.js');
  await field(page).focus();
  expect((await asked).url()).toContain('/pagefind/');
});

/** The ways a search can fail on a reader's device or on the way to it. */
const broken: Record<string, (page: Page) => Promise<unknown>> = {
  'the index cannot be fetched': (page) => page.route('**/pagefind/**', (route) => route.abort()),
  'the words of the index cannot be fetched': (page) => page.route('**/pagefind/index/**', (route) => route.abort()),
  'the results cannot be fetched': (page) => page.route('**/pagefind/fragment/**', (route) => route.abort()),
  'the search engine cannot be fetched': (page) => page.route('**/*.pagefind', (route) => route.abort()),
  'the worker cannot be fetched': (page) => page.route('**/pagefind-worker.js', (route) => route.abort()),
  'the browser has no workers': (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker');
    }),
  'the browser has neither workers nor WebAssembly': (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker');
      Reflect.deleteProperty(window, 'WebAssembly');
    }),
  'the index never answers': (page) => page.route('**/pagefind/*meta', () => {}),
};

test.for(Object.keys(broken))('when %s, a sentence says so within three seconds and leads to the register', async (how) => {
  const page = await site.open('/soeg/', { prepare: (unopened) => broken[how]?.(unopened) ?? Promise.resolve() });
  await field(page).fill('omsorg');
  await expect
    .poll(() => status(page), { timeout: 10_000 })
    .toMatch(/Søgningen (kunne ikke hentes|er længe om at svare)\..*[Rr]egistret fra A til Å/);
  await page
    .locator('main')
    .getByRole('link', { name: /^Regist/ })
    .click();
  await page.waitForURL('**/register/');
});

test.for(['index/**', 'fragment/**', '*.pagefind', 'pagefind-worker.js', 'pagefind.js*'])(
  'a search that lost %s on the way can be tried again',
  async (part) => {
    const page = await site.open('/soeg/');
    await page.route(`**/pagefind/${part}`, (route) => route.abort());
    await field(page).fill('omsorg');
    await expect.poll(() => status(page), { timeout: 15_000 }).toContain('Søgningen kunne ikke hentes');
    await page.unroute(`**/pagefind/${part}`);
    await field(page).press('Enter');
    await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »omsorg«/);
  },
);

test('a slow answer is shown when it comes, and the reader is told to wait or look elsewhere', async () => {
  const page = await site.open('/soeg/');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/index/**', async (route) => {
    await held;
    await route.continue();
  });
  await field(page).fill('omsorg');
  await expect.poll(() => status(page), { timeout: 10_000 }).toContain('er længe om at svare');
  release();
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »omsorg«/);
  expect(await titles(page)).toContain('Omsorg');
});

test('markup in the address is only ever text', async () => {
  const dialogs: string[] = [];
  const bait = '<img src=x onerror=alert(1)><b>hej</b>';
  const page = await site.open(`/soeg/?q=${encodeURIComponent(bait)}`, {
    prepare: async (unopened) =>
      unopened.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        return dialog.dismiss();
      }),
  });
  expect(await answered(page)).toContain(bait);
  expect(await field(page).inputValue()).toBe(bait);
  expect(await page.locator('site-search :is(img, b, script)').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('five thousand characters are cut to what a search can use, and break nothing', async () => {
  const page = await site.open(`/soeg/?q=${'ordlisteord'.repeat(455)}`, { viewport: { width: 320, height: 640 } });
  await answered(page);
  expect((await field(page).inputValue()).length).toBe(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});

test('the field in the bar at the top and the one on the front page lead to the search', async () => {
  for (const [path, place] of [
    ['/om/', 'bar'],
    ['/', 'page'],
  ]) {
    const page = await site.open(path ?? '');
    const here = page.locator(`[data-place="${place}"] input`);
    await here.fill('omsorg');
    await here.press('Enter');
    await page.waitForURL('**/soeg/?q=omsorg');
    expect(await answered(page)).toContain('»omsorg«');
  }
});
