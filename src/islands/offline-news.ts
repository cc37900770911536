import { danishDate } from '../language/dates.ts';
import { sizeWords } from '../language/media-words.ts';
import { copyPage, type OfflineOffer } from '../model/offline-offer.ts';
import { goneFilmsWords, lossWords, progressWords, refusalWords } from '../model/offline-words.ts';
import { readFilms, readState, writeState } from '../offline/copy-store.ts';
import { Refused } from '../offline/refused.ts';
import { askWorker } from './offline-ask.ts';
import { type Choice, showBar } from './offline-bar.ts';
import { forgetCopy, saveCopy, today } from './offline-save.ts';

/**
 * What a reader who has saved the site is told: a newer copy, one that is gone, films that were taken away.
 * Nothing is fetched but a small file, and nothing is replaced before a button is pressed.
 */
async function tellNews(): Promise<void> {
  const worker = navigator.serviceWorker.controller;
  if (!worker) return;
  const { what, offer, goneFilms, later } = await askWorker(worker, { ask: 'news' });
  const told = goneFilms > 0 ? goneFilmsWords(goneFilms) : '';
  if (goneFilms > 0) await remember({ goneFilms: 0 });
  // The page of the copy says all this itself, and has the buttons.
  if (location.pathname === copyPage || (what === 'newer' && later === today())) return;
  if (what === 'newer' && offer) {
    const words = `${told} Der er en ny udgave af siden. Du læser den, du har gemt.`;
    showBar(words, [
      [`Hent den nye udgave (${sizeWords(offer.bytes)})`, (bar) => renew(offer, bar)],
      ['Senere', () => remember({ later: today() })],
    ]);
  } else if (what !== 'newer' && what !== 'none') {
    const no: Choice = ['Nej tak', forgetCopy];
    showBar(`${told} ${lossWords[what]}`, offer ? [[`Gem igen (${sizeWords(offer.bytes)})`, (bar) => renew(offer, bar)], no] : [no]);
  } else if (told) showBar(told, [['Luk', () => undefined]]);
}

/** Fetches the newer copy and puts it to use. @returns What is said then. */
async function renew(offer: OfflineOffer, say: (words: string) => void): Promise<string> {
  const had = (await readState())?.copy !== undefined;
  try {
    await saveCopy(offer, (got) => say(progressWords(got, offer.bytes)));
    return 'Den nye udgave er hentet. Den gælder fra næste side, du åbner.';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusalWords(error.why, had ? 'copy' : 'nothing');
  }
}

async function remember(what: { later?: string; goneFilms?: number }): Promise<void> {
  const state = await readState();
  if (state) await writeState({ ...state, ...what });
}

/** On the search page: the results are those of the copy, and how new that is. */
async function tellSearch(): Promise<void> {
  const { copy } = (await readState()) ?? {};
  const status = document.querySelector('.search-status');
  if (!copy || !status) return;
  const note = document.createElement('p');
  note.className = 'search-note';
  note.textContent = `Du søger i den udgave, du har gemt. Den nyeste tekst i den er fra ${danishDate(copy.date)}.`;
  status.before(note);
}

async function prepareFilms(): Promise<void> {
  const films = await readFilms();
  if (films.length > 0) (await import('./offline-players.ts')).preferKept(films);
}

for (const work of [tellNews, tellSearch, prepareFilms]) work().catch(() => undefined);
if (document.querySelector('[data-offline-ready]'))
  import('./offline-meeting.ts').then(({ tellMeeting }) => tellMeeting()).catch(() => undefined);
