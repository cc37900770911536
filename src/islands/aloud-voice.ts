import { ownVoice } from './aloud-offer.ts';
import type { Phrase } from './aloud-text.ts';

/** How long the voice may take to begin, in milliseconds: a browser that waits for another tap says nothing at all. */
const PATIENCE = 5000;

/**
 * Says phrases one after the other, each as an utterance of its own: Chromium cuts long ones off. It never
 * pauses one, as that ends it on Android; to stop is to cut, and who goes on begins the sentence again.
 */
export class Voice {
  /** Kept here, as a browser may throw away an utterance that nothing holds, and its events with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param rate How fast; 1 is the voice's own.
   * @param done Called once, when all has been said or when the voice fails; not when it is cut.
   */
  say([phrase, ...rest]: readonly Phrase[], rate: number, done: (worked: boolean) => void) {
    this.cut();
    if (!phrase) return done(true);
    const utterance = new SpeechSynthesisUtterance(phrase.words);
    this.#utterance = utterance;
    const voice = ownVoice(phrase.lang);
    // A Danish voice that has gone must not be replaced by one that the browser picks, on the net perhaps.
    if (!voice) return done(false);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    const end = (worked: boolean) => {
      if (this.#utterance !== utterance) return;
      clearTimeout(this.#waiting);
      if (worked) this.say(rest, rate, done);
      else {
        this.cut();
        done(false);
      }
    };
    utterance.onstart = () => clearTimeout(this.#waiting);
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
    this.#waiting = setTimeout(end, PATIENCE, false);
    speechSynthesis.speak(utterance);
  }

  /** Falls silent. */
  cut() {
    this.#utterance = undefined;
    clearTimeout(this.#waiting);
    speechSynthesis.cancel();
  }
}
