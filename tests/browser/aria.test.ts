/**
 * What a screen reader is given of each kind of page: roles, names and states, in order. It is kept in `aria/`, so that it cannot
 * change unseen; when a change is meant, run this file with `--update` and read what changed. The words of the running text are
 * left out, as they change often and say nothing of the page's form.
 */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** One page of each kind that is built by a template of its own, with the name of its file. */
const kinds = [
  ['forside', '/'],
  ['kapitel', '/rapport/anerkendelsestanken/'],
  ['princip', '/principper/reel-medinddragelse/'],
  ['let', '/let/principper/borgerens-rettigheder/'],
  ['film', '/film/fem-principper-paa-et-minut/'],
  ['planlaeg', '/debat/planlaeg/'],
  ['scene', '/debat/scene/'],
  ['handleplan', '/debat/handleplan/'],
  ['ord', '/ordliste/housing-first/'],
  ['soeg', '/soeg/'],
  ['laesevej', '/laeseveje/leder-15/'],
  ['findes-ikke', '/findes-ikke/'],
] as const;

const words = /^(\s*- (?:paragraph|text|listitem|cell|definition|term|caption|strong|emphasis|blockquote)): .*$/;

/** Roles, names and states below an element, without the running text; what comes several times in a row stands once. */
async function givenOf(element: Locator): Promise<string> {
  const lines = (await element.ariaSnapshot())
    .split('\n')
    .filter((line) => !/^\s*- (?:text:|\/url:)/.test(line))
    .map((line) => line.replace(words, '$1'));
  return `${lines.filter((line, at) => line !== lines[at - 1]).join('\n')}\n`;
}

test.each(kinds)('a screen reader is given what it was of the kind of page »%s«', async (name, path) => {
  const page = await site.open(path);
  await expect(await givenOf(page.locator('main'))).toMatchFileSnapshot(`aria/${name}.yml`);
});

test('a screen reader is given what it was of the top bar, the menu and the foot', async () => {
  const page = await site.open('/om/');
  const bar = await givenOf(page.locator('header').first());
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = await givenOf(page.locator('.site-menu'));
  const foot = await givenOf(page.locator('.site-foot'));
  await expect(`${bar}${menu}${foot}`).toMatchFileSnapshot('aria/top-og-bund.yml');
});
