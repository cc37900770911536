/**
 * The end of an address that leads to a place on a page: the heading's id and, for a paragraph, the
 * first words of it as a text fragment. The words survive that paragraphs are moved; a browser that
 * does not know text fragments still lands at the heading.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/ (`-`, `,` and `&` have a meaning and are encoded).
 *
 * @param headingId The id of the nearest heading above, if any.
 * @param text The text of the paragraph, or undefined for the heading itself.
 */
export function fragmentTo(headingId: string | undefined, text?: string): string {
  const id = headingId ?? '';
  const words = (text ?? '').replace(/\s+/g, ' ').trim().split(' ').slice(0, 7).join(' ');
  if (words === '') return id === '' ? '' : `#${id}`;
  return `#${id}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
