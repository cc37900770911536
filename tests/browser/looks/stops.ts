import { isShown, isSticky, nameOf } from './element.ts';

/** All that Tab should reach, in the order of the document. A group of radio buttons is one stop, at the chosen one. */
export function stops(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea, video[controls], [tabindex="0"]'),
  ].filter(
    (one) =>
      isShown(one) &&
      !one.matches(':disabled') &&
      one.closest('[inert]') === null &&
      !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
  );
}

/** Marks all that Tab should reach with its place, and gives their names. */
export function markStops(): string[] {
  return stops().map((one, place) => {
    one.dataset['stop'] = String(place);
    return nameOf(one);
  });
}

/** What stands before its forerunner to the eye, on a narrow screen, or is put before others by a number. */
export function stopsOutOfOrder(): string[] {
  const found: string[] = [];
  let line = Number.NEGATIVE_INFINITY;
  for (const one of stops()) {
    // Cells of a row stand beside each other, and what sticks to the screen goes along with the eye.
    if (!one.closest('main, footer') || one.closest('table') || isSticky(one)) continue;
    const { top, bottom } = one.getBoundingClientRect();
    if (bottom + scrollY < line) found.push(`${nameOf(one)} stands above what came before it`);
    line = top + scrollY;
  }
  for (const one of document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])'))
    found.push(`${nameOf(one)} is put first by a number`);
  return found;
}

/** The first thing that Tab reaches: the way past the menu, leading to the main text. */
export function wayPastTheMenu(): string[] {
  const [first] = stops();
  const target = first?.matches('a[href^="#"]') ? document.querySelector(first.getAttribute('href') ?? '') : null;
  return target?.localName === 'main' ? [] : [`begins with ${first ? nameOf(first) : 'nothing'}, not with the way to the main text`];
}
