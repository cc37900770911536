/** »Fandt du en fejl?« as it is once the site has a publisher. Until then the built pages have no mail to open. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import MistakeLink from '../../src/components/MistakeLink.astro';
import { siteAddress } from '../site/content.ts';
import { useSite } from './site.ts';

const site = useSite();
const path = '/principper/reel-medinddragelse/';
const title = 'Reel medinddragelse';
const patience = { timeout: 10_000, interval: 50 };

/** Puts the link of a published site into the page before the browser gets it. */
async function publish(page: Page) {
  const container = await AstroContainer.create();
  const publisher = { name: 'Udgiveren', email: 'redaktion@eksempel.dk', phone: '12 34 56 78' };
  const link = await container.renderToString(MistakeLink, { props: { publisher, title, address: siteAddress + path } });
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<p class="mistake[^>]*>[\s\S]*?<\/p>/, () => link);
    await route.fulfill({ response, body: html });
  });
}

/** What stands in the mail that the link opens. */
async function openedMail(page: Page, press: () => Promise<unknown>): Promise<{ to: string; body: string }> {
  const opened: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  session.on('Page.frameRequestedNavigation', ({ url }) => opened.push(url));
  await press();
  const mail = await vi.waitFor(() => {
    const found = opened.find((url) => url.startsWith('mailto:'));
    if (!found) throw new Error('No mail opens.');
    return new URL(found);
  }, patience);
  return { to: decodeURIComponent(mail.pathname), body: mail.searchParams.get('body') ?? '' };
}

const link = (page: Page) => page.getByRole('link', { name: 'Skriv en mail om siden' });

test('a reader who has marked words in a paragraph gets the paragraph and its place into the mail', async () => {
  const page = await site.open(path, { prepare: publish });
  const words = await page.evaluate(() => {
    const paragraph = document.querySelector('#hvorfor-det-betyder-noget ~ p');
    if (!paragraph) return '';
    getSelection()?.selectAllChildren(paragraph);
    for (const mark of paragraph.querySelectorAll('.cite')) mark.remove();
    return paragraph.textContent?.trim().slice(0, 40) ?? '';
  });
  const { to, body } = await openedMail(page, () => link(page).click());
  expect(to).toBe('redaktion@eksempel.dk');
  expect(words.length).toBe(40);
  expect(body).toContain(`Side: ${title}\r\nAdresse: ${siteAddress}${path}#`);
  expect(body).toContain(`Sted: »${words}`);
});

test('a reader who came to a heading by a link gets the heading into the mail, by a tap on a phone too', async () => {
  const page = await site.open(`${path}#goer-saadan`, { prepare: publish, hasTouch: true, viewport: { width: 390, height: 800 } });
  const { body } = await openedMail(page, () => link(page).tap());
  expect(body).toContain(`Adresse: ${siteAddress}${path}#goer-saadan\r\nSted: »Gør sådan«`);
});

test('a reader who has marked nothing gets a mail that names the page, also by the keyboard', async () => {
  const page = await site.open(path, { prepare: publish });
  await link(page).focus();
  const { body } = await openedMail(page, () => page.keyboard.press('Enter'));
  expect(body).toContain(`Side: ${title}\r\nAdresse: ${siteAddress}${path}\r\n`);
  expect(body).not.toContain('Sted:');
});

test('where the tool cannot be fetched, the mail opens all the same', async () => {
  const page = await site.open(path, { prepare: publish });
  await page.route('**/_astro/mistake-tools.*', (route) => route.abort());
  const { body } = await openedMail(page, () => link(page).click());
  expect(body).toContain(`Adresse: ${siteAddress}${path}\r\n`);
});

test('without scripts the mail names the page, and nothing is asked that takes a script', async () => {
  const page = await site.open(path, { prepare: publish, javaScriptEnabled: false });
  expect(await page.getByText('Marker stedet i teksten').isVisible()).toBe(false);
  const { body } = await openedMail(page, () => link(page).click());
  expect(body).toContain(`Side: ${title}\r\nAdresse: ${siteAddress}${path}\r\n`);
});
