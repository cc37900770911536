import { type Loss, lossOf, mayKeep, type OfflineOffer, offerAddress, readOffer } from '../model/offline-offer.ts';
import { forgetFilm, forgetPacksBut, hasPack, readFilms, readState, writeState } from './copy-store.ts';

/** What a look at the site has shown. */
export interface News {
  /** Why there is no copy any more, or that there is a newer one. */
  what: Loss | 'newer' | 'none';
  /** What the site offers; undefined without net. */
  offer: OfflineOffer | undefined;
  /** How many films were taken away since the reader was last told. */
  goneFilms: number;
  /** The day on which the reader put off the newer copy. */
  later: string | undefined;
}

/** How long the site may be about its answer, in milliseconds: on a line that only seems to be there nothing ever comes. */
const PATIENCE = 20_000;

/** What the site offers now; undefined without net, or where another than the site answers. */
export async function askForOffer(): Promise<OfflineOffer | undefined> {
  try {
    const answer = await fetch(offerAddress, { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? readOffer(await answer.text()) : undefined;
  } catch {
    // No net: what lies on the device stands.
    return undefined;
  }
}

/**
 * Asks the site what it offers, and takes away at once what may no longer be kept: films that were taken
 * down or changed, and a copy that tells of one.
 */
export async function look(): Promise<News> {
  const offer = await askForOffer();
  if (offer) await takeAway(offer);
  const state = await readState();
  const { copy, loss, goneFilms = 0, later } = state ?? {};
  const isWhole = copy !== undefined && (await hasPack(copy.address));
  const what = loss ?? (!isWhole ? 'lost' : offer && offer.address !== copy.address ? 'newer' : 'none');
  return { what, offer, goneFilms, later };
}

async function takeAway(offer: OfflineOffer): Promise<void> {
  const films = await readFilms();
  const gone = films.filter((film) => !mayKeep(film, offer));
  for (const { id } of gone) await forgetFilm(id);
  const state = await readState();
  if (!state) return;
  const loss = state.copy && lossOf(state.copy, offer);
  if (loss) await forgetPacksBut([]);
  if (!loss && gone.length === 0) return;
  const goneFilms = (state.goneFilms ?? 0) + gone.length;
  await writeState(loss ? { loss, goneFilms } : { ...state, goneFilms });
}
