import puppeteer, { type Browser } from 'puppeteer-core';
import { needFirefox } from '../../scripts/browser.ts';

/**
 * Starts Firefox by WebDriver BiDi, which Playwright cannot do with Debian's.
 *
 * @param preferences What differs from a new profile, by the names of about:config.
 * @throws When no Firefox is found, with the remedy.
 */
export function launchFirefox(preferences: Record<string, string | number | boolean> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    // As wide as Chromium's tabs: on a narrow screen the bar has no search field.
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: preferences,
  });
}
