/** The folder that is carried on a stick, opened from the disk in two browsers without a network. */
import { describe, expect, test } from 'vitest';
import { fileOnStick, startFile } from '../../src/model/stick-place.ts';
import { browsers, type DiskTab, useStick } from './from-disk.ts';
import { everyKind } from './site.ts';

const openTab = useStick();
const patience = { timeout: 15_000, interval: 50 };
const film = '/film/fem-principper-paa-et-minut/';

/** What the search says of its answer. */
const said = (tab: DiskTab) => tab.ask(() => document.querySelector('site-search [role=status]')?.textContent ?? '');
/** Where the results lead. */
const results = (tab: DiskTab) =>
  tab.ask(() => [...document.querySelectorAll<HTMLAnchorElement>('.search-results h2 a')].map(({ href }) => href));

describe.each(browsers)('in %s', (browser) => {
  test('the folder opens at its front page, in the look and the type of the site', async () => {
    const tab = await openTab(browser);
    await tab.go(startFile);
    expect(await tab.ask(() => document.title)).toMatch(/^Fælles Værdier/);
    // The colour of paper, from the tokens; a page without styles is white.
    expect(await tab.ask(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(250, 247, 241)');
    await expect
      .poll(
        () =>
          tab.ask(
            () => [...document.fonts].filter(({ family, status }) => /Atkinson|Newsreader/.test(family) && status === 'loaded').length,
          ),
        patience,
      )
      .toBe(2);
    await tab.click('a[href$="rapport/index.html"]');
    await expect.poll(() => tab.place(), patience).toBe(fileOnStick('/rapport/'));
    expect(tab.faults).toEqual([]);
  });

  test('a page of every kind opens without a fault, and asks nobody for anything', async () => {
    const tab = await openTab(browser);
    const faults: string[] = [];
    for (const path of everyKind.filter((one) => one !== '/findes-ikke/')) {
      const [page = '/', query = ''] = path.split(/(?=\?)/);
      await tab.go(fileOnStick(page) + query);
      if (!(await tab.ask(() => document.querySelector('h1')?.textContent))) faults.push('has no heading');
      faults.push(...tab.faults.splice(0).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('a search from the bar of any page arrives with its words, is understood as Danish, and its results open', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick('/rapport/lovgivning-og-vaerdier/'));
    await tab.enter('#q-bar', 'hjemløshed');
    await expect.poll(() => said(tab), patience).toMatch(/^\d+ sider om »hjemløshed«/);
    expect(tab.place()).toBe(`${fileOnStick('/soeg/')}?q=hjeml%C3%B8shed`);
    expect((await results(tab)).join()).toContain(fileOnStick('/ordliste/hjemloeshed/'));
    await tab.click('.search-results h2 a');
    await expect
      .poll(() => tab.ask(() => document.querySelector('main:not(:has(site-search))')?.textContent ?? ''), patience)
      .toMatch(/hjemløs/i);
    await expect.poll(() => tab.place(), patience).toMatch(/^sider\/(?!soeg\/).+\/index\.html/);
    expect(tab.faults).toEqual([]);
  });

  test('a slip of the finger, an everyday word and letters without their strokes find what they mean', async () => {
    const tab = await openTab(browser);
    await tab.go(`${fileOnStick('/soeg/')}?q=anerkendlse`);
    await expect.poll(() => said(tab), patience).toContain('Viser resultater for »anerkendelse«');
    await tab.go(`${fileOnStick('/soeg/')}?q=tavshedsplikt`);
    await expect.poll(() => said(tab), patience).toMatch(/^\d+ side/);
    await tab.go(`${fileOnStick('/soeg/')}?q=hjemloes`);
    await expect.poll(async () => (await results(tab)).join(), patience).toContain('hjemloeshed');
    expect(tab.faults).toEqual([]);
  });

  test('a word that is typed is answered as it is typed, and the address keeps it', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick('/soeg/'));
    await tab.enter('#q-page', 'omsorg');
    await expect.poll(() => said(tab), patience).toMatch(/^\d+ sider om »omsorg«/);
    expect(tab.place()).toBe(`${fileOnStick('/soeg/')}?q=omsorg`);
    await tab.ask(() => document.querySelector<HTMLElement>('[name=kind][value=Film]')?.click());
    await expect.poll(() => said(tab), patience).toContain('under Film');
    expect(tab.faults).toEqual([]);
  });

  test('the film is played with its captions', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick(film));
    await tab.click('[data-film=start]');
    await expect.poll(() => tab.ask(() => document.querySelector('video')?.currentTime ?? 0), patience).toBeGreaterThan(1);
    const captions = await tab.ask(() => {
      const track = document.querySelector('video')?.textTracks[0];
      return { mode: track?.mode, cues: track?.cues?.length ?? 0 };
    });
    expect(captions.mode).toBe('showing');
    expect(captions.cues).toBeGreaterThan(3);
    expect(tab.faults).toEqual([]);
  });

  test('a meeting is planned and shown on the big screen', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick('/debat/planlaeg/'));
    await expect.poll(() => tab.ask(() => document.querySelectorAll('.plan-step').length), patience).toBeGreaterThan(3);
    const plan = await tab.ask(() => location.hash);
    await tab.ask(() => document.querySelector<HTMLElement>('.plan-step [data-act=longer]')?.click());
    await expect.poll(() => tab.ask(() => location.hash), patience).not.toBe(plan);
    const stage = await tab.ask(() => document.querySelector<HTMLAnchorElement>('a[data-stage]')?.href ?? '');
    expect(stage).toContain(`${fileOnStick('/debat/scene/')}#1.`);
    await tab.click('a[data-stage]');
    await expect.poll(() => tab.place(), patience).toContain(fileOnStick('/debat/scene/'));
    await expect
      .poll(() => tab.ask(() => document.querySelector<HTMLElement>('[data-act=begin]')?.offsetHeight ?? 0), patience)
      .toBeGreaterThan(0);
    expect(tab.faults).toEqual([]);
  });

  test('what hands an address to others is not shown: theirs would lead nowhere', async () => {
    const tab = await openTab(browser);
    const seen = (selector: string) =>
      tab.ask((asked) => [...document.querySelectorAll<HTMLElement>(asked)].filter((one) => one.offsetHeight > 0).length, selector);
    await tab.go(fileOnStick('/debat/planlaeg/'));
    await expect.poll(() => seen('.plan-step'), patience).toBeGreaterThan(3);
    expect(await seen('.planner-actions :is([data-copy], [data-mail], [data-qr])')).toBe(0);
    await tab.go(fileOnStick('/rapport/lovgivning-og-vaerdier/'));
    expect(await seen('[data-tool=share]')).toBe(0);
  });

  test('the look that is chosen holds on the page', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick('/rapport/lovgivning-og-vaerdier/'));
    await tab.ask(() => document.querySelector<HTMLElement>('theme-choice input[value=dark]')?.click());
    await expect.poll(() => tab.ask(() => getComputedStyle(document.body).backgroundColor), patience).toBe('rgb(15, 26, 30)');
  });

  test('cards are drawn, and an action plan is written', async () => {
    const tab = await openTab(browser);
    await tab.go(fileOnStick('/debat/kort/'));
    await expect.poll(() => tab.ask(() => document.querySelectorAll('card-room button:not([hidden])').length), patience).toBeGreaterThan(0);
    await tab.go(fileOnStick('/debat/handleplan/'));
    await expect
      .poll(() => tab.ask(() => document.querySelector<HTMLElement>('[data-do=keep]')?.offsetHeight ?? 0), patience)
      .toBeGreaterThan(0);
    expect(tab.faults).toEqual([]);
  });
});
