/** Bars A50, A51 and A52: the way to the statement of accessibility, what it says, and where its addresses come from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastRun } from '../../src/integrations/last-run.ts';
import { siteSettings } from '../../src/integrations/site-settings.ts';
import { danishDate } from '../../src/language/dates.ts';
import { toolsOf } from '../../src/model/accessibility-run.ts';
import { redirects } from '../../src/model/response-headers.ts';
import { faultsOnAll, filesBelow, oneLine, pageAt, project } from './pages.ts';

const settings = siteSettings(project);
const run = lastRun(project);
const statement = 'url' in settings.accessibilityStatement ? settings.accessibilityStatement.url : undefined;
const publisher = 'name' in settings.publisher ? settings.publisher : undefined;
const address = '/tilgaengelighed/';

/** The part of the page about accessibility that a selector finds. @throws When there is none. */
function part(selector: string) {
  const found = pageAt(address).root.querySelector(selector);
  if (!found) throw new Error(`A51 ${address} has no ${selector}.`);
  return found;
}

test('A50: /was, with and without its slash, leads to the page about accessibility', () => {
  expect(['/was', '/was/'].map((from) => `A50 ${from} → ${redirects[from]}`)).toEqual([`A50 /was → ${address}`, `A50 /was/ → ${address}`]);
  const rules = readFileSync(join(project, 'hosting/nginx.conf'), 'utf8') + readFileSync(join(project, 'dist/_redirects'), 'utf8');
  expect(rules, 'A50 the hosts have no rule for /was').toMatch(/\/was\b.*\/tilgaengelighed\//);
});

test('A50: the foot of every page has »Tilgængelighedserklæring«, and it leads to the statement', () => {
  const faults = faultsOnAll(({ root }) => {
    const link = root.querySelectorAll('footer a[href]').find((one) => oneLine(one.text).startsWith('Tilgængelighedserklæring'));
    if (!link) return ['A50 has no link »Tilgængelighedserklæring« in its foot'];
    const to = link.getAttribute('href');
    return to === (statement ?? address) ? [] : [`A50 »Tilgængelighedserklæring« leads to ${to}`];
  });
  expect(faults).toEqual([]);
});

test('A51: the page says when the site was last reviewed, by what, and what was found', () => {
  const section = part('main .last-run');
  const words = oneLine(section.text);
  expect(words, 'A51 the day of the last review').toContain(`den ${danishDate(run.date)} efter ${run.standard}`);
  const rows = section.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map((cell) => oneLine(cell.text)));
  expect(rows, 'A51 the programs').toEqual(run.engines.map(({ name, version, pages }) => [name, 'Ingen', String(pages), version]));
  for (const tool of toolsOf(run)) expect(oneLine(part('main').text), `A51 ${tool}`).toContain(tool);
});

test('A51: the page has known gaps, other ways, a written and a telephone contact, and how to complain', () => {
  const main = part('main');
  const headings = main.querySelectorAll('h2').map((heading) => oneLine(heading.text));
  for (const heading of ['Det, vi ved mangler', 'Andre veje til det samme', 'Sig til, og klag', 'Udgiver og kontakt'])
    expect(headings, `A51 »${heading}«`).toContain(heading);
  const contact = part('main .contact');
  const links = contact.querySelectorAll('a[href]').map((link) => link.getAttribute('href'));
  if (publisher) {
    expect(links, 'A51 written contact').toContain(`mailto:${publisher.email}`);
    expect(links, 'A51 telephone contact').toContain(`tel:${publisher.phone.replace(/\s/g, '')}`);
  } else {
    expect(oneLine(contact.text), 'A51 why there is no contact').toContain((settings.publisher as { unknown: string }).unknown);
  }
});

test('A52: the only mail, telephone and statement on any page are those of the settings', () => {
  const known = new Set([statement, publisher && `mailto:${publisher.email}`, publisher && `tel:${publisher.phone.replace(/\s/g, '')}`]);
  const faults = faultsOnAll(({ root }) =>
    root
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      // A letter to nobody, which the reader addresses, is no contact; 112 is everybody's.
      .filter((href) => /^(?:mailto:[^?]|tel:(?!112$))|\bwas\.digst\.dk/.test(href) && !known.has(href.replace(/\?.*$/, '')))
      .map((href) => `A52 leads to ${href}, which is not in content/settings/site.yaml`),
  );
  expect(faults).toEqual([]);
});

test('A52: no statement, mail or telephone is written into code or texts', () => {
  const faults = ['src/', 'content/']
    .flatMap((folder) => filesBelow(join(project, folder)).map((name) => folder + name))
    .filter((path) => /\.(ts|astro|mdx|yaml)$/.test(path) && !/\.test\.ts$|^content\/settings\/|^content\/consents\//.test(path))
    .flatMap((path) =>
      [...readFileSync(join(project, path), 'utf8').matchAll(/\bwas\.digst\.dk\/[\w-]+|(?:mailto:|tel:(?!112\b))[\w+][^\s"'`]*/g)].map(
        ([found]) => `A52 ${path} has ${found}`,
      ),
    );
  expect(faults).toEqual([]);
});

test('A52: where a contact or the statement is not known, the page says so in one line', () => {
  const said = oneLine(part('main').text);
  for (const fact of [settings.publisher, settings.accessibilityStatement])
    if ('unknown' in fact) expect(said, 'A52').toContain(fact.unknown);
  expect(said).toContain('Den er ikke den officielle tilgængelighedserklæring.');
});
