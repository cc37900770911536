import { filmBytes, type OfferedFile, type OfferedFilm, type OfferedVideo, type OfflineOffer } from '../model/offline-offer.ts';
import { forgetEverything, keepFilm, keepPack, readState } from '../offline/copy-store.ts';
import { Refused } from '../offline/refused.ts';
import { askWorker } from './offline-ask.ts';

/** Told how many bytes have come. */
export type Tell = (got: number) => void;

/** How long the browser may be about starting the worker, in milliseconds. */
const PATIENCE = 30_000;

/** The day by this device. */
export const today = (): string => new Date().toLocaleDateString('sv');

/**
 * Saves the site: fetched whole and checked, then stored, then put to use in one step. So a copy is there whole
 * or not at all, and the one before it stays until then.
 *
 * @param register Registers the worker, where that has not been done.
 * @throws {Refused} When anything of it fails.
 */
export async function saveCopy(offer: OfflineOffer, tell: Tell, register?: () => Promise<unknown>): Promise<void> {
  const { address, bytes, pages, date, withdrawn } = offer;
  await needRoom(bytes);
  const pack = await fetchWhole(offer, tell);
  try {
    await keepPack(address, pack);
    await register?.();
    const worker = await activeWorker();
    await askWorker(worker, { ask: 'use', copy: { address, bytes, pages, date, withdrawn, saved: today() } });
  } catch (error) {
    if (!(await readState().catch(() => undefined))) await forgetCopy().catch(() => undefined);
    throw refusedBy(error);
  }
  // Asks the browser not to delete it when it needs room; it may say no.
  void navigator.storage.persist?.().catch(() => undefined);
}

/** Saves a film: one size of its picture, and its poster. @throws {Refused} When anything of it fails. */
export async function saveFilm(film: OfferedFilm, video: OfferedVideo, tell: Tell): Promise<void> {
  const bytes = filmBytes(film, video);
  await needRoom(bytes);
  const files: [OfferedFile, Blob][] = [[video, await fetchWhole(video, tell, video.type)]];
  if (film.poster) files.push([film.poster, await fetchWhole(film.poster, (got) => tell(video.bytes + got), 'image/webp')]);
  try {
    await keepFilm({ id: film.id, height: video.height, bytes, files: files.map(([{ address }]) => address) }, files);
  } catch (error) {
    throw refusedBy(error);
  }
  await tellWorker();
}

/** Lets the worker see what has changed on the device. */
export async function tellWorker(): Promise<void> {
  const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (active) await askWorker(active, { ask: 'changed' }).catch(() => undefined);
}

/** Deletes everything that was saved, and the worker. */
export async function forgetCopy(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  await forgetEverything();
}

async function needRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  if (quota !== undefined && quota - usage < bytes) throw new Refused('no-room');
}

/** A file of which every byte is the right one. */
async function fetchWhole({ address, bytes, sha256 }: OfferedFile, tell: Tell, type = ''): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  let hasBegun = false;
  try {
    // Not from or into the browser's own memory of files, where it would lie once more.
    const answer = await fetch(address, { cache: 'no-store', redirect: 'error' });
    if (!answer.ok || !answer.body) throw new Refused('no-net');
    if (answer.headers.get('Content-Type')?.startsWith('text/html')) throw new Refused('not-ours');
    hasBegun = true;
    const reader = answer.body.getReader();
    for (let part = await reader.read(); !part.done && got <= bytes; part = await reader.read()) {
      parts.push(part.value);
      got += part.value.length;
      tell(got);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(hasBegun ? 'half' : 'no-net');
  }
  const blob = new Blob(parts, { type });
  if (got < bytes) throw new Refused('half');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Refused('not-ours');
  return blob;
}

async function activeWorker(): Promise<ServiceWorker> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Refused('refused')), PATIENCE));
  const { active } = await Promise.race([navigator.serviceWorker.ready, late]);
  if (!active) throw new Refused('refused');
  return active;
}

function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(error instanceof Error && error.name === 'QuotaExceededError' ? 'no-room' : 'refused');
}
