import { expect, test } from 'vitest';
import { pageOnStick, type Stick } from './stick-page.ts';

const film = '/media/en-film/';
const stick: Stick = {
  read: (path) => (path.endsWith('.vtt') ? 'WEBVTT\n\n00:00.000 --> 00:02.000\nHej, Åse\n' : undefined),
  carries: (path) => !path.startsWith('/media/') || path === `${film}480p.mp4` || path === `${film}poster.webp`,
  films: new Map([[film, { address: `${film}480p.mp4`, type: 'video/mp4' }]]),
  filmFolder: '/media/',
  day: '2026-11-22',
};
const page = (body: string, head = '') =>
  `<!doctype html><html lang="da"><head><title>En side</title>${head}<style>p{}</style></head><body>${body}</body></html>`;
const carry = (body: string, head = '', more: Partial<Stick> = {}) => {
  const used = new Set<string>();
  return { html: pageOnStick(page(body, head), '/rapport/en/', { ...stick, ...more }, used), used };
};

test('a link leads from file to file, and keeps its query and its place', () => {
  const { html, used } = carry(
    '<a href="/kilder/#sfi">a</a><a href="/soeg/?q=ret&amp;kind=Film">b</a><a href="#her">c</a><a href="/">d</a>',
  );
  expect(html).toContain('<a href="../../kilder/index.html#sfi">a</a>');
  expect(html).toContain('<a href="../../soeg/index.html?q=ret&amp;kind=Film">b</a>');
  expect(html).toContain('<a href="#her">c</a>');
  expect(html).toContain('<a href="../../../start.html">d</a>');
  expect([...used]).toEqual(['/kilder/', '/soeg/', '/']);
});

test('what leads elsewhere is left as it is', () => {
  const body = '<a href="https://www.dmi.dk/">a</a><a href="mailto:en@example.dk">b</a>';
  expect(carry(body).html).toContain(body);
});

test('the form of the search finds its page, also without scripts', () => {
  expect(carry('<form action="/register/" method="get"></form>').html).toContain('<form action="../../register/index.html" method="get">');
});

test('a film has the one file that is carried, with its captions in the page', () => {
  const { html } = carry(
    `<film-player><video poster="${film}poster.webp"><source src="${film}480p-av1.mp4" type="video/mp4; codecs=av01"><source src="${film}480p.mp4" type="video/mp4"><track src="/film/en-film/undertekster.vtt"></video></film-player>`,
  );
  expect(html).toContain('poster="../../media/en-film/poster.webp"');
  expect(html).toContain('<source src="../../media/en-film/480p.mp4" type="video/mp4">');
  expect(html.match(/<source/g)).toHaveLength(1);
  expect(html).toContain(`<track src="data:text/vtt;charset=utf-8,${encodeURIComponent(stick.read('a.vtt') ?? '')}">`);
});

test('a film that its people have not let go is not there, and the page says so', () => {
  const { html, used } = carry(
    `<img src="${film}poster.webp" alt=""><film-player><video><source src="${film}480p.mp4"></video></film-player><template><video><source src="${film}720p.mp4"></video></template>`,
    '',
    { films: new Map(), carries: (path) => !path.startsWith('/media/') },
  );
  expect(html).not.toContain('media/');
  expect(html.match(/Filmen er ikke med i kopien/g)).toHaveLength(2);
  expect([...used]).toEqual([]);
});

test('a link to a file that is not carried keeps its words and leads nowhere; a line for it alone goes', () => {
  const { html } = carry(
    `<p><a href="/media/en-film/1080p.mp4">Hele filmen</a></p><ul class="film-files"><li><a href="${film}720p.mp4">Stor</a></li><li><a href="${film}480p.mp4">Almindelig</a></li></ul>`,
  );
  expect(html).toContain('<a>Hele filmen</a>');
  expect(html).not.toContain('Stor');
  expect(html).toContain('Almindelig');
});

test('the head keeps what a reader has use for, and nothing that is for machines', () => {
  const { html } = carry(
    '',
    '<link rel="canonical" href="https://a.example/rapport/en/"><link rel="icon" href="/icon.svg"><link rel="alternate" href="/feed.xml"><meta property="og:url" content="a"><meta name="description" content="b"><script type="application/ld+json">{}</script>',
  );
  expect(html).toContain(
    '<link rel="canonical" href="https://a.example/rapport/en/"><link rel="icon" href="../../icon.svg"><meta name="description" content="b">',
  );
});

test('scripts are classic ones, in their order, and the one that knows the folder comes first', () => {
  const { html } = carry('', '<script type="module" src="/_astro/Base.js"></script><script type="module" src="/_astro/soeg.js"></script>');
  const tags = [...html.matchAll(/<script ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  expect(tags.map((attributes) => /src="([^"]+)"/.exec(attributes)?.[1])).toEqual(
    ['stick', 'Base', 'soeg'].map((name) => `../../_astro/${name}.js`),
  );
  expect(tags.filter((attributes) => !/\bdefer\b/.test(attributes) || attributes.includes('type'))).toEqual([]);
});

test('a place where a plan is shared over the net is not shown, and is still there for its script', () => {
  const { html } = carry('<div class="planner-actions"><button data-qr>QR-kode</button></div>');
  expect(html).toContain('<button data-qr>QR-kode</button>');
  expect(html).toMatch(/<style>[^<]*\.planner-actions \[data-qr\][^<]*\{display:none!important\}<\/style>/);
});
