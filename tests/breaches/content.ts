import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Breach, replaceIn, replaceScript } from './breach.ts';

const structure = 'tests/site/structure.test.ts';
const head = 'tests/site/head.test.ts';
const links = 'tests/site/links.test.ts';
const plainLanguage = 'tests/site/plain-language.test.ts';
const films = 'tests/site/films.test.ts';
const markup = 'tests/site/markup.test.ts';
const checkText = 'src/model/check-text.test.ts';
const checkFilms = 'src/model/check-films.test.ts';
const contentCheck = 'src/model/content-check.test.ts';

/** A breach that is a change of one file. */
const inFile = (bar: string, breach: string, test: string, file: string, from: string | RegExp, to: string): Breach => ({
  bar,
  breach,
  test,
  plant: (project) => replaceIn(join(project, file), (text) => text.replace(from, to)),
});

const offline = 'tests/browser/offline.test.ts';
const worker = 'dist/sw.js';
const om = 'dist/om/index.html';
const filmPage = 'dist/film/fem-principper-paa-et-minut/index.html';
const captions = 'dist/film/fem-principper-paa-et-minut/undertekster.vtt';
const easyText = 'content/easy/principles/reel-medinddragelse.mdx';

/** Breaches of what texts and films must be in themselves. */
export const breaches: readonly Breach[] = [
  inFile('A30', 'a page loses its main heading', structure, om, /<h1([^>]*)>([\s\S]*?)<\/h1>/, '<h2$1>$2</h2>'),
  inFile('A30', 'a page has two main parts', structure, om, '</main>', '</main><main></main>'),
  inFile('A30', 'two menus of a page have no names', structure, om, '</main>', '<nav></nav><nav></nav></main>'),
  inFile('A31', 'two pages share a title', head, om, /<title>[^<]*<\/title>/, '<title>Privatliv – Fælles Værdier</title>'),
  inFile('A32', 'a page says that it is in English', head, om, 'lang="da"', 'lang="en"'),
  inFile(
    'A32',
    'a foreign word of the glossary is read aloud as Danish',
    links,
    'dist/ordliste/housing-first/index.html',
    /(<h1[^>]*) lang="en"/,
    '$1',
  ),
  inFile('A32', 'the title of a foreign source is read aloud as Danish', plainLanguage, 'dist/kilder/index.html', / lang="sv"/g, ''),
  inFile('A33', 'a link is called »læs mere«', links, om, '</main>', '<a href="/film/">Læs mere</a></main>'),
  inFile(
    'A33',
    'two links of one name lead to two places',
    links,
    om,
    '</main>',
    '<a href="/film/">En side</a> <a href="/debat/">En side</a></main>',
  ),
  inFile('A34', 'a picture has the name of its file for alt text', structure, om, '</main>', '<img src="/icon.svg" alt="icon.svg"></main>'),
  inFile('A34', 'a picture has no alt text', structure, om, '</main>', '<img src="/icon.svg"></main>'),
  inFile('A35', 'a film loses its Danish captions', films, filmPage, /<track kind="captions"[^>]*>/, ''),
  inFile(
    'A35',
    'the transcript of a film lacks what is said',
    films,
    filmPage,
    /(<section class="transcript"[^>]*>)[\s\S]*?<\/section>/,
    '$1</section>',
  ),
  inFile('A35', 'a film does not tell the size of its files', films, filmPage, /<span>[\d,]+ [kM]B<\/span>/g, ''),
  inFile('A36', 'a caption is shown for a fifth of a second', films, captions, /(\d\d:\d\d\.)\d\d\d --> [\d:.]+/, '$1100 --> 00:00:02.300'),
  inFile(
    'A36',
    'captions of 60 characters a line are let through',
    'src/model/cues.test.ts',
    'src/model/cues.ts',
    'characters: 42',
    'characters: 60',
  ),
  inFile(
    'A37',
    'a table loses its caption',
    structure,
    'dist/rapport/lovgivning-og-vaerdier/index.html',
    /<caption[\s\S]*?<\/caption>/,
    '',
  ),
  inFile(
    'A37',
    'an abbreviation no longer leads to the glossary',
    plainLanguage,
    'dist/rapport/udviklingstemaer/index.html',
    /href="\/ordliste\/icm\/"/g,
    'href="/ordliste/"',
  ),
  {
    bar: 'A38',
    breach: 'an easy text has one sentence of sixty long words',
    test: plainLanguage,
    plant: (project) =>
      replaceIn(
        join(project, easyText),
        (text) => `${text}\n${'Medinddragelsesbestemmelserne forudsætter myndighedssamarbejde '.repeat(20)}.\n`,
      ),
  },
  inFile(
    'A39',
    'the styles of a page set its words in capitals',
    plainLanguage,
    om,
    '<style>',
    '<style>@layer base{p{text-transform:uppercase}}',
  ),
  inFile('A39', 'a passage is written in capitals', plainLanguage, om, '</main>', '<p>ALLE SKAL LÆSE DETTE FØRST</p></main>'),
  inFile('A39', 'a whole sentence is set in italics', plainLanguage, om, '</main>', `<p><em>${'et ord '.repeat(12)}</em></p></main>`),

  inFile(
    'S14',
    'tags that no text may use are let through',
    checkText,
    'src/model/check-text.ts',
    'if (!known) {',
    "if (!known) {\n      if (name === 'script') return;",
  ),
  inFile(
    'S14',
    'links that run code are let through',
    checkText,
    'src/model/check-text.ts',
    '(?!mailto:|tel:)[a-z]+:',
    '(?!mailto:|tel:)neverthis:',
  ),
  inFile('S14', 'a published link runs code', markup, om, '</main>', '<a href="javascript:alert(1)">Åbn siden</a></main>'),
  inFile(
    'S15',
    'two thousand characters of the address line are used',
    'src/model/query.test.ts',
    'src/model/query.ts',
    'MAX_QUERY_LENGTH = 200',
    'MAX_QUERY_LENGTH = 2000',
  ),
  inFile(
    'S15',
    'an island writes markup',
    'tests/site/architecture.test.ts',
    'src/islands/search-notes.ts',
    /$/,
    "\ndocument.body.innerHTML = '';\n",
  ),

  inFile(
    'C1',
    'a film without a consent is let through',
    checkFilms,
    'src/model/check-films.ts',
    'if (!entry)\n      return report(',
    'if (!entry)\n      return void String(',
  ),
  inFile(
    'C1',
    'a consent that has run out is let through',
    checkFilms,
    'src/model/check-films.ts',
    'consent.validUntil < today',
    'consent.validUntil < "1900-01-01"',
  ),
  inFile(
    'W1',
    'the captions of a withdrawn film are left',
    'scripts/film/withdraw.test.ts',
    'scripts/film/withdraw.ts',
    'const cues = cueKinds.map',
    'const cues = cueKinds.slice(0, 0).map',
  ),
  inFile(
    'W1',
    'earlier releases keep a film that was taken down',
    'scripts/deploy/publish.test.ts',
    'scripts/deploy/publish.ts',
    'place.remove(id);\n      say(',
    'say(',
  ),
  inFile(
    'B1',
    'the check stops telling line and column',
    'src/model/content-fault.test.ts',
    'src/model/content-fault.ts',
    /:\$\{line\}:\$\{column\}/,
    '',
  ),
  inFile('B1', 'unknown fields are let through', contentCheck, 'src/schemas/fields.ts', 'z.strictObject', 'z.object'),
  inFile(
    'B2',
    'drafts with an underscore are let through',
    contentCheck,
    'src/model/check-names.ts',
    '/^[._]/.test(part)',
    '/^neverthis/.test(part)',
  ),

  inFile('F3', 'a script is loaded that is no module', markup, om, '<script type="module"', '<script'),
  {
    bar: 'R4',
    breach: 'the search index of an earlier build is left beside the new one',
    test: 'tests/site/search-index.test.ts',
    plant: (project) => {
      const folder = join(project, 'dist/pagefind');
      const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? 'none';
      copyFileSync(join(folder, meta), join(folder, 'pagefind.da_0000000.pf_meta'));
    },
  },
  {
    bar: 'R4',
    breach: 'the ready-made interface of the search engine is published',
    test: 'tests/site/search-index.test.ts',
    plant: (project) => writeFileSync(join(project, 'dist/pagefind/pagefind-ui.js'), ''),
  },
  inFile(
    'R2',
    'the list of sums is published with the site',
    'scripts/deploy/publish.test.ts',
    'scripts/deploy/publish.ts',
    "join(folder, 'SHA256SUMS')",
    "join(folder, 'site/SHA256SUMS')",
  ),
  inFile('R3', 'the build writes over the last good site', 'tests/long/build.test.ts', 'scripts/build.ts', "'.build/next/dist'", "'dist'"),
  inFile(
    'R25',
    'the files that open pages ask for are not kept',
    'scripts/deploy/publish.test.ts',
    'scripts/deploy/publish.ts',
    'takenDown.length > 0 ? []',
    'takenDown.length >= 0 ? []',
  ),
  inFile(
    'R25',
    'a rollback takes the files from under open pages',
    'tests/long/deploy.test.ts',
    'scripts/deploy/publish.ts',
    /place\.lend\(.*\);/,
    ';',
  ),

  inFile(
    'O1',
    'every page may register a worker',
    'tests/site/offline.test.ts',
    'src/model/response-headers.ts',
    'path === copyPage',
    "path !== ''",
  ),
  inFile(
    'O1',
    'the worker loads other scripts',
    'tests/site/offline.test.ts',
    'dist/sw.js',
    '(function(){',
    "importScripts('/other.js');(function(){",
  ),
  inFile('O2', 'a part of a kept film is answered as if it were the whole', offline, worker, 'status:206', 'status:200'),
  inFile('O3', 'a newer site is not told', offline, worker, '`newer`', '`none`'),
  inFile('O4', 'a copy that the publisher has called back is kept', offline, worker, '`outdated`', 'void 0'),
  inFile('O5', 'a page that is not saved pretends to be found', offline, worker, 'status:503,headers:r', 'status:200,headers:r'),
  {
    bar: 'F1',
    breach: 'a search that fails says nothing',
    test: 'tests/browser/search.test.ts',
    plant: (project) => replaceScript(project, 'soeg.', (code) => code.replace(/Søgningen kunne ikke hentes\.[^`]*/, '')),
  },
  {
    bar: 'F2',
    breach: 'the choice of light and dark falls over where storage is refused',
    test: 'tests/browser/theme.test.ts',
    plant: (project) =>
      replaceScript(project, 'Base.', (code) => code.replace(/try\{(\w+===`system`\?localStorage[^}]*)\}catch\{\}/, '$1')),
  },
];
