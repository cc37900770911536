import { sizeWords } from '../language/media-words.ts';
import { filmBytes, type OfferedFilm, type OfflineOffer, playableVideos, type SavedFilm } from '../model/offline-offer.ts';
import { progressWords, refusalWords } from '../model/offline-words.ts';
import { forgetFilm, readFilms } from '../offline/copy-store.ts';
import { Refused } from '../offline/refused.ts';
import { saveFilm, tellWorker } from './offline-save.ts';

/** What the list of films needs to know of the copy. */
interface Around {
  offer: OfflineOffer | undefined;
  /** Whether the newest copy lies on the device: only its pages know the files that can be kept. */
  canKeep: boolean;
  say(words: string): void;
}

/** The height that a film begins with, in pixels, as on its page. */
const USUAL_HEIGHT = 480;

/** Whether the browser plays a type at all. */
export const plays = (type: string): boolean => document.createElement('video').canPlayType(type) !== '';

/** Brings the list of films up to date: what can be kept in which size, and what is kept. */
export async function showFilms(within: HTMLElement, around: Around): Promise<void> {
  const kept = await readFilms().catch((): SavedFilm[] => []);
  for (const item of within.querySelectorAll<HTMLElement>('[data-film]')) {
    const film = around.offer?.films.find(({ id }) => id === item.dataset['film']);
    const saved = kept.find(({ id }) => id === item.dataset['film']);
    drawFilm(item, film, saved, around, () => showFilms(within, around));
  }
}

function drawFilm(item: HTMLElement, film: OfferedFilm | undefined, saved: SavedFilm | undefined, around: Around, redraw: () => unknown) {
  const [tools, size, press] = ['fieldset', 'select', 'button'].map((name) => item.querySelector(name)) as [
    HTMLFieldSetElement,
    HTMLSelectElement,
    HTMLButtonElement,
  ];
  const said = item.querySelector('p') as HTMLElement;
  const videos = film ? playableVideos(film, plays) : [];
  tools.hidden = saved === undefined && (!around.canKeep || videos.length === 0);
  size.parentElement?.toggleAttribute('hidden', saved !== undefined);
  size.replaceChildren(
    ...videos.map((video) => new Option(`${video.height}p, ${sizeWords(filmBytes(film as OfferedFilm, video))}`, String(video.height))),
  );
  const usual = videos.findLast(({ height }) => height <= USUAL_HEIGHT) ?? videos[0];
  if (usual) size.value = String(usual.height);
  press.textContent = saved ? 'Slet filmen' : 'Gem filmen';
  said.textContent = saved ? `Ligger på enheden: ${saved.height}p, ${sizeWords(saved.bytes)}.` : '';
  press.onclick = async () => {
    tools.disabled = true;
    try {
      if (saved) {
        await forgetFilm(saved.id);
        await tellWorker();
        around.say('Filmen er slettet fra enheden.');
      } else if (film) {
        const video = videos.find(({ height }) => String(height) === size.value);
        if (!video) return;
        const all = filmBytes(film, video);
        await saveFilm(film, video, (got) => {
          said.textContent = progressWords(got, all);
        });
        around.say(`${film.title} er gemt og kan ses uden net.`);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      around.say(refusalWords(error.why, 'copy'));
    } finally {
      tools.disabled = false;
      await redraw();
      press.focus();
    }
  };
}
