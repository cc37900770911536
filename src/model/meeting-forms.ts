import type { Form } from '../schemas/debate.ts';
import type { Choices } from './meeting.ts';
import { shareOut } from './share-out.ts';

/**
 * The shortest time in minutes in which a form still is that form. Walk-and-talk (15–20), fishbowl (rounds of
 * 7–10, two of them), 1-2-4-alle (12, of which the last part can be cut) and five fingers (5 a round) lean on
 * the sources that the cards name; the others are the editors' own.
 */
const shortest: Record<Form, number> = {
  alone: 3,
  pairs: 4,
  fours: 6,
  all: 4,
  '1-2-4-alle': 10,
  runde: 4,
  fishbowl: 15,
  'walk-and-talk': 12,
  'stille-skrivning': 8,
  'fem-fingre': 5,
  'reflekterende-team': 20,
  dilemma: 12,
  'check-in': 2,
  'check-out': 1,
};

/** The shortest time of a form in minutes. A round needs half a minute a person, in circles of at most ten. */
export function shortestOf(form: Form, people: number): number {
  return form === 'runde' ? Math.max(shortest.runde, Math.ceil(Math.min(people, 10) / 2)) : shortest[form];
}

/**
 * How badly a form suits a meeting: 0 is well, and a form with `Infinity` cannot be used at all.
 */
export function misfit(form: Form, { people, place, group }: Pick<Choices, 'people' | 'place' | 'group'>): number {
  if (form === 'walk-and-talk' && (place === 'remote' || people > 20)) return Number.POSITIVE_INFINITY;
  const needed: Partial<Record<Form, number>> = { fours: 4, '1-2-4-alle': 4, fishbowl: 8, 'reflekterende-team': 4, dilemma: 3 };
  if (people < (needed[form] ?? 0)) return Number.POSITIVE_INFINITY;
  const isLarge = people > 12;
  let misfits = 0;
  if (isLarge && (form === 'runde' || form === 'all')) misfits += 4;
  if (isLarge && form === 'reflekterende-team') misfits += 8;
  if (group === 'new' && (form === 'fishbowl' || form === 'reflekterende-team')) misfits += 6;
  if (group === 'new' && form === 'dilemma') misfits += 1;
  if (group === 'used' && (form === 'pairs' || form === 'alone')) misfits += 1;
  if (place === 'remote' && (form === 'fishbowl' || form === 'dilemma')) misfits += 2;
  return misfits;
}

/** The parts of a form that change hands within a step, with their minutes; none for a form that is one piece. */
export function partsOf(form: Form, minutes: number): { form: Form; minutes: number }[] {
  if (form !== '1-2-4-alle') return [];
  const shares = [
    { minimum: 1, wish: 1 },
    { minimum: 2, wish: 2 },
    { minimum: 3, wish: 4 },
    { minimum: 3, wish: 5 },
  ];
  const parts: Form[] = ['alone', 'pairs', 'fours', 'all'];
  return shareOut(minutes, shares)?.map((part, index) => ({ form: parts[index] ?? 'all', minutes: part })) ?? [];
}
