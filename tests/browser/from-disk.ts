import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumFlags, needChromium } from '../../scripts/browser.ts';
import { stickFolder } from '../../src/model/stick-place.ts';
import { stickFiles } from '../site/stick-folder.ts';
import { launchFirefox } from './firefox.ts';

/** A tab in which files of the folder are opened. */
export interface DiskTab {
  /** Opens a file of the folder, with what may follow its name. */
  go(file: string): Promise<void>;
  /** Looks at the page. */
  ask<Answer, Given = undefined>(look: (given: Given) => Answer, given?: Given): Promise<Awaited<Answer>>;
  click(selector: string): Promise<void>;
  /** Writes in a field and presses Enter. */
  enter(selector: string, words: string): Promise<void>;
  /** The file of the folder that is open, with what follows its name. */
  place(): string;
  /** What went wrong in the tab, or tried to reach the network, since it was opened. */
  faults: string[];
}

export const browsers = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** Where nobody listens: the network that a workplace without access has. */
const nowhere = { host: '127.0.0.1', port: 9 };

/** Chromium as a reader has it, without a way to the network. */
async function startChromium() {
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: [...chromiumFlags, `--proxy-server=${nowhere.host}:${nowhere.port}`],
  });
  return { open: () => browser.newPage({ locale: 'da-DK' }), close: () => browser.close() };
}

/** Firefox as a reader has it, without a way to the network. What drives it would let pages read the disk, which a reader's does not. */
async function startFirefox() {
  const proxy = Object.fromEntries(
    ['http', 'ssl'].flatMap((kind) => [
      [`network.proxy.${kind}`, nowhere.host],
      [`network.proxy.${kind}_port`, nowhere.port],
    ]),
  );
  const browser = await launchFirefox({ 'security.fileuri.strict_origin_policy': true, 'network.proxy.type': 1, ...proxy });
  return { open: () => browser.newPage(), close: () => browser.close() };
}

/** What is the same of a tab of both. */
interface AnyPage {
  goto(address: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  keyboard: { type(words: string): Promise<void>; press(key: 'Enter'): Promise<void> };
  url(): string;
  on(event: 'console', hear: (message: { type(): string; text(): string }) => void): unknown;
  on(event: 'pageerror', hear: (error: unknown) => void): unknown;
  on(event: 'request', hear: (request: { url(): string }) => void): unknown;
  on(event: 'requestfailed', hear: (request: { url(): string; failure(): { errorText: string } | null }) => void): unknown;
}

/**
 * Unpacks the folder as a reader would, into a place with blanks and signs in its name, and starts the browsers
 * before the tests of a file.
 *
 * @returns Opens a tab in one of them.
 */
export function useStick(): (name: BrowserName) => Promise<DiskTab> {
  const place = mkdtempSync(join(tmpdir(), 'stik æøå #1 100% '));
  const root = pathToFileURL(`${join(place, stickFolder)}/`).href;
  const started: Partial<Record<BrowserName, Awaited<ReturnType<typeof startChromium | typeof startFirefox>>>> = {};

  beforeAll(async () => {
    for (const [name, bytes] of stickFiles) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), bytes);
    }
    started.Chromium = await startChromium();
    started.Firefox = await startFirefox();
  });

  afterAll(async () => {
    for (const browser of Object.values(started)) await browser.close();
    rmSync(place, { recursive: true, force: true });
  });

  return async (name) => {
    const browser = started[name];
    if (!browser) throw new Error(`${name} was not started.`);
    const page = await browser.open();
    const faults = faultsIn(page as AnyPage, root);
    return {
      faults,
      go: async (file) => void (await (page as AnyPage).goto(root + file)),
      ask: (look, given) => (page.evaluate as (look: unknown, given: unknown) => Promise<never>).call(page, look, given),
      click: (selector) => (page as AnyPage).click(selector),
      async enter(selector, words) {
        await (page as AnyPage).focus(selector);
        await (page as AnyPage).keyboard.type(words);
        await (page as AnyPage).keyboard.press('Enter');
      },
      place: () => page.url().replace(root, ''),
    };
  };
}

function faultsIn(page: AnyPage, root: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/^(error|warn)/.test(message.type())) faults.push(`says ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`throws ${error}`));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(root)) faults.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What is still on its way when the reader goes on is broken off, as it should be.
    if (!/ABORTED/i.test(request.failure()?.errorText ?? '')) faults.push(`does not get ${request.url()}: ${request.failure()?.errorText}`);
  });
  return faults;
}
