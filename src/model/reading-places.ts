/** Where a reader stopped on the pages of the site. Kept on the device as JSON, and only after a yes. */

/** The name that the places are kept under. Whether it is there tells whether the reader has said yes. */
export const PLACE_KEY = 'place';

/** How many pages are remembered. */
export const MOST_PLACES = 20;

/** Where a reader stopped on one page. */
export interface ReadingPlace {
  /** The address of the page, such as `/rapport/samarbejde/`. */
  address: string;
  title: string;
  /** The place of the block at the top of the screen among the blocks of the page, counted from 0. */
  block: number;
  /** The id of the nearest heading above, where there is one. */
  heading?: string;
  /** The day, such as `2026-11-22`. */
  date: string;
}

/**
 * The places in a text that was kept, newest first. What is not a place of this site is left out.
 *
 * @param kept What lies on the device; anything may have written it.
 */
export function placesOf(kept: string | null): ReadingPlace[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isPlace).slice(0, MOST_PLACES) : [];
  } catch {
    // Not JSON: no place is known.
    return [];
  }
}

function isPlace(value: unknown): value is ReadingPlace {
  const { address, title, block, heading, date } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof address === 'string' &&
    /^\/[a-z0-9/-]*\/$/.test(address) &&
    !address.startsWith('//') &&
    typeof title === 'string' &&
    Number.isSafeInteger(block) &&
    (block as number) >= 0 &&
    (heading === undefined || (typeof heading === 'string' && /^[\w-]+$/.test(heading))) &&
    typeof date === 'string'
  );
}

/** The places with this one first, in place of an older one on its page. */
export function withPlace(places: readonly ReadingPlace[], place: ReadingPlace): ReadingPlace[] {
  return [place, ...withoutPlace(places, place.address)].slice(0, MOST_PLACES);
}

/** The places without that of a page. */
export function withoutPlace(places: readonly ReadingPlace[], address: string): ReadingPlace[] {
  return places.filter((one) => one.address !== address);
}
