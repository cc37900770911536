import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Breach, replaceIn } from './breach.ts';

/** Changes a built page, and takes its compressed copies away, which the server would send in its place. */
function changePage(project: string, page: string, change: (html: string) => string): void {
  const path = join(project, 'dist', page, 'index.html');
  replaceIn(path, change);
  for (const ending of ['br', 'gz']) rmSync(`${path}.${ending}`, { force: true });
}

/** Writes markup at the end of a page's main text. */
const addMarkup = (project: string, page: string, markup: string) =>
  changePage(project, page, (html) => html.replace('</main>', `${markup}</main>`));

/** Gives a page a style sheet of the same host, which its policy lets in. */
function addStyles(project: string, page: string, css: string): void {
  const name = `breach-${page.replaceAll('/', '-')}.css`;
  writeFileSync(join(project, 'dist', name), css);
  changePage(project, page, (html) => html.replace('</head>', `<link rel="stylesheet" href="/${name}"></head>`));
}

/** Gives a page a script of the same host. */
function addScript(project: string, page: string, code: string): void {
  const name = `breach-${page.replaceAll('/', '-')}.js`;
  writeFileSync(join(project, 'dist', name), code);
  changePage(project, page, (html) => html.replace('</head>', `<script src="/${name}"></script></head>`));
}

const test = 'tests/browser/every-page.test.ts';

/** A breach of every bar that a driven browser checks, each on a page of its own that no list of kinds names. */
export const breaches: readonly Breach[] = [
  {
    bar: 'A1',
    breach: 'a picture without alt text',
    test,
    plant: (project) => addMarkup(project, 'ordliste/act', '<img src="/icon.svg" width="40" height="40">'),
  },
  {
    bar: 'A2',
    breach: 'text that is pale in dark only',
    test,
    plant: (project) => addStyles(project, 'ordliste/aktindsigt', '@media (prefers-color-scheme: dark) { main p { color: #566; } }'),
  },
  {
    bar: 'A10',
    breach: 'a heading wider than a phone',
    test,
    plant: (project) => addStyles(project, 'ordliste/anerkendelse', 'h1 { inline-size: 30rem; }'),
  },
  {
    bar: 'A11',
    breach: 'a box with a height in pixels, too low for doubled letters',
    test,
    plant(project) {
      addStyles(project, 'ordliste/bisidder', '.breach { block-size: 32px; overflow: hidden; font-size: 1rem; line-height: 1.5; }');
      addMarkup(project, 'ordliste/bisidder', '<p class="breach">Ord</p>');
    },
  },
  {
    bar: 'A12',
    breach: 'a box too low for wider lines',
    test,
    plant(project) {
      addStyles(project, 'ordliste/borgerraadgiver', '.breach { block-size: 1.3em; overflow: hidden; line-height: 1.2; }');
      addMarkup(project, 'ordliste/borgerraadgiver', '<p class="breach">Ord</p>');
    },
  },
  {
    bar: 'A13',
    breach: 'a focus ring of one pixel',
    test,
    plant: (project) => addStyles(project, 'ordliste/brobygning', 'main a:focus-visible { outline-width: 1px; }'),
  },
  {
    bar: 'A14',
    breach: 'a bar that stays over the upper half of the page',
    test,
    plant(project) {
      addStyles(project, 'ordliste/brugerinddragelse', '.breach { position: fixed; inset: 0 0 50%; background: Canvas; }');
      addMarkup(project, 'ordliste/brugerinddragelse', '<div class="breach">Bjælke</div>');
    },
  },
  {
    bar: 'A15',
    breach: 'a link put first by a number',
    test,
    plant: (project) => addMarkup(project, 'ordliste/civilsamfund', '<p><a href="/" tabindex="5">Til forsiden</a></p>'),
  },
  {
    bar: 'A16',
    breach: 'a button smaller than a thumb',
    test,
    plant: (project) => addStyles(project, 'ordliste/cti', '.menu-button { min-block-size: 0; block-size: 30px; }'),
  },
  {
    bar: 'A17',
    breach: 'a heading that moves without end',
    test,
    plant: (project) =>
      addStyles(project, 'ordliste/dobbeltdiagnose', 'h1 { animation: breach 2s infinite; } @keyframes breach { to { translate: 4px; } }'),
  },
  {
    bar: 'A18',
    breach: 'buttons that lose their edge under a contrast theme',
    test,
    plant: (project) => addStyles(project, 'ordliste/housing-first', '@media (forced-colors: active) { button { border: 0 !important; } }'),
  },
  {
    bar: 'A19',
    breach: 'a search whose sentence about its results is not announced',
    test: 'tests/browser/search.test.ts',
    plant: (project) =>
      changePage(project, 'soeg', (html) => html.replace(/(<site-search[\s\S]*?)role="status"/, '$1').replace(/aria-live="polite"/g, '')),
  },
  {
    bar: 'A20',
    breach: 'a page that does not fit a turned phone',
    test,
    plant: (project) =>
      addStyles(project, 'ordliste/tillid', '@media (orientation: landscape) and (max-height: 400px) { main { inline-size: 60rem; } }'),
  },
  {
    bar: 'A21',
    breach: 'words that only a script could show',
    test,
    plant: (project) => addMarkup(project, 'ordliste/tavshedspligt', '<p hidden>Ord</p>'),
  },
  {
    bar: 'A22',
    breach: 'an order of reading made by styles',
    test,
    plant: (project) => addStyles(project, 'ordliste/substitutionsbehandling', '.prose { display: flex; flex-direction: column-reverse; }'),
  },
  {
    bar: 'S12',
    breach: 'an inline script, which the policy stops',
    test,
    plant: (project) => addMarkup(project, 'ordliste/fortrolighed', '<script>document.title = "";</script>'),
  },
  {
    bar: 'S13',
    breach: 'something kept on the device without a yes',
    test,
    plant: (project) => addScript(project, 'ordliste/stigma', 'sessionStorage.setItem("visit", "1");'),
  },
];
