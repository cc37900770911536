import { cardSheets, sheetColumns, sheetRows } from '../model/card-sheets.ts';
import type { CardOnPage } from './card-on-page.ts';

/** What is printed: cards of the page, or places to write own ones on. */
export type PrintedCard = CardOnPage | 'blank';

/** A sheet full of empty cards. */
export const blankSheet: readonly PrintedCard[] = Array.from({ length: sheetColumns * sheetRows }, () => 'blank');

/**
 * Lays cards out on sheets to cut, in a place that only paper shows.
 *
 * @param withBacks Whether each sheet is followed by its backs.
 * @returns How many sides of paper there are.
 */
export function layOut(place: HTMLElement, cards: readonly PrintedCard[], withBacks: boolean): number {
  for (const old of place.querySelectorAll('.card-sheet')) old.remove();
  const mark = place.querySelector('template')?.content.firstElementChild ?? undefined;
  for (const { fronts, backs } of cardSheets(cards)) {
    place.append(sheet('front', fronts.map(front)));
    if (withBacks)
      place.append(
        sheet(
          'back',
          backs.map((card) => back(card, mark)),
        ),
      );
  }
  return place.querySelectorAll('.card-sheet').length;
}

function sheet(side: 'front' | 'back', places: readonly HTMLElement[]): HTMLElement {
  const made = element('div', 'card-sheet');
  made.dataset['side'] = side;
  made.append(...places);
  return made;
}

function front(card: PrintedCard | undefined): HTMLElement {
  const place = element('div', 'card-place');
  if (card === undefined) return place;
  if (card === 'blank') {
    place.append(element('p', 'card-kind', 'Vores eget kort · ____ min.'), element('p', 'card-lines'));
    return place;
  }
  place.dataset['kind'] = card.kind;
  place.dataset['card'] = card.id;
  place.append(
    element('p', 'card-kind', card.kindWords),
    element('p', 'card-text', card.text),
    element('p', 'card-instruction', card.instruction),
  );
  return place;
}

function back(card: PrintedCard | undefined, mark: Element | undefined): HTMLElement {
  const place = element('div', 'card-place');
  if (card === undefined) return place;
  const sign = card === 'blank' ? mark : (card.element.closest('section')?.querySelector('.principle-sign') ?? mark);
  if (sign) place.append(sign.cloneNode(true));
  if (card === 'blank') return place;
  place.dataset['card'] = card.id;
  place.append(element('p', 'card-about', card.aboutWords), element('p', 'card-kind', card.kindWords));
  return place;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
