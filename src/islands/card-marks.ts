import type { CardOnPage } from './card-on-page.ts';
import type { CardPile } from './card-pile.ts';

/** Puts under each card a button for the pile and a tick for printing. */
export class CardMarks {
  #buttons = new Map<string, HTMLButtonElement>();
  #ticks = new Map<string, HTMLInputElement>();
  #note = document.createElement('p');

  /** @param toggle Puts a card in the pile or takes it out. */
  constructor(cards: readonly CardOnPage[], toggle: (card: CardOnPage) => void) {
    this.#note.className = 'card-note';
    this.#note.setAttribute('role', 'status');
    for (const card of cards) {
      const tools = document.createElement('div');
      tools.className = 'card-buttons';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = 'Min bunke';
      button.setAttribute('aria-label', `Min bunke: ${card.text.slice(0, 60)}`);
      button.onclick = () => toggle(card);
      const label = document.createElement('label');
      label.className = 'card-tick';
      const tick = document.createElement('input');
      tick.type = 'checkbox';
      tick.setAttribute('aria-label', `Skriv ud: ${card.text.slice(0, 60)}`);
      const words = document.createElement('span');
      words.textContent = 'Skriv ud';
      label.append(tick, words);
      tools.append(button, label);
      card.element.querySelector('.card-origin')?.before(tools);
      this.#buttons.set(card.id, button);
      this.#ticks.set(card.id, tick);
    }
  }

  /** Whether a card is to be printed. */
  isTicked = (id: string): boolean => this.#ticks.get(id)?.checked ?? false;

  /** Shows which cards lie in the pile. */
  mark(pile: CardPile): void {
    for (const [id, button] of this.#buttons) button.setAttribute('aria-pressed', String(pile.has(id)));
  }

  /** Says something under the button that was pressed. */
  say(id: string, words: string): void {
    this.#buttons.get(id)?.parentElement?.append(this.#note);
    this.#note.textContent = words;
  }
}
