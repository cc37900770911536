import { choiceFrom, isChosen, queryOf } from '../model/card-choice.ts';
import { CardDraw } from './card-draw.ts';
import { CardMarks } from './card-marks.ts';
import { type CardOnPage, cardsIn } from './card-on-page.ts';
import { CardPile } from './card-pile.ts';
import { CardPrintForm } from './card-print-form.ts';

/** The cards of the page, to choose among, draw, gather and print. Without it they can all be read. */
class CardRoom extends HTMLElement {
  #cards = cardsIn(this);
  #pile = new CardPile(new Set(this.#cards.map(({ id }) => id)));
  #marks = new CardMarks(this.#cards, (card) => this.#toggle(card));
  #draw = new CardDraw(this.#part<HTMLDialogElement>('.drawn-card'), this.#pile);
  #printing = new CardPrintForm(this, this.#cards, this.#pile, this.#marks);
  #showsPile = false;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('.card-filters, .card-more')) part.hidden = false;
    this.#readAddress();
    this.#sayPile();
    this.onchange = ({ target }) => {
      if ((target as Element).closest('.card-filters')) this.#writeAddress();
    };
    this.onclick = ({ target }) => this.#do((target as Element).closest<HTMLElement>('[data-do]')?.dataset['do']);
    addEventListener('popstate', () => this.#readAddress());
  }

  #do(what: string | undefined) {
    if (what === 'draw' || what === 'again') this.#draw.draw(this.#shown());
    else if (what === 'close') this.#draw.close();
    else if (what === 'take' && this.#draw.card) this.#toggle(this.#draw.card);
    else if (what === 'all') this.#showAll();
    else if (what === 'pile') this.#showPile(!this.#showsPile);
    else if (what === 'empty') this.#empty();
    else if (what === 'print') this.#say('.card-print-state', this.#printing.print());
  }

  #shown = () => this.#cards.filter(({ element }) => !element.hidden);

  #readAddress() {
    const choice = choiceFrom(location.search, this.#cards);
    for (const [name, value] of Object.entries(choice)) this.#part<HTMLSelectElement>(`[name="${name}"]`).value = String(value || '');
    this.#filter();
  }

  #writeAddress() {
    const value = (name: string) => this.#part<HTMLSelectElement>(`[name="${name}"]`).value;
    const query = queryOf({ about: value('about'), kind: value('kind'), minutes: Number(value('minutes')) });
    history.replaceState(null, '', location.pathname + query);
    this.#filter();
  }

  #filter() {
    const choice = choiceFrom(location.search, this.#cards);
    for (const card of this.#cards) card.element.hidden = !isChosen(card, choice) || (this.#showsPile && !this.#pile.has(card.id));
    const count = this.#shown().length;
    const isAll = count === this.#cards.length;
    for (const section of this.querySelectorAll('section')) section.hidden = section.querySelector('.debate-card:not([hidden])') === null;
    const letters = document.querySelector<HTMLElement>('.letters');
    if (letters) letters.hidden = !isAll;
    this.#part('[data-do="all"]').hidden = isAll;
    this.#part<HTMLButtonElement>('[data-do="draw"]').disabled = count === 0;
    const none = this.#showsPile ? 'Ingen af kortene i din bunke passer.' : 'Ingen kort passer. Vælg noget bredere.';
    this.#say(
      '.card-count',
      count === 0 ? none : isAll ? `Alle ${count} kort er vist.` : `${count} af ${this.#cards.length} kort er vist.`,
    );
  }

  #showAll() {
    history.replaceState(null, '', location.pathname);
    this.#part('[name="about"]').focus();
    this.#showPile(false);
    this.#readAddress();
  }

  #showPile(isOn: boolean) {
    this.#showsPile = isOn;
    this.#part('[data-do="pile"]').setAttribute('aria-pressed', String(isOn));
    this.#filter();
  }

  #toggle(card: CardOnPage) {
    this.#pile.toggle(card.id);
    this.#sayPile();
    const isIn = this.#pile.has(card.id) ? 'Lagt i din bunke.' : 'Taget ud af bunken.';
    const where =
      this.#pile.isKept === false ? 'Browseren vil ikke gemme den; den varer, til du lukker siden.' : 'Den ligger på denne enhed.';
    this.#marks.say(card.id, this.#pile.ids.length > 0 ? `${isIn} ${where}` : 'Bunken er tom, og intet er gemt.');
  }

  #empty() {
    this.#pile.empty();
    this.#sayPile();
    this.#showPile(false);
    this.#part('[data-do="pile"]').focus();
    this.#say('.card-pile-state', 'Bunken er ryddet. Der ligger intet på enheden.');
  }

  #sayPile() {
    const count = this.#pile.ids.length;
    const kept = this.#pile.isKept === false ? 'Browseren vil ikke gemme den; den varer, til du lukker siden.' : 'Gemt på denne enhed.';
    this.#say('.card-pile-state', count === 0 ? '' : `${count} kort i bunken. ${kept}`);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="pile"], [data-do="empty"]'))
      button.disabled = count === 0 && !this.#showsPile;
    this.#marks.mark(this.#pile);
    this.#draw.mark();
    if (this.#showsPile) this.#filter();
  }

  #say(place: string, words: string) {
    const line = this.#part(place);
    if (line.textContent !== words) line.textContent = words;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<card-room> needs ${selector} inside it.`);
    return part;
  }
}

customElements.define('card-room', CardRoom);
