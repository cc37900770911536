/** The page in Chromium on which the film's pictures are drawn. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, needChromium } from '../browser.ts';
import { picture } from './arrangements.ts';

/** A stage that is ready to draw. */
export interface Stage {
  /** The picture of some markup, as PNG. @throws When its words do not fit, and says which. */
  draw: (markup: string) => Promise<Buffer>;
  close: () => Promise<void>;
}

const faces = [
  { family: 'Newsreader Display', weight: '500', file: 'newsreader-display-da.woff2' },
  { family: 'Atkinson Hyperlegible Next', weight: '400 700', file: 'atkinson-hyperlegible-next-da.woff2' },
] as const;

/** Text and lines look the same on every machine. */
const steadyFlags = ['--force-color-profile=srgb', '--disable-lcd-text', '--font-render-hinting=none', '--hide-scrollbars'];

/** The share of the picture, from its top, that words may fill; captions have the rest. */
const roomForWords = 0.8;
const mostLines = 3;

/**
 * Opens the stage with the site's own colours and typefaces.
 *
 * @throws When there is no Chromium, or a typeface cannot be read.
 */
export async function openStage(): Promise<Stage> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags, ...steadyFlags] });
  try {
    return await stageIn(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function stageIn(browser: Browser): Promise<Stage> {
  const page = await browser.newPage({ viewport: picture, deviceScaleFactor: 1 });
  await page.setContent(`<!doctype html><html lang="da" data-theme="dark"><style>${styles()}</style><main></main></html>`);
  const loaded = await page.evaluate(
    async (families) => {
      const found = await Promise.all(families.map((family) => document.fonts.load(`500 80px "${family}"`, 'Værdier')));
      return found.every((face) => face.length > 0);
    },
    faces.map(({ family }) => family),
  );
  if (!loaded) throw new Error('The typefaces in src/assets/fonts/ could not be read. Restore them with git.');

  const devtools = await page.context().newCDPSession(page);
  return {
    draw: async (markup) => {
      const fault = await page.evaluate(show, { markup, most: mostLines, lowest: picture.height * roomForWords });
      if (fault) throw new Error(`${fault} Shorten the words where they are written.`);
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      return Buffer.from(data, 'base64');
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: shows the markup, and says what is wrong with the room its words take. */
function show({ markup, most, lowest }: { markup: string; most: number; lowest: number }): string {
  const main = document.querySelector('main');
  if (!main) return 'The stage has no main element.';
  main.innerHTML = markup;
  let lines = 0;
  for (const text of main.querySelectorAll('.words p')) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const rows = [...range.getClientRects()];
    lines += new Set(rows.map(({ top }) => top)).size;
    const said = `"${text.textContent}"`;
    if (rows.some(({ bottom }) => bottom > lowest)) return `${said} reaches into the room of the captions.`;
    if (text.scrollWidth > text.clientWidth) return `${said} is wider than the picture.`;
  }
  return lines > most ? `A scene has ${lines} lines of text; ${most} can be read in time.` : '';
}

/** Colours from the site's tokens, typefaces as part of the page, and the stage's own styles. */
function styles(): string {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
  const typefaces = faces.map(({ family, weight, file }) => {
    const source = `url(data:font/woff2;base64,${read(`src/assets/fonts/${file}`).toString('base64')}) format('woff2')`;
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: ${source}; }`;
  });
  return [...typefaces, read('src/styles/tokens.css'), read('scripts/introduction-film/stage.css')].join('\n');
}
