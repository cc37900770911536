import { sizeWords } from '../language/media-words.ts';
import type { OfflineOffer } from '../model/offline-offer.ts';
import { copyWords, lossWords, progressWords, refusalWords } from '../model/offline-words.ts';
import { type CopyState, hasPack, readState } from '../offline/copy-store.ts';
import { askForOffer } from '../offline/look.ts';
import { Refused } from '../offline/refused.ts';
import { showFilms } from './offline-films.ts';
import { registerWorker } from './offline-register.ts';
import { forgetCopy, saveCopy } from './offline-save.ts';

/** Whether this browser can keep a copy at all. */
const canSave = () => 'serviceWorker' in navigator && 'caches' in window && 'DecompressionStream' in window;

/** Saves the site on the device, says what lies there, and deletes it. Nothing is stored before a button is pressed. */
class OfflineCopy extends HTMLElement {
  #offer: OfflineOffer | undefined;
  /** Whether a copy lay on the device when the page was last drawn. */
  #hadCopy = false;
  #part = <Part extends HTMLElement>(name: string) => this.querySelector(`[data-copy="${name}"]`) as Part;

  connectedCallback() {
    if (!canSave()) return this.#say('Denne browser kan ikke gemme siden til brug uden net. En nyere browser kan.');
    this.#part('save').onclick = () => this.#do(() => this.#save());
    this.#part('delete').onclick = () => this.#do(() => this.#delete());
    void this.#draw();
  }

  /** Shows how things stand on the device and on the site. */
  async #draw() {
    this.#offer = await askForOffer();
    const state = await readState().catch(() => undefined);
    const isKept = state?.copy !== undefined && (await hasPack(state.copy.address));
    const offer = this.#offer;
    const save = this.#part<HTMLButtonElement>('save');
    const isNewer = isKept && offer !== undefined && offer.address !== state?.copy?.address;
    save.hidden = offer === undefined || (isKept && !isNewer);
    if (offer) save.textContent = `${isNewer ? 'Hent den nye udgave' : 'Gem til brug uden net'} (${sizeWords(offer.bytes)})`;
    this.#part('delete').hidden = state === undefined;
    this.#part('kept').textContent = this.#kept(state, isKept);
    this.#part('tools').hidden = false;
    await showFilms(this, { offer, canKeep: isKept && !isNewer, say: (words) => this.#say(words) });
    this.#hadCopy = isKept;
  }

  #kept(state: CopyState | undefined, isKept: boolean): string {
    if (isKept && state?.copy) return copyWords(state.copy);
    if (state) return lossWords[state.loss ?? 'lost'];
    return this.#offer ? '' : 'Størrelsen kunne ikke hentes. Åbn siden her igen, når der er net.';
  }

  async #save() {
    const offer = this.#offer;
    if (!offer) return;
    const progress = this.#part<HTMLProgressElement>('progress');
    progress.max = offer.bytes;
    progress.value = 0;
    this.#part('got').textContent = progressWords(0, offer.bytes);
    this.#say('');
    try {
      const tell = (got: number) => {
        progress.value = got;
        this.#part('got').textContent = progressWords(got, offer.bytes);
      };
      await saveCopy(offer, tell, registerWorker);
      this.#say(
        this.#hadCopy ? 'Den nye udgave er hentet. Den gælder fra næste side, du åbner.' : 'Siden er gemt og virker nu også uden net.',
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#say(refusalWords(error.why, this.#hadCopy ? 'copy' : 'nothing'));
    } finally {
      this.#part('got').textContent = '';
    }
  }

  async #delete() {
    await forgetCopy();
    this.#say('Alt, siden havde gemt til brug uden net, er slettet fra enheden.');
  }

  /** One thing at a time: a second press while the first is at work does nothing. */
  async #do(act: () => Promise<void>) {
    const tools = this.#part<HTMLFieldSetElement>('tools');
    if (tools.disabled) return;
    tools.disabled = true;
    try {
      await act();
    } finally {
      tools.disabled = false;
      await this.#draw();
    }
    // A button that went away took the focus along.
    if (document.activeElement === document.body) this.#part('said').focus();
  }

  #say(words: string) {
    this.#part('said').textContent = words;
  }
}

customElements.define('offline-copy', OfflineCopy);
