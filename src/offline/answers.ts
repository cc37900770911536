import { byteRange } from '../model/byte-range.ts';
import { awayPage } from '../model/offline-offer.ts';
import { type OpenPack, openPack } from '../model/offline-pack.ts';
import { type CopyState, keptFilmFile, keptPack, readFilms, readState } from './copy-store.ts';

/** What lies on the device, open for reading. */
export interface OpenCopy {
  state: CopyState | undefined;
  /** The packs by their address. */
  packs: ReadonlyMap<string, OpenPack>;
  /** The addresses of the files of films that are kept. */
  filmFiles: ReadonlySet<string>;
}

/** Opens what lies on the device. What cannot be read is not there: the network is asked instead. */
export async function openCopy(): Promise<OpenCopy> {
  const packs = new Map<string, OpenPack>();
  const state = await readState().catch(() => undefined);
  for (const address of [state?.copy?.address, ...(state?.earlier ?? []).map((one) => one.address)]) {
    const pack = address === undefined ? undefined : await keptPack(address).then(opened, () => undefined);
    if (address !== undefined && pack) packs.set(address, pack);
  }
  const films = await readFilms().catch(() => []);
  return { state, packs, filmFiles: new Set(films.flatMap(({ files }) => files)) };
}

const opened = (pack: Blob | undefined) => (pack ? openPack(pack) : undefined);

/**
 * The answer to a request from what lies on the device; undefined where the network must answer. A page
 * and all that it asks for come from one and the same pack, also when a newer one has been saved since.
 *
 * @param page The id of the page that asks; empty where a page is asked for.
 */
export async function answerFrom({ state, packs, filmFiles }: OpenCopy, request: Request, page: string): Promise<Response | undefined> {
  const { pathname, search, origin } = new URL(request.url);
  if (filmFiles.has(pathname)) return filmAnswer(pathname, request.headers.get('Range'));
  const own = state?.earlier?.find(({ pages }) => pages.includes(page))?.address ?? state?.copy?.address;
  const pack = packs.get(own ?? '');
  if (!pack) return undefined;
  const file = await pack.read(pathname);
  if (file) return new Response(file.body, { headers: file.headers });
  const target = pack.redirects[pathname] ?? (pack.paths.includes(`${pathname}/`) ? `${pathname}/` : undefined);
  return request.mode === 'navigate' && target !== undefined ? Response.redirect(origin + target + search, 302) : undefined;
}

/** The page that stands in for one that is not in the copy, where there is no net. */
export async function awayAnswer({ state, packs }: OpenCopy): Promise<Response | undefined> {
  const file = await packs.get(state?.copy?.address ?? '')?.read(awayPage);
  return file && new Response(file.body, { status: 503, headers: file.headers });
}

/** A file of a film, or the part of it that a player asks for; undefined where the browser has deleted it. */
async function filmAnswer(address: string, range: string | null): Promise<Response | undefined> {
  const file = await keptFilmFile(address);
  if (!file) return undefined;
  const { size, type } = file;
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes', 'Cross-Origin-Resource-Policy': 'same-origin' };
  const part = byteRange(range, size);
  if (part === 'whole') return new Response(file, { headers });
  if (part === 'none') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const { first, last } = part;
  return new Response(file.slice(first, last + 1), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${size}`, 'Content-Length': String(last + 1 - first) },
  });
}
