import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Zippable, zipSync } from 'fflate';
import { danishDate } from '../language/dates.ts';
import { sizeWords } from '../language/media-words.ts';
import { readMe } from '../language/stick-words.ts';
import { filmOnStick } from '../model/stick-film.ts';
import { fileOnStick, stickAddress, stickFolder } from '../model/stick-place.ts';
import { filmSettings } from './film-settings.ts';
import { newestText } from './read-content.ts';
import { firstScript, pageOnStick, type Stick } from './stick-page.ts';
import { classicScript, noteSources } from './stick-scripts.ts';

/** The script that holds what other scripts fetch on the site. `src/islands/stick-files.ts` asks for it by this address. */
const holder = '/_astro/stick-files.js';

/** Files that are no use without a server: feeds and the map of the site, share pictures, and the packed file itself. */
const leftOut = /^\/(deling|stik)\/|\.(xml|zip)$/;

/** Where a page is told the size and the day of the folder: see `StickDownload.astro`. */
const STATED = '<span data-stick></span>';

/** What is packed already and would not become smaller. */
const isPacked = /\.(mp4|m4a|webp|avif|png|jpg|woff2|pdf|epub)$/;

/**
 * Packs the built site into one file for workplaces without access: a folder whose pages open by a double click,
 * with all that they lead to. Search, tools and films work without a server. Two builds give the same bytes.
 *
 * It runs after all that makes pages and files, and before the scripts are sealed.
 */
export const stick = (): AstroIntegration => {
  const sources = new Map<string, readonly string[]>();
  let root = '';
  return {
    name: 'stick',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteSources(sources)] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const day = newestText(root);
        const files = await folderOf(output, { ...carried(root, output), day }, sources, join(root, 'src/islands/stick.ts'));
        files.set('LAESMIG.txt', Buffer.from(readMe(day)));
        const packed = pack(files, day);
        const path = join(output, stickAddress);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, packed);
        state(output, `${sizeWords(packed.byteLength)} · teksterne er fra <time datetime="${day}">${danishDate(day)}</time>`);
        logger.info(`${files.size} files, ${sizeWords(packed.byteLength)}.`);
      },
    },
  };
};

/** Says on the pages that offer the folder how heavy it is and how old its texts are. */
function state(output: string, words: string) {
  for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(join(output, name), 'utf8');
    if (html.includes(STATED)) writeFileSync(join(output, name), html.replaceAll(STATED, `<span>${words}</span>`));
  }
}

/** What of the site is carried: films whose consent allows it, in one size each. */
function carried(root: string, output: string): Omit<Stick, 'day'> {
  const { mediaAddress, published } = filmSettings(root);
  const filmFolder = mediaAddress.startsWith('/') ? mediaAddress : undefined;
  const films = new Map(
    published
      .filter(({ recording: { uses } }) => uses.includes('download') && uses.includes('offline'))
      .map(({ id, recording }) => {
        const { name, type } = filmOnStick(recording);
        return [`${mediaAddress}${id}/`, { address: `${mediaAddress}${id}/${name}`, type }];
      }),
  );
  const isOtherFilm = (path: string) => {
    if (filmFolder === undefined || !path.startsWith(filmFolder)) return false;
    const film = films.get(path.replace(/[^/]+$/, ''));
    return !film || (/\.(mp4|m4a)$/.test(path) && path !== film.address);
  };
  const fileOf = (path: string) => join(output, path.endsWith('/') ? `${path}index.html` : path);
  return {
    films,
    filmFolder,
    read: (path) => (existsSync(fileOf(path)) ? readFileSync(fileOf(path), 'utf8') : undefined),
    carries(path) {
      if (leftOut.test(path) || isOtherFilm(path)) return false;
      if (!existsSync(fileOf(path))) throw new Error(`A page leads to ${path}, which was not built.`);
      return true;
    },
  };
}

/** All files of the folder by their place in it. */
async function folderOf(
  output: string,
  site: Stick,
  sources: ReadonlyMap<string, readonly string[]>,
  first: string,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const pages = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])index\.html$/.test(name))
    .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  for (const address of pages) {
    const html = site.read(address) ?? '';
    files.set(fileOnStick(address), Buffer.from(pageOnStick(html, address, site, used)));
  }
  files.set(fileOnStick(firstScript), Buffer.from(await classicScript(first, output)));
  files.set(fileOnStick(holder), Buffer.from(filesForScripts(output)));
  for (const path of [...used].filter((one) => !one.endsWith('/'))) {
    const [source, ...more] = sources.get(path) ?? [];
    if (more.length > 0 || (path.endsWith('.js') && !source))
      throw new Error(`The script ${path} is not made of one file of src/islands/.`);
    files.set(fileOnStick(path), source ? Buffer.from(await classicScript(source, output)) : readFileSync(join(output, path)));
  }
  return files;
}

/** What the search fetches on the site, as a script that holds it. Pagefind's own script is part of the search's. */
function filesForScripts(output: string): string {
  const folder = join(output, 'pagefind');
  const held = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.js') && name !== 'wasm.unknown.pagefind')
    .sort()
    .map((name) => [`/pagefind/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name)).toString('base64')]);
  return `var stickFiles=${JSON.stringify(Object.fromEntries(held))};\n`;
}

/** Packs files in order and with one time, so that the same files give the same bytes. */
function pack(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A packed file knows no time zones: this is midnight wherever it is built.
  const mtime = new Date(year, month - 1, date);
  const entries: Zippable = {};
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    entries[`${stickFolder}/${name}`] = [bytes, { level: isPacked.test(name) ? 0 : 9, mtime, os: 0 }];
  return zipSync(entries);
}
