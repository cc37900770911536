import type { Choices, Material, PlanStep, StepKind } from './meeting.ts';
import { shortestOf } from './meeting-forms.ts';
import type { Share } from './share-out.ts';

/** A meeting of fewer minutes opens with one sentence and ends with a promise each. */
export const SHORT = 25;

/** Whether a meeting is that short. */
export const isShort = ({ minutes }: Pick<Choices, 'minutes'>): boolean => minutes < SHORT;

/** More people than one round can hold: they answer two and two. */
export const isLarge = ({ people }: Pick<Choices, 'people'>): boolean => people > 10;

/**
 * What a step must have and would like to have, in minutes.
 *
 * @returns undefined for a card, film or ready step that the material does not know.
 */
export function shareOf({ kind, ref }: Pick<PlanStep, 'kind' | 'ref'>, choices: Choices, material: Material): Share | undefined {
  if (kind === 'card') {
    const card = material.cards.find(({ id }) => id === ref);
    return card && { minimum: Math.min(card.minutes, shortestOf(card.form, choices.people)), wish: card.minutes };
  }
  if (kind === 'film') {
    const film = material.films.find(({ id }) => id === ref);
    return film && { minimum: film.minutes, wish: film.minutes + 1 };
  }
  if (kind === 'ready') {
    const step = material.ready.find(({ id }) => id === ref);
    return step && { minimum: Math.ceil(step.minutes / 2), wish: step.minutes };
  }
  return frameShare(kind, choices);
}

/** The same for the frame around the cards. */
export function frameShare(kind: Exclude<StepKind, 'card' | 'film' | 'ready'>, choices: Choices): Share {
  const { minutes, people, group } = choices;
  const by = (short: number, middle: number, long: number) => (minutes < SHORT ? short : minutes < 60 ? middle : long);
  switch (kind) {
    case 'opening':
      return { minimum: by(1, 2, 2), wish: by(1, 3, 4) + (group === 'new' && minutes >= SHORT ? 1 : 0) };
    case 'check-in':
      return isLarge(choices)
        ? { minimum: 2, wish: 4 }
        : { minimum: Math.max(2, Math.ceil(people / 2)), wish: Math.max(3, Math.ceil(people * 0.6)) };
    case 'break':
      return { minimum: 3, wish: 5 };
    case 'agreement':
      return { minimum: by(2, 5, 5), wish: by(2, 6, minutes < 90 ? 8 : 10) };
    case 'close':
      return { minimum: 1, wish: by(1, 2, 3) };
  }
}
