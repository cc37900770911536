import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { mistakeMail } from '../model/mistake-mail.ts';
import type { Settings } from '../schemas/page.ts';
import MistakeLink from './MistakeLink.astro';

const page = { title: 'Værdi & ord', address: 'https://eksempel.dk/vaerdier/omsorg/' };

/** The link under a page that this publisher answers for. */
async function linkFor(publisher: Settings['publisher']) {
  const container = await AstroContainer.create();
  const root = parse(await container.renderToString(MistakeLink, { props: { publisher, ...page } }));
  const link = root.querySelector('a');
  return { words: root.text.replace(/\s+/g, ' ').trim(), href: link?.getAttribute('href'), tool: link?.getAttribute('data-tool') };
}

test('a reader who finds a mistake writes to the publisher, and the mail names the page', async () => {
  const { words, href, tool } = await linkFor({ name: 'Udgiveren', email: 'redaktion@eksempel.dk', phone: '12 34 56 78' });
  expect(words).toContain('Fandt du en fejl? Skriv en mail om siden');
  expect(href).toBe(mistakeMail('redaktion@eksempel.dk', page));
  expect(tool).toBe('mistake');
});

test('where nobody has published the site, it says so and leads to what that means, and there is no dead mail', async () => {
  const { words, href, tool } = await linkFor({ unknown: 'Ingen endnu.' });
  expect(words).toBe('Fandt du en fejl? Siden har endnu ingen udgiver at skrive til. Hvad det betyder');
  expect([href, tool]).toEqual(['/om/#kontakt', undefined]);
});
