import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { fileFor, mediaUrl, qualities } from '../model/film-offer.ts';
import { type OfferedFilm, type OfflineOffer, offerAddress, readOffer, workerAddress } from '../model/offline-offer.ts';
import { type SiteFile, writePack } from '../model/offline-pack.ts';
import { type HostRules, headersFor, mediaTypeOf, redirects } from '../model/response-headers.ts';
import { shortHash } from '../model/short-hash.ts';
import type { Settings } from '../schemas/page.ts';
import { type FilmSettings, filmSettings } from './film-settings.ts';
import { newestText } from './read-content.ts';
import { siteSettings } from './site-settings.ts';

/** What a reader needs without net: every page, its scripts and typefaces, the search, the words of films. No media, no papers. */
const isKept = (path: string) =>
  path.endsWith('/') ||
  /^\/_astro\/.+\.(js|woff2)$/.test(path) ||
  (path.startsWith('/pagefind/') && !/\.(br|gz)$|\/wasm\.unknown\./.test(path)) ||
  /^\/(icon\.svg|manifest\.webmanifest|film\/.+\.vtt)$/.test(path);

/** What the offline files are made from. */
export interface OfflineSource {
  /** The project's root. */
  root: string;
  /** The folder of the built site. */
  output: string;
  /** The folder of the rules for its host. */
  hosting: string;
  offline: Settings['offline'];
  films: FilmSettings;
}

/** Writes what a reader's device can keep. It runs last, as it holds what the others wrote. */
export const offlinePack = (): AstroIntegration => {
  let root = '';
  return {
    name: 'offline-pack',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [output, hosting] = [fileURLToPath(dir), fileURLToPath(new URL('../hosting/', dir))];
        const { offline } = siteSettings(root);
        const offer = await writeOffline({ root, output, hosting, offline, films: filmSettings(root) });
        if (offer) logger.info(`${offer.pages} pages in ${offer.bytes} bytes, ${offer.films.length} film(s).`);
        else logger.info('Saving is switched off: what readers have saved is deleted at their next visit.');
      },
    },
  };
};

/**
 * Writes the pack of a built site, the offer that names it, and the worker. Where saving is switched off, there
 * is no pack, and the worker is one that deletes what was saved.
 *
 * @returns The offer; undefined where saving is switched off.
 * @throws When the settings forbid every copy, the new one too.
 */
export async function writeOffline({ root, output, hosting, offline, films }: OfflineSource): Promise<OfflineOffer | undefined> {
  writeFileSync(join(output, workerAddress), await workerCode(offline.status, root));
  if (offline.status === 'off') return undefined;
  const date = newestText(root);
  if (date < offline.since)
    throw new Error(
      `content/settings/site.yaml lets no copy be kept from before ${offline.since}, but the newest text is from ${date}. Give "offline.since" an earlier day, or the changed text its new "updated".`,
    );
  const { pack, pages } = packOf(output, JSON.parse(readFileSync(join(hosting, 'headers.json'), 'utf8')) as HostRules);
  const sha256 = createHash('sha256').update(pack).digest('hex');
  const offer: OfflineOffer = {
    address: `/_astro/offline.${sha256.slice(0, 10)}.pack`,
    bytes: pack.length,
    sha256,
    pages,
    date,
    since: offline.since,
    withdrawn: films.withdrawn.map(shortHash),
    films: offeredFilms(films),
  };
  const text = `${JSON.stringify(offer, null, 1)}\n`;
  if (!readOffer(text)) throw new Error(`${offerAddress} would not be understood by the pages that read it.`);
  writeFileSync(join(output, offer.address), pack);
  writeFileSync(join(output, offerAddress), text);
  return offer;
}

/** The script at the worker's address. */
async function workerCode(status: 'on' | 'off', root: string): Promise<string> {
  const entry = join(root, 'src/offline', status === 'on' ? 'worker.ts' : 'switched-off.ts');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari15.6'],
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} did not become one script.`);
  return chunk.code;
}

function packOf(output: string, rules: HostRules): { pack: Uint8Array; pages: number } {
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: `/${file.slice(output.length).split(sep).join('/')}`.replace(/\/index\.html$/, '/') }))
    .filter(({ path }) => isKept(path))
    // Kind by kind, then by address: what lies together is alike.
    .sort((a, b) => order(extname(a.file), extname(b.file)) || order(a.path, b.path))
    .map(({ file, path }): SiteFile => {
      // Pagefind reads its own as bytes.
      const type = mediaTypeOf(file) ?? 'application/octet-stream';
      return { path, bytes: readFileSync(file), headers: { 'Content-Type': type, ...headersFor(path, 200, rules) } };
    });
  const pack = writePack(files, redirects, (bytes) => deflateSync(bytes, { level: 9 }));
  return { pack, pages: files.filter(({ path }) => path.endsWith('/')).length };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The films that the narrator has let readers keep, where their files lie on the site itself. */
function offeredFilms({ mediaAddress, published }: FilmSettings): OfferedFilm[] {
  if (!mediaAddress.startsWith('/')) return [];
  return published
    .filter(({ recording }) => recording.uses.includes('offline'))
    .map(({ id, title, recording }) => {
      const offered = ({ name, bytes, sha256 }: { name: string; bytes: number; sha256: string }) => ({
        address: mediaUrl(mediaAddress, id, name),
        bytes,
        sha256,
      });
      const poster = fileFor(recording, 'poster');
      const videos = qualities(recording).flatMap(({ files }) =>
        files.map((file) => ({ ...offered(file), type: file.type, height: file.height })),
      );
      return { id, title, videos, ...(poster ? { poster: offered(poster) } : {}) };
    });
}
