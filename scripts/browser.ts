/** Where the browsers are, and how Chromium is started. Shared by the tests, the link pictures' checks and the bench. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The path of a Chromium: the one named in CHROMIUM_PATH, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const own = chromium.executablePath();
  return [...usualPlaces, ...(own ? [own] : [])].find((path) => existsSync(path));
}

/** Flags that keep Chromium from asking the network for anything but the pages, and let root run it. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium. @throws When there is none, with the remedy. */
export function needChromium(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error('No Chromium was found. Run "npm run setup", or name one in CHROMIUM_PATH.');
}

const headlessShell = '/usr/bin/chromium-headless-shell';

/** Whether Chromium's headless shell is installed. */
export const hasHeadlessShell = (): boolean => existsSync(headlessShell);

/**
 * The path of Chromium's headless shell: the same engine without the windows around it, which takes some four tenths less of the processor.
 *
 * @returns That of the whole Chromium where there is no shell, or where CHROMIUM_PATH names one.
 * @throws When there is neither, with the remedy.
 */
export function needHeadlessShell(): string {
  return !process.env['CHROMIUM_PATH'] && hasHeadlessShell() ? headlessShell : needChromium();
}

const usualPlacesOfFirefox = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The path of a Firefox: the one named in FIREFOX_PATH, or an installed one. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  return (named ? [named] : usualPlacesOfFirefox).find((path) => existsSync(path));
}

/** The path of a Firefox. @throws When there is none, with the remedy. */
export function needFirefox(): string {
  const path = findFirefox();
  if (path) return path;
  throw new Error('No Firefox was found. Run "npm run setup", or name one in FIREFOX_PATH.');
}
