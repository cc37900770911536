import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type HostRules, withdrawnAt } from '../../src/model/response-headers.ts';
import { looksScript } from './looks/bundle.ts';
import { type Opening, type Site, wear } from './site.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const rules = JSON.parse(readFileSync(fileURLToPath(new URL('../../hosting/headers.json', import.meta.url)), 'utf8')) as HostRules;

/** The addresses of every page of the build, from its files: also of those that no page leads to, and of the one for errors. */
export const everyPage: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map(
    (name) =>
      `/${name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`,
  )
  .sort();

/** What the bars of accessibility and privacy are called that a driven browser checks. */
export type Bar =
  | 'A1'
  | 'A2'
  | 'A10'
  | 'A11'
  | 'A12'
  | 'A13'
  | 'A14'
  | 'A15'
  | 'A16'
  | 'A17'
  | 'A18'
  | 'A20'
  | 'A21'
  | 'A22'
  | 'S12'
  | 'S13';

/** A question to the page, asked in the browser: it may use nothing but `looks`. */
type Look = () => readonly string[] | Promise<readonly string[]>;

/** How a reader's device is set, and what is asked of the page on it. */
export interface Setting {
  /** Width × height of the window, in CSS pixels. */
  size: `${number}×${number}`;
  media?: Parameters<Page['emulateMedia']>[0];
  /** A style sheet of the reader's own. */
  css?: string;
  /** Each question, under the bar that its faults break; '' where no bar is broken. */
  ask: readonly (readonly [bar: Bar | '', look: Look])[];
}

/** Faults by the bar that they break; those that break none are under ''. */
export class Faults {
  readonly #found = new Map<Bar | '', string[]>();

  add(bar: Bar | '', where: string, faults: readonly string[]): void {
    const kept = this.of(bar);
    for (const fault of faults) kept.push(`${bar} ${where} ${fault}`.trim());
    this.#found.set(bar, kept);
  }

  of(bar: Bar | ''): string[] {
    return this.#found.get(bar) ?? [];
  }
}

const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', media: 'screen' } as const;

/** Sets the device, and asks the page on it. The settings of the one before are all undone. */
export async function askAt(page: Page, path: string, settings: readonly Setting[], faults: Faults): Promise<void> {
  let [size, media, css] = ['', '', ''];
  for (const setting of settings) {
    if (setting.size !== size) {
      const [width = 0, height = 0] = setting.size.split('×').map(Number);
      await page.setViewportSize({ width, height });
      size = setting.size;
    }
    if (JSON.stringify(setting.media ?? {}) !== media) {
      await page.emulateMedia({ ...usual, ...setting.media });
      media = JSON.stringify(setting.media ?? {});
    }
    if ((setting.css ?? '') !== css) {
      css = setting.css ?? '';
      await wear(page, css);
    }
    const how = [size, ...Object.values(setting.media ?? {}), ...(css ? ['own styles'] : [])].join(' ');
    for (const [bar, look] of setting.ask) faults.add(bar, `${path} at ${how}`, await page.evaluate(look));
  }
}

/**
 * Opens every page once, in several tabs at once, and looks at it.
 *
 * @param opening The reader's device. Its `prepare` sees each tab before the first page.
 * @param look Adds what it finds. It closes a tab whose device is not as it was before. What it throws is a fault of the page, which then counts as one that cannot be reached.
 * @returns The pages that could not be reached, or not be looked at to the end, each with the reason.
 */
export async function visitEach(
  site: Site,
  paths: readonly string[],
  opening: Opening,
  look: (page: Page, path: string) => Promise<unknown>,
): Promise<string[]> {
  const waiting = [...paths];
  const unreached: string[] = [];
  const visit = async () => {
    let page: Page | undefined;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      try {
        page ??= await site.blank(opening);
        const answer = await page.goto(site.address + path, { waitUntil: 'load' });
        if (answer?.status() !== statusOf(path)) unreached.push(`${path} answers ${answer?.status()}, not ${statusOf(path)}`);
        await look(page, path);
        if (page.isClosed()) page = undefined;
      } catch (error) {
        unreached.push(`${path} ${error instanceof Error ? error.message : error}`);
        await page?.context().close();
        page = undefined;
      }
    }
    await page?.context().close();
  };
  await Promise.all(Array.from({ length: tabs }, visit));
  return unreached.sort();
}

/** What a page answers: that of a film that was taken down says that it is gone. */
export function statusOf(path: string): number {
  if (path === wrongAddress) return 404;
  return withdrawnAt(path, rules) === undefined ? 200 : 410;
}

/** How many pages are open at once: one more than the cores of a small machine, as a page also waits. */
const tabs = 3;

/** An address that no page has. */
export const wrongAddress = '/findes-ikke/';

/** Gives the page the script that holds `looks` and axe, once it lies still. */
export async function makeReady(page: Page): Promise<void> {
  await page.evaluate(looksScript);
  await page.evaluate(() => looks.settled());
}
