/** The words of a place as they read: without numbers of sources, buttons and a list inside it, and with the marks of quotations. */
export function placeWords(place: HTMLElement): string {
  const copy = place.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.cite, button, .share-menu, ul, ol')) part.remove();
  for (const quotation of copy.querySelectorAll('q')) {
    quotation.prepend('»');
    quotation.append('«');
  }
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
