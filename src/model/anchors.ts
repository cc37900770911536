import { editDistance } from '../language/edit-distance.ts';
import { slugify } from '../language/slugify.ts';
import type { Anchor } from '../schemas/anchor.ts';
import { ANCHOR_SIGNS } from './addresses.ts';
import type { Place } from './places.ts';
import { shortHash } from './short-hash.ts';
import { wordPrints, wordsOf } from './word-prints.ts';

/** As much of a place as its address depends on. */
export type AnyPlace = Pick<Place, 'kind' | 'words'>;

/** A place of a text with the id that its address ends in. */
export interface Anchored<Kind extends AnyPlace = AnyPlace> {
  id: string;
  place: Kind;
}

/** What became of the anchors of a text. */
export interface Settled<Kind extends AnyPlace = AnyPlace> {
  /** Every place with its id, in reading order. */
  anchored: Anchored<Kind>[];
  /** Anchors that no place has any more, in the order of the ledger. */
  retired: Anchor[];
}

/** A text of so few words is compared by its letters too, as one word is much of it. */
const SHORT = 8;
/** How alike two texts must be, 0 to 1, to be one that was changed. On this site two different ones of a page are at most 0.39 alike, */
const ALIKE = 0.4;
/** and two short ones 0.75, but for those beside each other 0.6. */
const ALIKE_SHORT = 0.61;

/**
 * Finds out which place has which id. A place keeps its id when it is moved or changed a little; a new one
 * gets an id of its words. Words that come back as they were get their old id again.
 *
 * @param kept The anchors of the ledger in its order; empty for a new text.
 * @param places The places of the text as it is now.
 */
export function settleAnchors<Kind extends AnyPlace>(kept: readonly Anchor[], places: readonly Kind[]): Settled<Kind> {
  const owner = new Map<Kind, Anchor>();
  const taken = new Set<Anchor>();
  const give = (place: Kind, anchor: Anchor) => {
    if (owner.has(place) || taken.has(anchor)) return;
    owner.set(place, anchor);
    taken.add(anchor);
  };

  // What did not change. Among equals the one under the same heading comes first.
  const headings = running(places, ({ kind, words }) => (kind === 'heading' ? slugify(words) : undefined));
  const keptHeadings = running(kept, ({ id }) => (isPassageId(id) ? undefined : id));
  for (const sameHeading of [true, false]) {
    for (const [at, place] of kept.length === 0 ? [] : places.entries()) {
      if (owner.has(place)) continue;
      const same = kept.find(
        (anchor, index) => !taken.has(anchor) && isSame(place, anchor) && (!sameHeading || headings[at] === keptHeadings[index]),
      );
      if (same) give(place, same);
    }
  }

  // What changed: the likest first, and among equals the one that stands nearest.
  const pairs = places
    .flatMap((place, at) =>
      kept.map((anchor, index) => ({ place, anchor, far: Math.abs(index - at), isFree: !owner.has(place) && !taken.has(anchor) })),
    )
    .filter(({ anchor, isFree }) => isFree && isLive(anchor))
    .map((pair) => ({ ...pair, alike: likeness(pair.place, pair.anchor) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike || a.far - b.far);
  for (const { place, anchor } of pairs) give(place, anchor);

  const ids = new Set([...kept.map(({ id }) => id), ...places.flatMap((one) => (one.kind === 'heading' ? [slugify(one.words)] : []))]);
  const own = new Set(kept.map(({ id }) => id));
  const anchored = places.map((place) => {
    const id = owner.get(place)?.id ?? newId(place, (one) => (place.kind === 'heading' ? own : ids).has(one));
    ids.add(id);
    own.add(id);
    return { id, place };
  });
  return { anchored, retired: kept.filter((anchor) => !taken.has(anchor)) };
}

/** Whether an id belongs to a paragraph or a list item, and not to a heading. */
export const isPassageId = (id: string): boolean => passageId.test(id);
const passageId = new RegExp(`^p-[0-9a-z]{${ANCHOR_SIGNS}}$`);

/** Whether an anchor should have a place: it was neither moved nor taken away. */
export const isLive = ({ moved, gone }: Anchor): boolean => moved === undefined && gone === undefined;

const isSameKind = ({ kind }: AnyPlace, { id }: Anchor) => isPassageId(id) === (kind === 'passage');

/** The first words of a text: enough for a person to know it again. */
const beginningOf = (words: string) => words.split(' ').slice(0, SHORT).join(' ');

function isSame(place: AnyPlace, anchor: Anchor): boolean {
  const begins = wordsOf(beginningOf(place.words)).join();
  return (
    isSameKind(place, anchor) &&
    anchor.words === wordPrints(place.words) &&
    (anchor.begins === undefined || wordsOf(anchor.begins).join() === begins)
  );
}

/** How alike a place and an anchor are, 0 to 1; 0 where they are not the same text. */
function likeness(place: AnyPlace, anchor: Anchor): number {
  if (!isSameKind(place, anchor)) return 0;
  const prints = wordPrints(place.words);
  const byWords = ratio(prints, anchor.words);
  if (Math.max(prints.length, anchor.words.length) > SHORT) return byWords >= ALIKE ? byWords : 0;
  const byLetters = anchor.begins === undefined ? 0 : ratio(beginningOf(place.words).toLowerCase(), anchor.begins.toLowerCase());
  const alike = Math.max(byWords, byLetters);
  return alike >= ALIKE_SHORT ? alike : 0;
}

function ratio(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - editDistance(one, other, longest) / longest;
}

/** A heading is called by its words, a paragraph by a short hash of them; where that is taken, by the next free one. */
function newId({ kind, words }: AnyPlace, isTaken: (id: string) => boolean): string {
  const plain = wordsOf(words).join(' ');
  for (let turn = 1; ; turn += 1) {
    const again = turn === 1 ? '' : `${turn}`;
    const id =
      kind === 'heading' ? [slugify(words), again].filter(Boolean).join('-') : `p-${shortHash(plain + again).slice(-ANCHOR_SIGNS)}`;
    if (!isTaken(id)) return id;
  }
}

/**
 * The anchors of a text as the ledger should hold them: its places in reading order, and after each heading
 * those that once stood under it.
 *
 * @param kept What the ledger holds now.
 * @param withWords Whether the first words may be told.
 */
export function ledgerOf(kept: readonly Anchor[], places: readonly AnyPlace[], withWords: boolean): Anchor[] {
  const { anchored, retired } = settleAnchors(kept, places);
  const live = anchored.map(
    ({ id, place }): Anchor => ({ id, ...(withWords ? { begins: beginningOf(place.words) } : {}), words: wordPrints(place.words) }),
  );
  const under = (id: string | undefined) => retired.filter((anchor) => liveHeadingBefore(kept, anchor, live)?.id === id);
  return [...under(undefined), ...live.flatMap((anchor) => (isPassageId(anchor.id) ? [anchor] : [anchor, ...under(anchor.id)]))];
}

/**
 * Where links to retired anchors land: at the place they were moved to, else at the heading they stood
 * under, else at the first place of the text.
 *
 * @returns For the id of each place that takes some over, the old ids that lead there.
 */
export function landings(kept: readonly Anchor[], { anchored, retired }: Settled): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const anchor of retired) {
    const moved = movedTo(anchor, kept);
    const target = anchored.find(({ id }) => id === moved) ?? liveHeadingBefore(kept, anchor, anchored) ?? anchored[0];
    if (target) found.set(target.id, [...(found.get(target.id) ?? []), anchor.id]);
  }
  return found;
}

/** Where the words of an anchor stand now, followed through everything they were moved to; undefined where they went in a ring. */
export function movedTo({ moved }: Anchor, kept: readonly Anchor[], seen: readonly string[] = []): string | undefined {
  if (moved === undefined || seen.includes(moved)) return undefined;
  const next = kept.find(({ id }) => id === moved);
  return next?.moved === undefined ? moved : movedTo(next, kept, [...seen, moved]);
}

/** For each item, what the last one said that had something to say; its own word counts for those after it. */
function running<Item>(items: readonly Item[], says: (item: Item) => string | undefined): (string | undefined)[] {
  let last: string | undefined;
  return items.map((item) => {
    const before = last;
    last = says(item) ?? last;
    return before;
  });
}

/** The heading that an anchor stood under and that is still there. */
function liveHeadingBefore(kept: readonly Anchor[], anchor: Anchor, live: readonly { id: string }[]): Anchor | undefined {
  const ids = new Set(live.map(({ id }) => id));
  return kept.slice(0, kept.indexOf(anchor)).findLast(({ id }) => !isPassageId(id) && ids.has(id));
}
