import { nearestWords } from '../model/nearest-words.ts';
import { MAX_QUERY_LENGTH, tidy } from '../model/query.ts';
import { planQuery } from '../model/query-plan.ts';
import { readAddress, writeAddress } from './search-address.ts';
import { type RankedPage, searchEngine } from './search-engine.ts';
import { draw, kindsOf, say, showKinds, understood } from './search-notes.ts';
import { resultItem, statusLine } from './search-results.ts';

/** How long the typing must rest before the index is asked, in milliseconds. */
const PAUSE = 80;

/** How long the reader waits before the page says that the answer is slow, in milliseconds. */
const PATIENCE = 2500;

/** How many results are shown at a time. */
const PAGE = 10;

/** How many of them are drawn without waiting for the rest: what fits on a phone. */
const FIRST = 3;

/**
 * Search as you type. Nothing is fetched before the field is touched or the address has a query.
 * Without scripts the form leads to the register.
 */
class SiteSearch extends HTMLElement {
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = PAGE;
  #asTyped = false;

  connectedCallback() {
    const field = this.#field;
    // What was typed before this script was there stands, whatever the address says.
    if (field.value === '') this.#readAddress();
    else void this.#ask('replace');
    field.onfocus = () => void searchEngine().catch(() => undefined);
    field.oninput = () => {
      clearTimeout(this.#timer);
      this.#asTyped = false;
      this.#timer = setTimeout(() => this.#ask('replace'), PAUSE);
    };
    this.onsubmit = (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#ask('push');
    };
    this.onchange = ({ target }) => {
      if ((target as HTMLInputElement).name === 'kind') void this.#ask('replace');
    };
    this.#more.onclick = () => void this.#showMore();
    (this.querySelector('[data-insist]') as HTMLButtonElement).onclick = () => {
      this.#asTyped = true;
      field.focus();
      void this.#ask('push');
    };
    window.onpopstate = () => this.#readAddress();
  }

  get #field() {
    return this.querySelector('input[type=search]') as HTMLInputElement;
  }

  get #more() {
    return this.querySelector('[data-more]') as HTMLButtonElement;
  }

  #readAddress() {
    const { words, kind, asTyped } = readAddress(MAX_QUERY_LENGTH);
    this.#field.value = words;
    this.#asTyped = asTyped;
    for (const input of kindsOf(this)) input.checked = input.value === kind;
    void this.#ask('keep');
  }

  async #ask(address: 'keep' | 'replace' | 'push', shown = PAGE) {
    const mine = ++this.#latest;
    this.#shown = shown;
    const typed = tidy(this.#field.value);
    const kind = kindsOf(this).find(({ checked }) => checked)?.value ?? '';
    if (address !== 'keep') writeAddress(address, { words: typed, kind, asTyped: this.#asTyped });
    if (!typed) return draw(this, '');
    const slow = setTimeout(() => {
      if (mine === this.#latest) say(this, 'Søgningen er længe om at svare. Registret fra A til Å virker uden den.');
    }, PATIENCE);
    try {
      const engine = await searchEngine();
      const plan = planQuery(typed, engine.lexicon, this.#asTyped);
      const all = await engine.answer(plan);
      const ranked = kind ? all.filter((page) => page.kind === kind) : all;
      const first = await Promise.all(ranked.slice(0, FIRST).map(drawn));
      if (mine !== this.#latest) return;
      showKinds(this, all);
      draw(this, statusLine(ranked.length, plan.corrected ?? typed, kind), first, {
        understood: understood(typed, plan.corrected, ranked.length > 0 ? plan.dropped : []),
        insist: plan.corrected === undefined ? undefined : typed,
        near: all.length === 0 ? nearestWords(typed, engine.lexicon) : [],
      });
      const rest = await Promise.all(ranked.slice(FIRST, shown).map(drawn));
      if (mine !== this.#latest) return;
      this.querySelector('.search-results')?.append(...rest);
      this.#more.hidden = ranked.length <= shown;
      void engine.warm();
    } catch {
      if (mine === this.#latest) draw(this, 'Søgningen kunne ikke hentes. Prøv igen, eller brug registret fra A til Å.');
    } finally {
      clearTimeout(slow);
    }
  }

  async #showMore() {
    const from = this.#shown;
    await this.#ask('keep', from + PAGE);
    this.querySelectorAll<HTMLAnchorElement>('.search-results > li > h2 > a')[from]?.focus();
  }
}

const drawn = async ({ data, hasEasy }: RankedPage) => resultItem(await data(), hasEasy);

customElements.define('site-search', SiteSearch);
