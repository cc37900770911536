/** What is known of a card by those who choose among cards. */
export interface CardFacts {
  id: string;
  /** The principle or value that it is about. */
  about: string;
  kind: string;
  minutes: number;
}

/** Which cards a reader wants to see; empty is all. */
export interface CardChoice {
  about: string;
  kind: string;
  /** At most so many minutes; 0 is any number. */
  minutes: number;
}

/** The words of the address line, as a reader sees and shares them. */
const names = { about: 'emne', kind: 'slags', minutes: 'minutter' } as const;

/**
 * Reads a choice from the query of an address. Anything that no card has is left out, so that an old or
 * damaged address shows all cards and not none.
 */
export function choiceFrom(query: string, cards: readonly CardFacts[]): CardChoice {
  const asked = new URLSearchParams(query.slice(0, 200));
  const about = asked.get(names.about) ?? '';
  const kind = asked.get(names.kind) ?? '';
  const minutes = Number(asked.get(names.minutes) ?? 0);
  return {
    about: cards.some((card) => card.about === about) ? about : '',
    kind: cards.some((card) => card.kind === kind) ? kind : '',
    minutes: cards.some((card) => card.minutes === minutes) ? minutes : 0,
  };
}

/** Writes a choice as the query of an address: `?emne=respekt&minutter=10`, or nothing when all cards are wanted. */
export function queryOf({ about, kind, minutes }: CardChoice): string {
  const asked = new URLSearchParams();
  if (about) asked.set(names.about, about);
  if (kind) asked.set(names.kind, kind);
  if (minutes) asked.set(names.minutes, String(minutes));
  const query = asked.toString();
  return query && `?${query}`;
}

/** Whether a card is among those that are wanted. */
export const isChosen = (card: CardFacts, { about, kind, minutes }: CardChoice): boolean =>
  (!about || card.about === about) && (!kind || card.kind === kind) && (!minutes || card.minutes <= minutes);

/**
 * Draws one at random, never the last one again while there are others.
 *
 * @param chance From 0 up to and not 1, as `Math.random` gives it.
 */
export function drawn<Item>(items: readonly Item[], last: Item | undefined, chance: number): Item | undefined {
  const others = items.filter((item) => item !== last);
  const from = others.length > 0 ? others : items;
  return from[Math.floor(chance * from.length)];
}
