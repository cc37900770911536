import type { CardFacts } from '../model/card-choice.ts';

/** A card as it stands on the page, with its words. */
export interface CardOnPage extends CardFacts {
  element: HTMLElement;
  /** The principle that gives it its hue; empty for a value. */
  principle: string;
  aboutWords: string;
  kindWords: string;
  text: string;
  instruction: string;
  note: string;
}

/** All cards of the page, in their order. */
export function cardsIn(root: Element): CardOnPage[] {
  return [...root.querySelectorAll<HTMLElement>('.debate-card')].map((element) => {
    const words = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? '';
    const section = element.closest('section');
    return {
      element,
      id: element.id,
      about: element.dataset['about'] ?? '',
      kind: element.dataset['kind'] ?? '',
      minutes: Number(element.dataset['minutes']),
      principle: section?.dataset['principle'] ?? '',
      aboutWords: section?.querySelector('h2')?.textContent?.trim() ?? '',
      kindWords: words('.card-kind'),
      text: words('h3'),
      instruction: words('h3 + p'),
      note: words('details > p'),
    };
  });
}
