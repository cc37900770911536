import { drawn } from '../model/card-choice.ts';
import type { CardOnPage } from './card-on-page.ts';
import type { CardPile } from './card-pile.ts';

/** One card at random, large, for the whole table to see. */
export class CardDraw {
  #dialog: HTMLDialogElement;
  #pile: CardPile;
  #last: CardOnPage | undefined;

  constructor(dialog: HTMLDialogElement, pile: CardPile) {
    this.#dialog = dialog;
    this.#pile = pile;
  }

  /** The card that was drawn last. */
  get card(): CardOnPage | undefined {
    return this.#last;
  }

  /** Draws among the cards and shows what came. */
  draw(cards: readonly CardOnPage[]): void {
    const card = drawn(cards, this.#last, Math.random());
    if (!card) return;
    this.#last = card;
    const dialog = this.#dialog;
    dialog.dataset['kind'] = card.kind;
    dialog.dataset['principle'] = card.principle;
    const texts = {
      '.card-kind': `${card.aboutWords} · ${card.kindWords}`,
      h2: card.text,
      '.drawn-instruction': card.instruction,
      'details > p': card.note,
    };
    for (const [selector, text] of Object.entries(texts)) {
      const element = dialog.querySelector(selector);
      if (element) element.textContent = text;
    }
    dialog.querySelector('details')?.removeAttribute('open');
    this.mark();
    // Opened anew each time, so that a screen reader reads the new card from its heading.
    dialog.close();
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  /** Shows whether the card lies in the pile. */
  mark(): void {
    const isIn = this.#last !== undefined && this.#pile.has(this.#last.id);
    this.#dialog.querySelector('[data-do="take"]')?.setAttribute('aria-pressed', String(isIn));
  }

  close(): void {
    this.#dialog.close();
  }
}
