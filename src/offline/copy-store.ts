/**
 * How a saved copy lies on the device, in the browser's Cache Storage and nowhere else. The pages and the
 * worker share it. Nothing here is called before the reader has asked for a copy to be saved, but to look.
 * A look names the cache and does not open it: opening would make one anew that has just been deleted.
 */
import type { Loss, OfferedFile, SavedCopy, SavedFilm } from '../model/offline-offer.ts';

/** What is known of the copy. One entry, written in one step: a copy counts when it stands here. */
const stateCache = 'offline-state';
const stateKey = '/offline-state';
/** The packs: one, or two while a page from the earlier one is open. */
const packCache = 'offline-pages';
/** The films and their posters, and a list of those that are whole. */
const filmCache = 'offline-films';
const filmsKey = '/offline-films';

export interface CopyState {
  /** The copy that new pages are answered from. */
  copy?: SavedCopy;
  /** Earlier copies, each with the open pages that came from it. */
  earlier?: { address: string; pages: string[] }[];
  /** Why there is no copy any more. */
  loss?: Exclude<Loss, 'lost'>;
  /** How many films were taken away since the reader was last told. */
  goneFilms?: number;
  /** The day on which the reader put off the newer copy. */
  later?: string;
}

/** What is known of the copy; undefined where nothing is. */
export async function readState(): Promise<CopyState | undefined> {
  const entry = await caches.match(stateKey, { cacheName: stateCache });
  return entry ? ((await entry.json()) as CopyState) : undefined;
}

export async function writeState(state: CopyState): Promise<void> {
  await (await caches.open(stateCache)).put(stateKey, Response.json(state));
}

/** The pack at an address; undefined where the device does not have it, as a browser that needs room deletes what it likes. */
export async function keptPack(address: string): Promise<Blob | undefined> {
  return keptFile(packCache, address);
}

/** Whether the device still has a pack. */
export async function hasPack(address: string): Promise<boolean> {
  return (await caches.match(address, { cacheName: packCache })) !== undefined;
}

/** @throws When the device has no room or allows no storage. Then nothing of the pack is left. */
export async function keepPack(address: string, pack: Blob): Promise<void> {
  await (await caches.open(packCache)).put(address, new Response(pack));
}

/** Deletes all packs but these. */
export async function forgetPacksBut(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) {
    await caches.delete(packCache);
    return;
  }
  if (!(await caches.has(packCache))) return;
  const cache = await caches.open(packCache);
  for (const { url } of await cache.keys()) {
    if (!addresses.includes(new URL(url).pathname)) await cache.delete(url);
  }
}

/** The films that lie whole on the device. */
export async function readFilms(): Promise<SavedFilm[]> {
  const list = await caches.match(filmsKey, { cacheName: filmCache });
  return list ? ((await list.json()) as SavedFilm[]) : [];
}

/** A file of a film. */
export async function keptFilmFile(address: string): Promise<Blob | undefined> {
  return keptFile(filmCache, address);
}

/**
 * Keeps a film. It counts when all of it is there.
 *
 * @throws When the device has no room or allows no storage. Then nothing of the film is left.
 */
export async function keepFilm(film: SavedFilm, files: readonly (readonly [OfferedFile, Blob])[]): Promise<void> {
  const others = (await readFilms()).filter(({ id }) => id !== film.id);
  const cache = await caches.open(filmCache);
  try {
    for (const [{ address }, blob] of files) await cache.put(address, new Response(blob));
    await cache.put(filmsKey, Response.json([...others, film]));
  } finally {
    await forgetFilmFilesBut(await readFilms());
  }
}

export async function forgetFilm(id: string): Promise<void> {
  const left = (await readFilms()).filter((film) => film.id !== id);
  if (left.length > 0) await (await caches.open(filmCache)).put(filmsKey, Response.json(left));
  await forgetFilmFilesBut(left);
}

/** Deletes every file that belongs to no film that is kept, also what a film that came half has left. */
export async function forgetFilmFilesBut(films: readonly SavedFilm[]): Promise<void> {
  if (films.length === 0) {
    await caches.delete(filmCache);
    return;
  }
  const kept = [filmsKey, ...films.flatMap(({ files }) => files)];
  const cache = await caches.open(filmCache);
  for (const { url } of await cache.keys()) {
    if (!kept.includes(new URL(url).pathname)) await cache.delete(url);
  }
}

/** Deletes everything that a copy has put on the device. */
export async function forgetEverything(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('offline-')) await caches.delete(name);
  }
}

async function keptFile(cacheName: string, address: string): Promise<Blob | undefined> {
  const entry = await caches.match(address, { cacheName });
  return entry?.blob();
}
