import { fragmentTo } from '../model/text-fragment.ts';

/**
 * Puts a button under every heading and paragraph while it is pressed; each shares or copies the
 * address of its place. Without it, »På denne side« has a link to every heading.
 */
class ShareTools extends HTMLElement {
  #buttons: HTMLButtonElement[] = [];

  connectedCallback() {
    const toggle = this.querySelector('button');
    if (!toggle) throw new Error('<share-tools> needs a <button> inside it.');
    toggle.hidden = false;
    toggle.onclick = () => {
      const on = toggle.getAttribute('aria-pressed') !== 'true';
      toggle.setAttribute('aria-pressed', String(on));
      if (on) this.#show();
      else this.#hide();
    };
  }

  #show() {
    let heading: string | undefined;
    for (const block of document.querySelectorAll<HTMLElement>('.prose > :is(h2, h3, p), .prose > :is(ul, ol) > li')) {
      const isHeading = block.matches('h2, h3');
      if (isHeading) heading = block.id;
      const text = isHeading ? undefined : wordsOf(block);
      const fragment = fragmentTo(heading, text);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'share-here';
      button.textContent = isHeading ? 'Del overskriften' : 'Del afsnittet';
      button.setAttribute('aria-label', `${button.textContent}: ${wordsOf(block).slice(0, 50)}`);
      button.onclick = () => this.#share(button, new URL(fragment, location.href.split('#')[0]).href);
      if (block.matches('li')) block.append(button);
      else block.after(button);
      this.#buttons.push(button);
    }
    this.#say(`${this.#buttons.length} steder på siden kan deles.`);
  }

  #hide() {
    for (const button of this.#buttons.splice(0)) button.remove();
    document.querySelector('.share-address')?.remove();
    this.#say('');
  }

  async #share(button: HTMLButtonElement, url: string) {
    try {
      if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) await navigator.share({ title: document.title, url });
      else await navigator.clipboard.writeText(url);
      this.#say('Linket er klar til at blive sat ind.');
      button.textContent = 'Linket er kopieret';
      button.removeAttribute('aria-label');
    } catch (error) {
      // The reader closed the share sheet: nothing to say.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#showAddress(button, url);
    }
  }

  /** Where the clipboard is refused, the address is shown so that it can be copied by hand. */
  #showAddress(button: HTMLButtonElement, url: string) {
    document.querySelector('.share-address')?.remove();
    const field = document.createElement('input');
    field.className = 'share-address';
    field.readOnly = true;
    field.value = url;
    field.setAttribute('aria-label', 'Adressen på afsnittet');
    button.after(field);
    field.select();
    field.focus();
  }

  #say(words: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

/** The words of a block without the numbers of its source marks. */
function wordsOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.cite, button')) mark.remove();
  return copy.textContent?.trim() ?? '';
}

customElements.define('share-tools', ShareTools);
