/** Planted breaches of the bars of the engines and of the page about accessibility. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Breach, replaceIn } from './breach.ts';

const enginesTest = 'tests/long/engines.test.ts';
const pageTest = 'tests/site/accessibility-page.test.ts';
const inPage = (project: string, page: string, from: string | RegExp, to: string) =>
  replaceIn(join(project, 'dist', page, 'index.html'), (html) => html.replace(from, to));

/** Plants in the page about privacy, and leaves no other but the one for errors: the engines take seconds for each. */
function inOnlyPage(project: string, from: string | RegExp, to: string): void {
  const dist = join(project, 'dist');
  const kept = ['404.html', join('privatliv', 'index.html')];
  // The compressed copies go too: the server prefers them, and they would still be sound.
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (/\.html(\.(br|gz))?$/.test(name) && !kept.includes(name)) rmSync(join(dist, name));
  inPage(project, 'privatliv', from, to);
}

export const breaches: readonly Breach[] = [
  {
    bar: 'A3',
    breach: 'a picture without a text alternative and a language that is none',
    test: enginesTest,
    plant: (project) => inOnlyPage(project, /<h1/, '<p lang="dansk">Ord</p><img src="/icon.svg"><h1'),
  },
  {
    bar: 'A4',
    breach: 'a field without a label',
    test: enginesTest,
    plant: (project) => inOnlyPage(project, /<h1/, '<input type="text" name="x"><h1'),
  },
  {
    bar: 'A5',
    breach: 'a paragraph in a heading',
    test: 'tests/site/nu.test.ts',
    plant: (project) => inPage(project, 'om', /<\/h1>/, '<p>Ord</p></h1>'),
  },
  {
    bar: 'A50',
    breach: 'a foot without the link to the statement',
    test: pageTest,
    plant: (project) => inPage(project, 'om', 'Tilgængelighedserklæring og status', 'Status'),
  },
  {
    bar: 'A51',
    breach: 'a page about accessibility that no longer says when it was reviewed',
    test: pageTest,
    plant: (project) => inPage(project, 'tilgaengelighed', /Siden blev sidst gennemgået den [^.]+\./, 'Siden er gennemgået.'),
  },
  {
    bar: 'A52',
    breach: 'a telephone number that the settings do not have',
    test: pageTest,
    plant: (project) => inPage(project, 'om', '</footer>', '<a href="tel:12345678">12 34 56 78</a></footer>'),
  },
];
