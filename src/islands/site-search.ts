import { type ExcerptPart, excerptParts } from '../model/excerpt.ts';
import { MAX_QUERY_LENGTH, understand } from '../model/query.ts';

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]>; sub_results: { url: string; title: string }[] }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string, options: object): Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}

const PAUSE = 180;
const PAGE = 10;

/** Trusted Types: Pagefind makes its worker from an address; only this site's own are let through. */
(globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address: string) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('Only scripts of this site.');
    return address;
  },
});

/**
 * Search as you type. Nothing is fetched before the field is touched or the address has a query.
 * Without scripts the form leads to the register.
 */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = PAGE;

  connectedCallback() {
    const field = this.#field;
    this.querySelector('fieldset')?.removeAttribute('hidden');
    this.#readAddress();
    field.onfocus = () => void this.#load();
    field.oninput = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask('replace'), PAUSE);
    };
    const form = this.querySelector('form');
    if (form) form.onsubmit = (event) => {
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

  #load() {
    const address = '/pagefind/pagefind.js';
    this.#pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
      await pagefind.options({ ranking: { termSimilarity: 3, metaWeights: { title: 5 } }, excerptLength: 24 });
      return pagefind;
    });
    return this.#pagefind;
  }

  #readAddress() {
    const address = new URL(location.href);
    this.#field.value = (address.searchParams.get('q') ?? '').slice(0, MAX_QUERY_LENGTH);
    const kind = address.searchParams.get('kind') ?? '';
    for (const input of this.querySelectorAll<HTMLInputElement>('[name=kind]')) input.checked = input.value === kind;
    if (this.#field.value) void this.#ask('keep');
    else this.#draw([], '');
  }

  async #ask(address: 'keep' | 'replace' | 'push', shown = PAGE) {
    const mine = ++this.#latest;
    this.#shown = shown;
    const query = understand(this.#field.value);
    if (address !== 'keep') this.#writeAddress(address, query?.typed ?? '');
    if (!query) return this.#draw([], '');
    try {
      const pagefind = await this.#load();
      const kind = this.#kind;
      const { results, filters } = await pagefind.search(query.asked, kind ? { filters: { kind } } : {});
      const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      if (mine !== this.#latest) return;
      this.#countKinds(filters['kind'] ?? {});
      this.#draw(pages, words(results.length, query.typed, kind));
      this.#more.hidden = results.length <= shown;
    } catch {
      if (mine !== this.#latest) return;
      this.#pagefind = undefined;
      this.#draw([], 'Søgningen kunne ikke hentes. Prøv igen, eller brug registret fra A til Å.');
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
    if (address.href === location.href) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #countKinds(counts: Record<string, number>) {
    for (const input of this.querySelectorAll<HTMLInputElement>('[name=kind]')) {
      if (input.value) input.disabled = !input.checked && (counts[input.value] ?? 0) === 0;
    }
  }

  #draw(pages: Awaited<ReturnType<PagefindResult['data']>>[], status: string) {
    const line = this.querySelector('[role=status]');
    if (line && line.textContent !== status) line.textContent = status;
    this.#more.hidden = true;
    this.querySelector('.search-results')?.replaceChildren(
      ...pages.map(({ url, meta, filters, excerpt }) => {
        const link = element('a', meta['title'] ?? url);
        link.href = url;
        const heading = element('h2');
        heading.append(link);
        const kind = element('span', filters['kind']?.[0] ?? '');
        kind.className = 'result-kind';
        const item = element('li');
        item.append(kind, heading, excerptOf(excerptParts(excerpt)));
        return item;
      }),
    );
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text?: string) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

function excerptOf(parts: ExcerptPart[]) {
  const paragraph = element('p');
  paragraph.append(...parts.map(({ text, marked }) => (marked ? element('mark', text) : text)), ' …');
  return paragraph;
}

function words(count: number, typed: string, kind: string): string {
  const where = kind ? ` under ${kind}` : '';
  if (count === 0) return `Ingen træf på »${typed}«${where}. Prøv et andet ord, eller begynd et af stederne herunder.`;
  return `${count} ${count === 1 ? 'side' : 'sider'} om »${typed}«${where}`;
}

customElements.define('site-search', SiteSearch);
