import { sizeWords } from '../language/media-words.ts';
import { filmBytes, type OfferedFilm, type OfferedVideo, playableVideos } from '../model/offline-offer.ts';
import { progressWords, refusalWords } from '../model/offline-words.ts';
import { hasPack, readFilms, readState } from '../offline/copy-store.ts';
import { askForOffer } from '../offline/look.ts';
import { Refused } from '../offline/refused.ts';
import { plays } from './offline-films.ts';
import { saveFilm } from './offline-save.ts';

/** The height that a meeting room can read, in pixels, as on the stage. */
const PROJECTOR_HEIGHT = 720;

/** On the planner and the stage: says that the meeting works without net, and offers the films that it can show. */
export async function tellMeeting(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-offline-ready]');
  const { copy } = (await readState()) ?? {};
  if (!place || !copy || !(await hasPack(copy.address))) return;
  place.textContent = 'Siden er gemt og virker uden net.';
  const shown = [
    ...(document.querySelector<HTMLTemplateElement>('#meeting-deck')?.content.querySelectorAll<HTMLElement>('[data-film]') ?? []),
  ];
  const kept = await readFilms();
  const missing = shown.filter(({ dataset }) => !kept.some(({ id }) => id === dataset['film']));
  if (shown.length > 0 && missing.length === 0) place.append(' Det gør filmene også.');
  const offer = missing.length > 0 ? await askForOffer() : undefined;
  // Pages of an earlier copy do not know the files of a newer one.
  if (!offer || offer.address !== copy.address) return;
  const wanted = missing.flatMap(({ dataset }): [OfferedFilm, OfferedVideo][] => {
    const film = offer.films.find(({ id }) => id === dataset['film']);
    const videos = film ? playableVideos(film, plays) : [];
    const video = videos.find(({ height }) => height >= PROJECTOR_HEIGHT) ?? videos.at(-1);
    return film && video ? [[film, video]] : [];
  });
  if (wanted.length > 0) offerFilms(place, wanted);
}

function offerFilms(place: HTMLElement, wanted: readonly [OfferedFilm, OfferedVideo][]) {
  const all = wanted.reduce((sum, [film, video]) => sum + filmBytes(film, video), 0);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const press = document.createElement('button');
  press.type = 'button';
  press.className = 'button';
  press.textContent = `Gem ${wanted.length === 1 ? 'filmen' : 'filmene'} til mødet (${sizeWords(all)})`;
  press.onclick = async () => {
    press.disabled = true;
    let done = 0;
    try {
      for (const [film, video] of wanted) {
        await saveFilm(film, video, (got) => {
          press.textContent = progressWords(done + got, all);
        });
        done += filmBytes(film, video);
      }
      said.textContent = 'Filmene til mødet ligger på enheden. Åbn siden her igen, før mødet begynder.';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said.textContent = refusalWords(error.why, 'copy');
    }
    press.remove();
  };
  place.append(' ', press, ' ', said);
}
