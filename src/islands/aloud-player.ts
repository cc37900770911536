import { SPEED } from '../model/reading-comfort.ts';
import { type AloudBar, aloudBar } from './aloud-bar.ts';
import { LockScreen } from './aloud-lock-screen.ts';
import { bringIntoView, isInView, mark } from './aloud-mark.ts';
import { sentencesOfPage } from './aloud-text.ts';
import { Voice } from './aloud-voice.ts';
import { comfort, setComfort } from './reading-keeping.ts';

/** Reads the page aloud, sentence by sentence, from its beginning until it is stopped or at the end. */
export class Player {
  readonly #sentences = sentencesOfPage();
  readonly #voice = new Voice();
  readonly #bar: AloudBar;
  readonly #lockScreen: LockScreen;
  readonly #ended: (words: string) => void;
  readonly #leaving = new AbortController();
  #at = 0;
  #isPlaying = true;

  /** @param ended Told once, when the bar has gone, with what to say about it. */
  constructor(ended: (words: string) => void) {
    this.#ended = ended;
    const step = (by: number) => this.#read(Math.max(0, this.#at + by), true);
    this.#bar = aloudBar({
      toggle: () => this.#play(!this.#isPlaying),
      step,
      speed: (value) => this.#setSpeed(value),
      stop: () => this.stop(),
    });
    this.#lockScreen = new LockScreen(document.querySelector('h1')?.textContent ?? document.title, {
      play: () => this.#play(true),
      pause: () => this.#play(false),
      previoustrack: () => step(-1),
      nexttrack: () => step(1),
      stop: () => this.stop(),
    });
    // Chromium speaks on when the page is left.
    addEventListener('pagehide', () => this.stop(), { signal: this.#leaving.signal });
    this.#play(true);
  }

  /** Ends the reading and takes the bar away. */
  stop(words = '') {
    this.#leaving.abort();
    this.#voice.cut();
    this.#lockScreen.end();
    mark(undefined);
    const hadFocus = this.#bar.element.contains(document.activeElement);
    this.#bar.element.remove();
    this.#ended(words);
    if (hadFocus) document.querySelector<HTMLElement>('[data-tool="aloud"]')?.focus({ preventScroll: true });
  }

  #play(isPlaying: boolean, words = '') {
    this.#isPlaying = isPlaying;
    this.#bar.show(isPlaying, words);
    void this.#lockScreen.playing(isPlaying);
    if (isPlaying) this.#read(this.#at, true);
    else this.#voice.cut();
  }

  /** @param isAsked Whether the reader asked for this sentence; else it is only followed by those who watch the one before it. */
  #read(at: number, isAsked: boolean) {
    const sentence = this.#sentences[at];
    if (!sentence) return this.stop('Siden er læst op.');
    const before = this.#sentences[this.#at];
    const isFollowed = isAsked || (before !== undefined && isInView(before));
    this.#at = at;
    mark(sentence);
    if (isFollowed) bringIntoView(sentence);
    if (!this.#isPlaying) return;
    this.#voice.say(sentence.phrases, Number(comfort(SPEED) ?? 1), (worked) => {
      if (worked) this.#read(at + 1, false);
      else this.#play(false, 'Stemmen svarer ikke. Tryk på Videre for at prøve igen.');
    });
  }

  #setSpeed(value: string) {
    setComfort(SPEED, value === '1' ? undefined : value);
    if (this.#isPlaying) this.#play(true);
  }
}
