/** Bars S12 and S13 as a host serves them: every page in a browser, from a real nginx over TLS. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumFlags, needChromium } from '../../scripts/browser.ts';
import { makeCertificate } from '../site/certificate.ts';
import { goneAddresses } from '../site/content.ts';
import { startNginx } from '../site/nginx.ts';
import { builtPages, dist, project } from '../site/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
let browser: Browser;
let stop = async () => {};
let origin = '';

beforeAll(async () => {
  const nginx = await startNginx(dist, join(project, 'hosting/nginx.conf'), 1, makeCertificate(folder));
  stop = nginx.stop;
  origin = `https://127.0.0.1:${nginx.tlsPort}`;
  browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await stop();
  rmSync(folder, { recursive: true });
});

const addresses = builtPages.map(({ address }) => address).filter((address) => address !== '/404.html' && !goneAddresses.includes(address));

test('S12: S13: no page from nginx breaks its policy, asks another host, mixes its content or leaves anything on the device', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const faults: string[] = [];
  let current = '';
  const note = (bar: string, fault: string) => faults.push(`${bar} ${current} ${fault}`);
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note('S13', `asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note('S12', `gets ${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => note('S12', `fails: ${error.message}`));
  // The browser tells of a broken policy, of mixed content and of refused scripts on the console.
  page.on('console', (message) => note('S12', `says in the console: ${message.text()}`));
  for (const address of addresses) {
    current = address;
    const answer = await page.goto(origin + address, { waitUntil: 'load' });
    if (answer?.status() !== 200) note('S12', `answers ${answer?.status()}`);
    const left = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    for (const name of [...left, ...(await context.cookies()).map((cookie) => cookie.name)]) note('S13', `leaves ${name}`);
  }
  await context.close();
  expect(addresses.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
}, 600_000);
