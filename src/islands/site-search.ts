import { MAX_QUERY_LENGTH, understand } from '../model/query.ts';
import { searchEngine } from './search-engine.ts';
import { type FoundPage, resultItem, statusLine } from './search-results.ts';

/** How long the typing must rest before the index is asked, in milliseconds. */
const PAUSE = 180;

/** How long the reader waits before the page says that the answer is slow, in milliseconds. */
const PATIENCE = 2500;

/** How many results are shown at a time. */
const PAGE = 10;

/**
 * Search as you type. Nothing is fetched before the field is touched or the address has a query.
 * Without scripts the form leads to the register.
 */
class SiteSearch extends HTMLElement {
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = PAGE;
  /** Whether Enter was pressed on the words that the address holds: the Back button then leads to them. */
  #isKept = false;

  connectedCallback() {
    const field = this.#field;
    this.#readAddress();
    field.onfocus = () => void searchEngine().catch(() => undefined);
    field.oninput = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask('replace'), PAUSE);
    };
    const form = this.querySelector('form');
    if (form)
      form.onsubmit = (event) => {
        event.preventDefault();
        clearTimeout(this.#timer);
        void this.#ask('push');
      };
    this.onchange = ({ target }) => {
      if ((target as HTMLInputElement).name === 'kind') void this.#ask('replace');
    };
    this.#more.onclick = () => void this.#showMore();
    window.onpopstate = () => this.#readAddress();
  }

  get #field() {
    return this.querySelector('input[type=search]') as HTMLInputElement;
  }

  get #more() {
    return this.querySelector('[data-more]') as HTMLButtonElement;
  }

  get #kind() {
    return this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
  }

  #readAddress() {
    const address = new URL(location.href);
    this.#field.value = (address.searchParams.get('q') ?? '').slice(0, MAX_QUERY_LENGTH);
    const kind = address.searchParams.get('kind') ?? '';
    for (const input of this.querySelectorAll<HTMLInputElement>('[name=kind]')) input.checked = input.value === kind;
    if (this.#field.value) void this.#ask('keep');
    else {
      this.#countKinds();
      this.#draw([], '');
    }
  }

  async #ask(address: 'keep' | 'replace' | 'push', shown = PAGE) {
    const mine = ++this.#latest;
    this.#shown = shown;
    const query = understand(this.#field.value);
    if (address !== 'keep') this.#writeAddress(address, query?.typed ?? '');
    if (!query) {
      this.#countKinds();
      return this.#draw([], '');
    }
    const slow = setTimeout(() => {
      if (mine === this.#latest) this.#say('Søgningen er længe om at svare. Registret fra A til Å virker uden den.');
    }, PATIENCE);
    try {
      const engine = await searchEngine();
      const kind = this.#kind;
      const { results, totalFilters } = await engine.search(query.asked, kind ? { filters: { kind } } : {});
      const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      if (mine !== this.#latest) return;
      this.#countKinds(totalFilters['kind'] ?? {});
      this.#draw(pages, statusLine(results.length, query.typed, kind));
      this.#more.hidden = results.length <= shown;
    } catch {
      if (mine !== this.#latest) return;
      this.#draw([], 'Søgningen kunne ikke hentes. Prøv igen, eller brug registret fra A til Å.');
    } finally {
      clearTimeout(slow);
    }
  }

  async #showMore() {
    const from = this.#shown;
    await this.#ask('keep', from + PAGE);
    this.querySelectorAll<HTMLAnchorElement>('.search-results > li > h2 > a')[from]?.focus();
  }

  #writeAddress(how: 'replace' | 'push', typed: string) {
    const address = new URL(location.href);
    address.search = '';
    if (typed) address.searchParams.set('q', typed);
    if (typed && this.#kind) address.searchParams.set('kind', this.#kind);
    if (address.href !== location.href) {
      if (how === 'push' || this.#isKept) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.#isKept = false;
    }
    this.#isKept ||= how === 'push';
  }

  /** Shows the kinds that hold a result, and the chosen one; without a query there is nothing to choose among. */
  #countKinds(counts?: Record<string, number>) {
    const kinds = this.querySelector('fieldset');
    if (kinds) kinds.hidden = counts === undefined || (!this.#kind && Object.keys(counts).length === 0);
    for (const input of this.querySelectorAll<HTMLInputElement>('[name=kind]')) {
      const label = input.closest('label');
      if (label) label.hidden = input.value !== '' && !input.checked && (counts?.[input.value] ?? 0) === 0;
    }
  }

  #draw(pages: FoundPage[], status: string) {
    this.#say(status);
    this.#more.hidden = true;
    this.querySelector('.search-results')?.replaceChildren(...pages.map(resultItem));
  }

  #say(status: string) {
    const line = this.querySelector('[role=status]');
    if (line && line.textContent !== status) line.textContent = status;
  }
}

customElements.define('site-search', SiteSearch);
