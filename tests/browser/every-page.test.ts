/** The bars that a browser checks, on every page of the build. Each page is opened once for a reader with scripts, and once for one without. */
import { beforeAll, expect, test } from 'vitest';
import { askAt, everyPage, Faults, makeReady, type Setting, visitEach, wrongAddress } from './crawl.ts';
import { ownLooks } from './looks/bundle.ts';
import { allDrawn, type Opening, useSite } from './site.ts';
import { noisesOf, tracesOf, watched } from './watch.ts';

const site = useSite();

/** The spacing of WCAG 1.4.12, as a reader's own style sheet sets it. */
const airy =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
const doubled = ':root { font-size: 200%; }';

const dark = { colorScheme: 'dark' } as const;
const contrastLight = { forcedColors: 'active', colorScheme: 'light' } as const;
const contrastDark = { forcedColors: 'active', colorScheme: 'dark' } as const;

/** In the order that changes the least from one to the next. The last ones leave the page opened, and then bare. */
const settings: readonly Setting[] = [
  {
    size: '1280×800',
    ask: [
      ['A1', () => looks.barriers('all')],
      ['A10', () => looks.misfits()],
      ['A13', () => looks.rings()],
      ['A14', () => looks.covered()],
      ['A15', () => looks.wayPastTheMenu()],
      ['A17', () => looks.movements()],
      ['A11', () => looks.rememberTexts()],
    ],
  },
  {
    size: '1280×800',
    css: doubled,
    ask: [
      ['A11', () => looks.misfits()],
      ['A11', () => looks.lostTexts()],
    ],
  },
  {
    size: '1280×800',
    css: airy,
    ask: [
      ['A12', () => looks.misfits()],
      ['A12', () => looks.lostTexts()],
    ],
  },
  {
    size: '1280×800',
    media: dark,
    ask: [
      ['A2', () => looks.barriers('colours')],
      ['A13', () => looks.rings()],
    ],
  },
  {
    size: '1280×800',
    media: contrastDark,
    ask: [
      ['A13', () => looks.rings()],
      ['A18', () => looks.indistinct()],
    ],
  },
  {
    size: '1280×800',
    media: contrastLight,
    ask: [
      ['A13', () => looks.rings()],
      ['A18', () => looks.indistinct()],
    ],
  },
  { size: '1280×800', media: { reducedMotion: 'reduce' }, ask: [['A17', () => looks.movementsToCome()]] },
  { size: '1280×800', media: { media: 'print' }, ask: [['', () => looks.paperFaults()]] },
  {
    size: '768×1024',
    ask: [
      ['A2', () => looks.barriers('layout')],
      ['A10', () => looks.misfits()],
    ],
  },
  {
    size: '320×640',
    ask: [
      ['A2', () => looks.barriers('layout')],
      ['A10', () => looks.misfits()],
    ],
  },
  { size: '320×640', css: airy, ask: [['A12', () => looks.misfits()]] },
  { size: '320×256', css: airy, ask: [['A12', () => looks.misfits()]] },
  { size: '320×256', ask: [['A10', () => looks.misfits()]] },
  {
    size: '640×320',
    ask: [
      ['A20', () => looks.misfits()],
      ['A20', () => looks.fixedBars()],
    ],
  },
  {
    size: '390×844',
    ask: [
      ['A10', () => looks.misfits()],
      ['A13', () => looks.rings()],
      ['A14', () => looks.covered()],
      ['A15', () => looks.stopsOutOfOrder()],
      ['A22', () => looks.textsOutOfOrder()],
      ['A16', () => looks.foldOut()],
      ['A16', () => looks.smallTargets()],
    ],
  },
  {
    size: '1280×800',
    ask: [
      ['A16', () => looks.openMenu()],
      ['A16', () => looks.smallTargets()],
      ['A16', () => looks.foldIn()],
      ['A22', () => looks.lostWhenBare()],
    ],
  },
];

/** The same for a reader without scripts, typefaces and pictures. */
const settingsWithoutScript: readonly Setting[] = [
  {
    size: '1280×800',
    ask: [
      ['A21', () => looks.deadWithoutScript()],
      ['A22', () => looks.misfits()],
    ],
  },
  { size: '320×640', ask: [['A22', () => looks.misfits()]] },
];

/** A reader to whom no script, no typeface and no picture comes. */
const bare: Opening = {
  javaScriptEnabled: false,
  prepare: (page) => page.route(/\.(woff2|avif|webp|png|jpe?g|svg)$/, (route) => route.abort()),
};

const faults = new Faults();
const unreached: string[] = [];

beforeAll(async () => {
  unreached.push(
    ...(await visitEach(site, [...everyPage, '/soeg/?q=hjemløshed', wrongAddress], watched(site), async (page, path) => {
      if (path.includes('?')) await allDrawn(page);
      await makeReady(page);
      await askAt(page, path, settings, faults);
      faults.add('S12', path, noisesOf(page));
      const traces = await tracesOf(page);
      faults.add('S13', path, traces);
      if (traces.length > 0) await page.context().close();
    })),
    ...(await visitEach(site, everyPage, bare, async (page, path) => {
      await page.evaluate(ownLooks);
      await askAt(page, path, settingsWithoutScript, faults);
    })),
  );
}, 1_800_000);

test('every page of the build can be reached, and looked at to its end', () => {
  expect(everyPage.length).toBeGreaterThan(3);
  expect(unreached).toEqual([]);
});

test.for([
  ['A1', 'axe finds no barrier on a desk, in light'],
  ['A2', 'axe finds no barrier in dark, on a tablet or on a phone'],
  ['A10', 'no page is read by scrolling sideways, and none cuts its text, on a small phone, a large one, a tablet or a desk'],
  ['A11', 'a reader who doubles the letters loses nothing'],
  ['A12', 'a reader who needs air between letters, words and lines loses nothing'],
  ['A13', 'the focus is seen on every stop, in light, dark and with a contrast theme'],
  ['A14', 'the focus is never covered, on a phone or a desk'],
  ['A15', 'Tab begins with the way to the text, and goes on as the eye does'],
  ['A16', 'everything to press is large enough for a thumb, also in the open menu'],
  ['A17', 'nothing moves by itself, and a reader who wants stillness gets it'],
  ['A18', 'with a contrast theme buttons, fields, signs and the current page are still told apart'],
  ['A20', 'a phone that is turned shows all, and nothing lies over it'],
  ['A21', 'without scripts all can be read, and nothing to press is dead'],
  ['A22', 'without styles, typefaces and pictures the words and their order are whole'],
  ['S12', 'no page says anything in the console or breaks the policy'],
  ['S13', 'no page asks another host or leaves anything on the device'],
] as const)('%s: %s', ([bar]) => {
  expect(faults.of(bar)).toEqual([]);
});

test('on paper there is text, its sources and where it came from, and no menus', () => {
  expect(faults.of('')).toEqual([]);
});
