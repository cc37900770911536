import { PLACE_KEY, placesOf, type ReadingPlace, withoutPlace, withPlace } from '../model/reading-places.ts';
import { headingAt, type ReadingBlock, readingBlocks } from './reading-blocks.ts';
import { keep, kept } from './reading-keeping.ts';

/** A reader who has passed fewer blocks than this has only looked in. */
const FEWEST = 4;

let watches = false;

/** The address of the page on the site, also where it was opened from a folder on the disk. */
export const pageAddress = (): string =>
  new URL(document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href).pathname;

/** The places that the device keeps. */
export const keptPlaces = (): ReadingPlace[] => placesOf(kept(PLACE_KEY));

/** Keeps where the reader stops on this page, when it is left or laid away, as long as the reader's yes stands. */
export function watchPlace(): true {
  if (!watches && document.querySelector('.reading-text')) {
    watches = true;
    addEventListener('pagehide', note);
    document.addEventListener('visibilitychange', note);
  }
  return true;
}

function note() {
  if (kept(PLACE_KEY) === null) return;
  const all = readingBlocks();
  const at = all.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  const isRead = (all.at(-1)?.element.getBoundingClientRect().bottom ?? 0) < innerHeight;
  if (isRead) return forgetPlace();
  if (at < FEWEST) return;
  const heading = headingAt(all, at)?.id;
  const place: ReadingPlace = {
    address: pageAddress(),
    title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
    block: at,
    ...(heading && { heading }),
    date: new Date().toLocaleDateString('sv'),
  };
  keep(PLACE_KEY, JSON.stringify(withPlace(keptPlaces(), place)));
}

/** Forgets where the reader stopped on a page, this one at first. */
export function forgetPlace(address: string = pageAddress()) {
  if (kept(PLACE_KEY) !== null) keep(PLACE_KEY, JSON.stringify(withoutPlace(keptPlaces(), address)));
}

/** The block where the reader stopped on this page, and the heading above it; undefined where it is not far down. */
export function blockToGoOnFrom(): { block: ReadingBlock; heading: string | undefined } | undefined {
  const place = keptPlaces().find(({ address }) => address === pageAddress());
  const all = place ? readingBlocks() : [];
  const block = all[place?.block ?? -1];
  return block && { block, heading: headingAt(all, all.indexOf(block))?.textContent?.trim() };
}
