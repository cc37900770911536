import type { CardMarks } from './card-marks.ts';
import type { CardOnPage } from './card-on-page.ts';
import type { CardPile } from './card-pile.ts';
import { blankSheet, layOut } from './card-print.ts';

/** Prints the cards that the reader has chosen, and gives the page back afterwards. */
export class CardPrintForm {
  #root: HTMLElement;
  #sheets: HTMLElement;
  #cards: readonly CardOnPage[];
  #isWanted: Record<string, (card: CardOnPage) => boolean>;

  constructor(root: HTMLElement, cards: readonly CardOnPage[], pile: CardPile, marks: CardMarks) {
    const sheets = root.querySelector<HTMLElement>('.card-sheets');
    if (!sheets) throw new Error('<card-room> needs a place for its sheets.');
    this.#root = root;
    this.#sheets = sheets;
    this.#cards = cards;
    this.#isWanted = {
      all: () => true,
      shown: ({ element }) => !element.hidden,
      pile: ({ id }) => pile.has(id),
      ticked: ({ id }) => marks.isTicked(id),
    };
    addEventListener('afterprint', () => this.#layAway());
  }

  /** Lays the cards out and opens the browser's own print. @returns What to tell the reader. */
  print(): string {
    const which = this.#root.querySelector<HTMLSelectElement>('[name="print"]')?.value ?? 'shown';
    const withBacks = this.#root.querySelector<HTMLInputElement>('[name="backs"]')?.checked ?? false;
    const cards = which === 'blank' ? blankSheet : this.#cards.filter(this.#isWanted[which] ?? (() => true));
    const sides = layOut(this.#sheets, cards, withBacks);
    if (sides === 0) return { pile: 'Bunken er tom.', ticked: 'Du har ikke sat kryds ved noget kort.' }[which] ?? 'Ingen kort er vist.';
    document.documentElement.dataset['prints'] = 'cards';
    print();
    return `${cards.length} kort på ${sides} ${sides === 1 ? 'side' : 'sider'}.`;
  }

  /** The next print of the page is the page again. */
  #layAway() {
    delete document.documentElement.dataset['prints'];
    layOut(this.#sheets, [], false);
  }
}
