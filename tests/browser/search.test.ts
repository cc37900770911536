/** The search: bars A19, S15 and 3.6, and that no answer comes too late, too often or not at all. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, allDrawn, answered, faultsOf, useSite } from './site.ts';

const site = useSite();

const field = (page: Page) => page.getByRole('searchbox');
const titles = (page: Page) => page.locator('.search-results h2').allTextContents();
const status = (page: Page) => page.locator('.search-status').textContent();
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const resultLinks = (page: Page) => page.locator('.search-results > li > h2 > a');
const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Keeps every sentence that the page says from now on, as a screen reader would hear them. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector('.search-status');
    const said: string[] = [];
    Object.assign(window, { said });
    if (line)
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Presses »Vis flere« until every result is there. */
async function showAll(page: Page): Promise<void> {
  await allDrawn(page);
  const count = Number.parseInt((await status(page)) ?? '', 10);
  for (let shown = await resultLinks(page).count(); shown < count; shown = await resultLinks(page).count()) {
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await expect.poll(() => resultLinks(page).count()).toBeGreaterThan(shown);
    await allDrawn(page);
  }
}

/** Holds every request that fits until it is let go. */
async function hold(page: Page, address: string): Promise<{ asked: string[]; release: () => void }> {
  const asked: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await held;
    await route.continue();
  });
  return { asked, release };
}

/** Writes down what a page says in the console, and where it fails. */
function noises(page: Page, found: string[]): void {
  page.on('console', (message) => found.push(message.text()));
  page.on('pageerror', (error) => found.push(error.message));
}

test('results come while the reader types: a title, the kind of page and the words that were found', async () => {
  const page = await site.open('/soeg/');
  await field(page).pressSequentially('omsorg');
  await expect.poll(() => status(page)).toMatch(/^\d+ sider om »omsorg«$/);
  expect(await titles(page)).toContain('Omsorg');
  const first = page.locator('.search-results > li').first();
  expect(await resultLinks(page).first().getAttribute('href')).toBe('/vaerdier/omsorg/');
  expect(await first.locator('.result-kind').textContent()).toBe('Værdi');
  expect((await first.locator('mark').first().textContent())?.toLowerCase()).toContain('omsorg');
  await resultLinks(page).first().click();
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
  await listen(page);
  const late = page.waitForResponse('**/pagefind/fragment/**');
  for (const release of held) release();
  await (await late).finished();
  await page.waitForLoadState('networkidle');
  expect(await heard(page)).toEqual([]);
  expect(await titles(page)).toContain('Den fordrevne kastebold');
  expect(await titles(page)).not.toContain('Omsorg');
});

test('A19: the number of results is said once, after typing stops', async () => {
  // The clock of the page stands still while the letters are typed, however slow the machine is.
  const page = await site.open('/soeg/', { prepare: (unopened) => unopened.clock.install({ time: '2026-01-01T12:00:00' }) });
  await page.clock.pauseAt('2026-01-01T13:00:00');
  await listen(page);
  await field(page).pressSequentially('bisidder');
  expect(await heard(page)).toEqual([]);
  await page.clock.resume();
  await answered(page);
  await allDrawn(page);
  expect(await heard(page)).toEqual([expect.stringContaining('»bisidder«')]);
  expect(await page.locator('.search-status').getAttribute('role')).toBe('status');
});

test('A19: a word that was mistyped is corrected, and a screen reader is told so with the number, in one', async () => {
  const page = await site.open('/soeg/');
  await listen(page);
  await field(page).fill('omsrg');
  await answered(page);
  await allDrawn(page);
  expect(await heard(page)).toEqual([expect.stringMatching(/^\d+ sider om »omsorg« Viser resultater for »omsorg«; du skrev »omsrg«\.$/)]);
  expect(await titles(page)).toContain('Omsorg');
  expect(await field(page).inputValue()).toBe('omsrg');
});

test('a reader can insist on the words as typed, and the Back button undoes it', async () => {
  const page = await site.open('/soeg/');
  await field(page).fill('omsrg');
  await expect.poll(() => status(page)).toContain('Viser resultater for »omsorg«');
  await page.getByRole('button', { name: 'Søg kun på »omsrg«' }).click();
  await expect.poll(() => status(page)).toContain('Ingen træf på »omsrg«');
  expect(new URL(page.url()).search).toBe('?q=omsrg&ordret=1');
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.locator('[data-insist]').isVisible()).toBe(false);
  expect(await titles(page)).toEqual([]);

  await page.goBack();
  await expect.poll(() => status(page)).toContain('Viser resultater for »omsorg«');
  expect(new URL(page.url()).search).toBe('?q=omsrg');
  expect(await page.getByRole('button', { name: 'Søg kun på »omsrg«' }).isVisible()).toBe(true);
  await page.goForward();
  await expect.poll(() => status(page)).toContain('Ingen træf på »omsrg«');

  // Who types on no longer insists.
  await field(page).fill('omsrgg');
  await expect.poll(() => query(page)).toBe('omsrgg');
  expect(new URL(page.url()).searchParams.has('ordret')).toBe(false);
});

test('a search that insists can be sent to a colleague', async () => {
  const page = await site.open('/soeg/?q=omsrg&ordret=1');
  expect(await answered(page)).toContain('Ingen træf på »omsrg«');
  expect(await field(page).inputValue()).toBe('omsrg');
});

test('a word that the site does not have is named, and the rest is found', async () => {
  const page = await site.open('/soeg/?q=omsorg kvantefysik');
  expect(await answered(page)).toMatch(/^\d+ sider om »omsorg kvantefysik« Uden »kvantefysik«, som ikke står på webstedet\.$/);
  expect(await titles(page)).toContain('Omsorg');
});

test('a place under a result opens the page at its heading', async () => {
  const page = await site.open('/soeg/?q=omsorg');
  const place = page.locator('.result-places a[href*="#"]').first();
  const words = await place.textContent();
  await place.click();
  await page.waitForURL(/\/vaerdier\/omsorg\/#/);
  const target = page.locator(':target');
  expect((await target.textContent())?.trim()).toBe(words);
  expect(
    await target.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
});

test('an easy text is a link under its long page, not a result of its own', async () => {
  const page = await site.open('/soeg/?q=omsorg');
  const long = page.locator('.search-results > li').filter({ has: page.locator('h2 > a[href="/vaerdier/omsorg/"]') });
  const easy = long.getByRole('link', { name: 'Siden i let udgave' });
  expect(await easy.getAttribute('href')).toBe('/let/vaerdier/omsorg/');
  await showAll(page);
  const results = await resultLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(results.filter((href) => href.startsWith('/let/') && results.includes(href.slice('/let'.length)))).toEqual([]);
  await easy.click();
  await page.waitForURL('**/let/vaerdier/omsorg/');
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

  await field(page).fill('bisidder');
  await expect.poll(() => status(page)).toContain('bisidder');
  await showAll(page);
  const found = [...new Set(await page.locator('.result-kind').allTextContents())];
  const offered = page.locator('.search-kinds label:visible span');
  expect((await offered.allTextContents()).toSorted()).toEqual(['Alt', ...found].toSorted());
  expect(await page.locator('.search-kinds label:not(:visible)').count()).toBeGreaterThan(0);
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
  await allDrawn(page);
  expect(query(page)).toBe('omsorg');
  const found = await titles(page);
  await resultLinks(page).first().click();
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

test('A19: a search that finds nothing says so and offers places to begin', async () => {
  const page = await site.open('/soeg/?q=kvantefysik');
  expect(await answered(page)).toContain('Ingen træf på »kvantefysik«');
  expect(await titles(page)).toEqual([]);
  const topics = page.locator('.search-topics a');
  expect(await topics.count()).toBeGreaterThan(4);
  expect(await topics.first().isVisible()).toBe(true);
  expect(await page.locator('.search-topics a[href="/register/"]').isVisible()).toBe(true);
});

test('a search that finds nothing offers the words of the site that look like it', async () => {
  const page = await site.open('/soeg/?q=fodbold');
  expect(await answered(page)).toContain('Ingen træf på »fodbold«');
  const near = page.locator('[data-near]');
  expect(await near.textContent()).toMatch(/^Ord, der ligner: .+/);
  const word = (await near.locator('a').first().textContent()) ?? '';
  expect(await page.locator('.search-topics a').first().isVisible()).toBe(true);
  await near.locator('a').first().click();
  await expect.poll(() => query(page)).toBe(word);
  expect(await answered(page)).toContain(`om »${word}«`);
  expect(await resultLinks(page).count()).toBeGreaterThan(0);
  expect(await near.textContent()).toBe('');
});

test('a search that finds nothing of the chosen kind does not offer other words for those it found', async () => {
  const page = await site.open('/soeg/?q=bisidder&kind=Film');
  expect(await answered(page)).toContain('Ingen træf på »bisidder« under Film');
  expect(await page.locator('[data-near]').textContent()).toBe('');
  await page.getByRole('radio', { name: 'Alt' }).check();
  await expect.poll(() => status(page)).toMatch(/sider om »bisidder«/);
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
  await allDrawn(page);
  const before = (await titles(page)).length;
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(before);
  await expect
    .poll(() =>
      page.evaluate(() => [...document.querySelectorAll('.search-results > li > h2 > a')].indexOf(document.activeElement ?? document.body)),
    )
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

test('what a search needs is fetched on focus, side by side, each once', async () => {
  const asked: string[] = [];
  const page = await site.open('/soeg/', {
    prepare: async (unopened) => unopened.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  });
  const needed = /^\/pagefind\/(danish\.txt|pagefind-entry\.json|pagefind\.da_\w+\.pf_meta|pagefind\.js|wasm\.da\.pagefind)$/;
  const held = await hold(page, '**/pagefind/**');
  await field(page).focus();
  // Nothing has been answered yet, and all five are asked for.
  await expect.poll(() => held.asked.filter((path) => needed.test(path)).length).toBe(5);
  held.release();
  await field(page).fill('omsorg');
  expect(await answered(page)).toMatch(/^\d+ sider om »omsorg«$/);
  await field(page).blur();
  await field(page).focus();
  await field(page).fill('bisidder');
  await expect.poll(() => status(page)).toMatch(/om »bisidder«$/);
  const fetched = asked.filter((path) => path.startsWith('/pagefind/') && !/\/(index|fragment)\//.test(path));
  expect(fetched.filter((path) => !needed.test(path))).toEqual([]);
  expect([...new Set(fetched)]).toHaveLength(5);
  expect(fetched).toHaveLength(5);
});

test('a search typed before the script of the page is ready is not lost', async () => {
  const context = await site.browser.newContext({ locale: 'da-DK' });
  const page = await context.newPage();
  const script = await hold(page, '**/_astro/soeg*.js');
  await page.goto(`${site.address}/soeg/`, { waitUntil: 'commit' });
  await field(page).fill('omsorg');
  expect(await page.evaluate(() => customElements.get('site-search') === undefined)).toBe(true);
  script.release();
  expect(await answered(page)).toMatch(/sider om »omsorg«/);
  expect(await field(page).inputValue()).toBe('omsorg');
  expect(query(page)).toBe('omsorg');
});

test('Tab leads from the field to the button, the kinds, the way to insist and the results, and Escape empties the field', async () => {
  const page = await site.open('/soeg/');
  await field(page).focus();
  await page.keyboard.insertText('omsrg');
  await expect.poll(() => status(page)).toContain('Viser resultater for');
  const stops: string[] = [];
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const here = document.activeElement;
        return here?.closest('form button, [name=kind], [data-insist], .search-results h2 > a')?.localName ?? 'elsewhere';
      }),
    );
  }
  expect(stops).toEqual(['button', 'input', 'button', 'a']);

  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toBe('omsrg');
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => titles(page)).toEqual([]);
  expect(await field(page).inputValue()).toBe('');
  expect(await status(page)).toBe('');
  expect(await page.locator('[data-insist], .search-kinds').filter({ visible: true }).count()).toBe(0);
});

/** The ways a search can fail on a reader's device or on the way to it. */
const broken: Record<string, (page: Page) => Promise<unknown>> = {
  'the index cannot be fetched': (page) => page.route('**/pagefind/**', (route) => route.abort()),
  'the words of the index cannot be fetched': (page) => page.route('**/pagefind/index/**', (route) => route.abort()),
  'the results cannot be fetched': (page) => page.route('**/pagefind/fragment/**', (route) => route.abort()),
  'the search engine cannot be fetched': (page) => page.route('**/*.pagefind', (route) => route.abort()),
  'the Danish words are missing': (page) => page.route('**/pagefind/danish.txt', (route) => route.fulfill({ status: 404 })),
  'the Danish words are damaged': (page) =>
    page.route('**/pagefind/danish.txt', (route) => route.fulfill({ body: '<!doctype html><title>Log på nettet</title>' })),
  'the Danish words never come': (page) => page.route('**/pagefind/danish.txt', () => {}),
  'the browser has no WebAssembly': (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'WebAssembly');
    }),
  'the index never answers': (page) => page.route('**/pagefind/*meta', () => {}),
};

test.for(Object.keys(broken))('F1: when %s, a sentence says so and leads to the register', async (how) => {
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

const parts = ['index/**', 'fragment/**', '*.pagefind', '*.pf_meta', 'pagefind-entry.json*', 'danish.txt', 'pagefind.js*'];

test.for(parts)('a search that lost %s on the way can be tried again', async (part) => {
  const page = await site.open('/soeg/');
  await page.route(`**/pagefind/${part}`, (route) => route.abort());
  await field(page).fill('omsorg');
  await expect.poll(() => status(page), { timeout: 15_000 }).toContain('Søgningen kunne ikke hentes');
  await page.unroute(`**/pagefind/${part}`);
  await field(page).press('Enter');
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »omsorg«/);
});

test('F1: without a network before the first search, a sentence says so, and the search works when the network is back', async () => {
  const page = await site.open('/soeg/');
  await page.context().setOffline(true);
  await field(page).fill('omsorg');
  await expect.poll(() => status(page), { timeout: 15_000 }).toContain('Søgningen kunne ikke hentes');
  expect(await titles(page)).toEqual([]);
  await page.context().setOffline(false);
  await field(page).press('Enter');
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »omsorg«/);
});

test('without a network after the first search, what was found stays to be had, and the rest comes with the network', async () => {
  const page = await site.open('/soeg/');
  await field(page).fill('omsorg');
  expect(await answered(page)).toMatch(/sider om »omsorg«/);
  await allDrawn(page);
  await page.context().setOffline(true);
  await field(page).fill('kastebold');
  await expect.poll(() => status(page), { timeout: 15_000 }).toContain('Søgningen kunne ikke hentes');
  await field(page).fill('omsorg');
  await expect.poll(() => status(page)).toMatch(/sider om »omsorg«/);
  await page.context().setOffline(false);
  await field(page).fill('kastebold');
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »kastebold«/);
});

test('a slow answer is shown when it comes, and the reader is told to wait or look elsewhere', async () => {
  const page = await site.open('/soeg/');
  const { release } = await hold(page, '**/pagefind/index/**');
  await field(page).fill('omsorg');
  await expect.poll(() => status(page), { timeout: 10_000 }).toContain('er længe om at svare');
  release();
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/sider om »omsorg«/);
  expect(await titles(page)).toContain('Omsorg');
});

test('S15: markup in the address is only ever text', async () => {
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

/** What nobody should have to type, and what the page then says. */
const odd: [words: string, said: RegExp][] = [
  ['😀🧡', /^Ingen træf på »😀🧡«/],
  ['קהילה שלום', /^Ingen træf på »קהילה שלום«/],
  ['العدالة للجميع', /^Ingen træf på »العدالة للجميع«/],
  ['<script>alert(1)</script>', /»<script>alert\(1\)<\/script>«/],
  ['&lt;b&gt; &amp; &#39;', /»&lt;b&gt; &amp; &#39;«/],
  ['.*(a+)+$[^\\]{2,}?|', /»\.\*\(a\+\)\+\$\[\^\\]\{2,\}\?\|«/],
  ['\\', /^Ingen træf på »\\«/],
  ['og er det', /^\d+ sider om »og er det«/],
  ['__proto__', /^Ingen træf på »__proto__«/],
  ['constructor toString', /»/],
  ['"omsorg"', /^\d+ sider om »"omsorg"«$/],
  ['?q=1&kind=Film#top%20', /»\?q=1&kind=Film#top%20«/],
];

test.for(odd)('a search for %s gives a sensible sentence and no noise, also from its address', async ([words, sentence]) => {
  const noise: string[] = [];
  const page = await site.open('/soeg/', {
    viewport: { width: 320, height: 640 },
    prepare: async (unopened) => noises(unopened, noise),
  });
  await field(page).fill(words);
  const said = await answered(page);
  expect(said).toMatch(sentence);
  expect(said).toMatch(/^(\d+ (side|sider) om|Ingen træf på) »/);
  expect(await fitsTheScreen(page)).toBe(true);
  await page.reload();
  expect(await answered(page)).toBe(said);
  expect(await field(page).inputValue()).toBe(words);
  expect(noise).toEqual([]);
});

test('S15: ten thousand characters are cut to what a search can use, and break nothing', async () => {
  const noise: string[] = [];
  const long = 'ordlisteord'.repeat(910);
  const page = await site.open('/soeg/', {
    viewport: { width: 320, height: 640 },
    prepare: async (unopened) => noises(unopened, noise),
  });
  await field(page).focus();
  await page.keyboard.insertText(long);
  expect(await answered(page)).toContain('»ordlisteord');
  expect((await field(page).inputValue()).length).toBe(200);
  expect(await fitsTheScreen(page)).toBe(true);
  await site.go(page, `/soeg/?q=${long}`);
  expect(await answered(page)).toContain('»ordlisteord');
  expect((await field(page).inputValue()).length).toBe(200);
  expect(await fitsTheScreen(page)).toBe(true);
  expect(noise).toEqual([]);
});

test('A10: no search is read by scrolling sideways on a small phone', async () => {
  const faults = await faultsOf(
    site,
    ['omsorg', 'omsrg', 'fodbold', 'omsorg kvantefysik'].map((words) => `/soeg/?q=${words}`),
    { viewport: { width: 320, height: 640 } },
    async (page) => ((await fitsTheScreen(page)) ? [] : ['scrolls sideways']),
  );
  expect(faults).toEqual([]);
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
