/** The EPUB of the book, asked by Ace, the accessibility checker of the DAISY Consortium. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ace, { type Report } from '@daisy/ace-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumFlags, needChromium } from '../../scripts/browser.ts';
import { epubPath } from '../site/book-files.ts';
import { project } from '../site/pages.ts';

/** What Ace's own script leaves in a page. */
type AceWindow = Window & { daisy: { ace: { run(done: (fault: unknown, found: unknown) => void): void } } };

const folder = mkdtempSync(join(tmpdir(), 'ace-'));
let browser: Browser;
let report: Report;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
  // Ace's own drivers bring Electron or Puppeteer, each with a browser of its own; this one drives the Chromium of the other tests.
  const runner = {
    concurrency: 2,
    setTimeout: () => undefined,
    launch: async () => undefined,
    close: async () => undefined,
    run: async (url: string, scripts: string[], contents: string[]) => {
      const page = await browser.newPage();
      await page.goto(url);
      for (const script of [...contents, ...scripts.map((path) => readFileSync(path, 'utf8'))]) await page.evaluate(script);
      const found = await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            (window as unknown as AceWindow).daisy.ace.run((fault, said) => (fault ? reject(fault) : resolve(said)));
          }),
      );
      await page.close();
      return found;
    },
  };
  const options = {
    cwd: project,
    outdir: folder,
    lang: 'en',
    initLogger: true,
    silent: true,
    doNotReportMedia: true,
    fileName: join(folder, 'ace.log'),
  };
  [, report] = await ace(epubPath, options, runner);
  // Thirty texts, each with all of axe: minutes where the machine is busy.
}, 600_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Ace finds nothing in the way of a reader in any text of the EPUB', () => {
  const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions.map((one) => `${url}: ${one['earl:test']['dct:title']}, ${one['earl:result']['dct:description']}`),
  );
  expect(report.assertions.length).toBeGreaterThan(25);
  expect(found).toEqual([]);
  expect(report['earl:result']['earl:outcome']).toBe('pass');
});

test('Ace finds in the EPUB what a reader must be told of its accessibility, but for a certificate, which nobody has given', () => {
  expect(report['a11y-metadata'].empty).toEqual([]);
  expect(report['a11y-metadata'].missing.toSorted()).toEqual([
    'a11y:certifiedBy',
    'a11y:certifierCredential',
    'a11y:certifierReport',
    'dcterms:conformsTo',
  ]);
});
