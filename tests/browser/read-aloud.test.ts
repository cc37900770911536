/** Reading aloud with a real Danish voice: espeak-ng, through the same way as a reader's own on Linux. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aChapter, type Opening, useSite } from './site.ts';

const site = useSite([], true);
const phone = { width: 390, height: 800 };
const easyPage = '/let/principper/borgerens-rettigheder/';
const englishTerm = '/ordliste/housing-first/';

/** What a page has asked the device to say. */
interface Said {
  words: string;
  lang: string;
  voice: string;
  isOwn: boolean;
  rate: number;
  hasBegun: boolean;
  hasEnded: boolean;
}
/** `isMute` keeps the voice out: what would be said is only written down. */
type Watching = { said: Said[]; isMute?: boolean; lockScreen: Record<string, () => void> };

/** Lets the page speak, and writes down what it says and what it would do at a press on the lock screen. */
const listened: Opening = {
  viewport: phone,
  prepare: (page) =>
    page.addInitScript(() => {
      const watching = window as unknown as Watching;
      watching.said = [];
      watching.lockScreen = {};
      const speak = speechSynthesis.speak.bind(speechSynthesis);
      speechSynthesis.speak = (utterance) => {
        const { text: words, lang, voice, rate } = utterance;
        const one = { words, lang, voice: voice?.name ?? '', isOwn: voice?.localService === true, rate, hasBegun: false, hasEnded: false };
        watching.said.push(one);
        utterance.addEventListener('start', () => {
          one.hasBegun = true;
        });
        utterance.addEventListener('end', () => {
          one.hasEnded = true;
        });
        if (!watching.isMute) speak(utterance);
      };
      const handle = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
      navigator.mediaSession.setActionHandler = (name, act) => {
        if (act) watching.lockScreen[name] = act as () => void;
        handle(name, act);
      };
    }),
};

const said = (page: Page) => page.evaluate(() => (window as unknown as Watching).said);
const lastSaid = async (page: Page) => (await said(page)).at(-1);
const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString()).join());
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const bar = (page: Page) => page.getByRole('region', { name: 'Oplæsning' });

/** Opens a page and presses »Læs siden op«, once the device has found its voices. */
async function listen(path: string, opening: Opening = listened): Promise<Page> {
  const page = await site.open(path, opening);
  await press(page, 'Læs siden op');
  await expect.poll(() => bar(page).isVisible()).toBe(true);
  return page;
}

/** Keeps the voice out of what follows, or lets it in again: no voice should begin and be cut off a hundred times. */
const mute = (page: Page, isMute: boolean) =>
  page.evaluate((on) => {
    (window as unknown as Watching).isMute = on;
  }, isMute);

/** Goes on from sentence to sentence until the page ends. */
async function listenToAll(page: Page): Promise<Said[]> {
  await mute(page, true);
  while (await bar(page).isVisible()) {
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Næste sætning"]')?.click());
  }
  return said(page);
}

test('a page is read aloud from its title, sentence by sentence, by a Danish voice of the device itself', async () => {
  const page = await listen(easyPage);
  await expect.poll(async () => (await said(page)).filter(({ hasEnded }) => hasEnded).length, { timeout: 60_000 }).toBeGreaterThan(2);
  const spoken = await said(page);
  expect(spoken[0]?.words).toBe(await page.locator('h1').textContent());
  expect(spoken.filter(({ lang, voice, isOwn }) => lang !== 'da' || voice === '' || !isOwn)).toEqual([]);
  expect(spoken.slice(1, 3).every(({ words }) => /[.?!]$/.test(words))).toBe(true);
});

test('the sentence that is read is marked, and the mark goes on with the voice', async () => {
  const page = await listen(easyPage);
  const first = await marked(page);
  expect(first).toBe((await said(page))[0]?.words);
  await expect.poll(() => marked(page), { timeout: 30_000 }).not.toBe(first);
  await press(page, 'Pause');
  expect(await marked(page)).toBe((await lastSaid(page))?.words);
});

test('all of a chapter is read, its questions too, without the numbers of its sources', async () => {
  const page = await listen(aChapter);
  const spoken = (await listenToAll(page)).map(({ words }) => words);
  const [question, whole] = await page.evaluate(() => {
    const article = document.querySelector('.reading-text')?.cloneNode(true) as HTMLElement;
    for (const mark of article.querySelectorAll('.cite')) mark.remove();
    const read = [...article.querySelectorAll('h1, .brief, .prose, .talk')].map((one) => one.textContent);
    return [article.querySelector('.talk li:last-child')?.textContent?.trim(), read.join(' ').replace(/[^\p{L}]/gu, '').length] as const;
  });
  expect(question?.endsWith(spoken.at(-1) ?? '-')).toBe(true);
  expect(spoken.filter((words) => /^[\d\s.]*$/.test(words) || /§/.test(words))).toEqual([]);
  expect(spoken.some((words) => words.includes('paragraf'))).toBe(true);
  // Signs that are said as words make it a little longer; nothing makes it shorter.
  const letters = spoken.join('').replace(/[^\p{L}]/gu, '').length;
  expect(letters).toBeGreaterThanOrEqual(whole);
  expect(letters).toBeLessThan(whole * 1.1);
  expect(await page.locator('page-tools [role="status"]').textContent()).toBe('Siden er læst op.');
});

test('a foreign word is said by a voice of its language, and the rest by the Danish one', async () => {
  const page = await listen(englishTerm);
  const spoken = await listenToAll(page);
  expect([...new Set(spoken.map(({ lang }) => lang.slice(0, 2)))].sort()).toEqual(['da', 'en']);
  expect(spoken.find(({ lang }) => lang.startsWith('en'))?.words.toLowerCase()).toContain('housing first');
});

test('a pause falls silent, and the sentence begins again when the reader goes on', async () => {
  const page = await listen(easyPage);
  await press(page, 'Næste sætning');
  await expect.poll(async () => (await lastSaid(page))?.hasBegun, { timeout: 15_000 }).toBe(true);
  await press(page, 'Pause');
  await expect.poll(() => page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  const before = await said(page);
  await press(page, 'Læs videre');
  const after = await said(page);
  expect(after.length).toBe(before.length + 1);
  expect(after.at(-1)?.words).toBe(before.at(-1)?.words);
});

test('the reader goes a sentence forward and back, and the focus stays on the button', async () => {
  const page = await listen(easyPage);
  await press(page, 'Næste sætning');
  await press(page, 'Næste sætning');
  const third = await marked(page);
  await press(page, 'Forrige sætning');
  expect(await marked(page)).not.toBe(third);
  await press(page, 'Næste sætning');
  expect(await marked(page)).toBe(third);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Næste sætning');
});

test('another speed is heard at once, and is not kept by a device that was not asked to', async () => {
  const page = await listen(easyPage);
  await page.getByLabel('Hastighed').selectOption('1,5×');
  const spoken = await said(page);
  expect([spoken.at(-1)?.rate, spoken.at(-1)?.words]).toEqual([1.5, spoken[0]?.words]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('stopping takes the bar, the mark and the voice away and gives the focus back', async () => {
  const page = await listen(easyPage);
  await press(page, 'Stop oplæsning');
  expect(await bar(page).count()).toBe(0);
  expect(await marked(page)).toBe('');
  await expect.poll(() => page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  const button = page.getByRole('button', { name: 'Læs siden op' });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
});

test('a page that is left falls silent', async () => {
  const page = await listen(easyPage);
  await expect.poll(async () => (await said(page))[0]?.hasBegun, { timeout: 15_000 }).toBe(true);
  expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(true);
  // Told after the page has done what it does at its end.
  await page.evaluate(() => addEventListener('pagehide', () => sessionStorage.setItem('speaks', String(speechSynthesis.speaking))));
  await site.go(page, '/om/');
  expect(await page.evaluate(() => sessionStorage.getItem('speaks'))).toBe('false');
});

test('the sentence that is read is brought into view over the bar, but a reader who has scrolled away is left alone', async () => {
  const page = await listen(aChapter);
  await mute(page, true);
  for (let step = 0; step < 25; step++) await press(page, 'Næste sætning');
  await mute(page, false);
  const place = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('aloud') ?? [];
      const box = (range as Range).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= (document.querySelector('.foot-bar')?.getBoundingClientRect().top ?? 0);
    });
  await expect.poll(place).toBe(true);
  // The page may still be sliding there.
  const isStill = () =>
    page.evaluate(async () => {
      const before = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return scrollY === before;
    });
  await expect.poll(isStill).toBe(true);
  await page.getByLabel('Hastighed').selectOption('2×');
  await page.evaluate(() => scrollTo(0, 0));
  const count = (await said(page)).length;
  await expect.poll(async () => (await said(page)).length, { timeout: 40_000 }).toBeGreaterThan(count);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('under reduced motion the page does not slide to the sentence', async () => {
  const page = await listen(aChapter, { ...listened, reducedMotion: 'reduce' });
  await mute(page, true);
  const jumps = await page.evaluate(async () => {
    const seen = new Set<number>();
    for (let step = 0; step < 20; step++) {
      const before = scrollY;
      document.querySelector<HTMLElement>('[aria-label="Næste sætning"]')?.click();
      const after = scrollY;
      await new Promise(requestAnimationFrame);
      if (scrollY !== after) seen.add(scrollY - before);
    }
    return [...seen];
  });
  expect(jumps).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('a lock screen is told what is read, and its buttons steer the voice', async () => {
  const page = await listen(easyPage);
  const told = () => page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]);
  expect(await told()).toEqual([await page.locator('h1').textContent(), 'playing']);
  const act = (name: string) => page.evaluate((one) => (window as unknown as Watching).lockScreen[one]?.(), name);
  const first = await marked(page);
  await act('nexttrack');
  expect(await marked(page)).not.toBe(first);
  await act('previoustrack');
  expect(await marked(page)).toBe(first);
  await act('pause');
  expect((await told())[1]).toBe('paused');
  await act('play');
  expect((await told())[1]).toBe('playing');
  await act('stop');
  expect(await bar(page).count()).toBe(0);
  expect(await told()).toEqual([undefined, 'none']);
});

test('A14, A15: with the keyboard alone the bar is reached first, its buttons come in order, and it hides no focus', async () => {
  const page = await site.open(aChapter, listened);
  const button = page.getByRole('button', { name: 'Læs siden op' });
  await expect.poll(() => button.isVisible()).toBe(true);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pause');
  await page.keyboard.press(' ');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Læs videre');
  const names: (string | undefined)[] = [];
  for (let stop = 0; stop < 3; stop++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName));
  }
  expect(names).toEqual(['Næste sætning', 'select', 'Stop oplæsning']);
  const hidden: string[] = [];
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const floor = document.querySelector('.foot-bar')?.getBoundingClientRect().top ?? 0;
      const isBelow =
        box !== undefined && box.height < floor && box.bottom > floor && !document.activeElement?.closest('.foot-bar, .entrances');
      return isBelow ? `${document.activeElement?.textContent?.trim().slice(0, 30)} ends at ${box.bottom} of ${floor}` : '';
    });
    if (fault) hidden.push(fault);
  }
  expect(hidden).toEqual([]);
});

test('A2, A16: the bar is without barriers, in light and dark, and every button is large enough for a thumb', async () => {
  const page = await listen(aChapter);
  await press(page, 'Pause');
  const faults: string[] = [];
  for (const [width, height, size] of [
    [320, 640, '100%'],
    [320, 640, '200%'],
    [1280, 800, '100%'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate((letters) => document.documentElement.style.setProperty('--size', letters), size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('.foot-bar').setLegacyMode().analyze();
      faults.push(...violations.map(({ id }) => `at ${width}, ${colorScheme}: ${id}`));
    }
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.foot-bar > .bar-button')]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width < 43.99 || box.height < 43.99 || box.left < 0 || box.right > innerWidth)
        .map((box) => `is ${box.width} × ${box.height}`),
    );
    faults.push(...small.map((fault) => `at ${width}: a button ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('with a contrast theme the mark has the colours of a selection', async () => {
  const page = await listen(easyPage, { ...listened, forcedColors: 'active' });
  const colours = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.backgroundColor = 'Highlight';
    document.body.append(probe);
    const wanted = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [getComputedStyle(document.querySelector('h1') as Element, '::highlight(aloud)').backgroundColor, wanted];
  });
  expect(colours[0]).toBe(colours[1]);
});

test('a browser that cannot mark words marks the paragraph', async () => {
  const page = await listen(easyPage, {
    ...listened,
    prepare: async (unopened) => {
      await listened.prepare?.(unopened);
      await unopened.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    },
  });
  await press(page, 'Næste sætning');
  expect(await page.locator('[data-aloud]').count()).toBe(1);
  await press(page, 'Stop oplæsning');
  expect(await page.locator('[data-aloud]').count()).toBe(0);
});

test('a voice that does not answer is told of, and the reader can try again', async () => {
  const page = await listen(easyPage, {
    ...listened,
    prepare: (unopened) =>
      unopened.addInitScript(() => {
        speechSynthesis.speak = () => undefined;
      }),
  });
  await expect.poll(() => bar(page).getByRole('status').textContent(), { timeout: 20_000 }).toContain('Stemmen svarer ikke');
  expect(await page.getByRole('button', { name: 'Læs videre' }).isVisible()).toBe(true);
});

test('S13: nothing that is read leaves the device: no other host is asked, and nothing is kept', async () => {
  const asked: string[] = [];
  const page = await listen(easyPage, {
    ...listened,
    prepare: async (unopened) => {
      await listened.prepare?.(unopened);
      unopened.on('request', (request) => asked.push(request.url()));
      unopened.on('console', (message) => asked.push(`console: ${message.text()}`));
      unopened.on('pageerror', (error) => asked.push(`error: ${error.message}`));
    },
  });
  await press(page, 'Næste sætning');
  await expect.poll(async () => (await lastSaid(page))?.hasBegun, { timeout: 15_000 }).toBe(true);
  expect(asked.filter((one) => !one.startsWith(site.address))).toEqual([]);
  expect(asked.filter((one) => one.includes('?'))).toEqual([]);
  const left = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, document.cookie]);
  expect(left).toEqual([0, 0, 0, '']);
});
