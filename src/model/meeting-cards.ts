import type { Choices, PlanCard } from './meeting.ts';
import { misfit } from './meeting-forms.ts';
import { shortHash } from './short-hash.ts';

/** A number from 0 to 1 that belongs to this card under this seed. */
const chance = (seed: number, id: string): number => Number.parseInt(shortHash(`${seed}/${id}`), 36) / 36 ** 5;

/**
 * The cards that a meeting can use, the best first: those about its topic, whose form suits the people, the
 * place and what the group is used to. Equals come in an order that the seed decides.
 */
export function suitableCards(choices: Choices, cards: readonly PlanCard[]): { card: PlanCard; misfit: number }[] {
  const { collection, ids } = choices.topic;
  return cards
    .filter(({ about }) => about.collection === collection && (ids.length === 0 || ids.includes(about.id)))
    .map((card) => ({ card, misfit: misfit(card.form, choices) + depth(card, choices) + chance(choices.seed, card.id) * 3 }))
    .filter((one) => one.misfit < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.misfit - b.misfit || (a.card.id < b.card.id ? -1 : 1));
}

/** A group that is used to debate gets to the dilemmas first. */
const depth = ({ kind }: PlanCard, { group }: Choices): number => (group === 'used' && kind !== 'dilemma' ? 2 : 0);

/** What a next card costs after those already chosen: sameness of kind and topic, and minutes from the time it gets. */
export function costAfter(chosen: readonly PlanCard[], card: PlanCard, slot: number): number {
  const last = chosen.at(-1);
  // A question opens, and an exercise or a dilemma goes deeper.
  const first = last === undefined && card.kind !== 'question' ? 2 : 0;
  const sameKind = last?.kind === card.kind ? 3 : 0;
  const sameForm = last?.form === card.form ? 1 : 0;
  const sameTopic = chosen.some(({ about }) => about.id === card.about.id) ? 3 : 0;
  return first + sameKind + sameForm + sameTopic + Math.abs(card.minutes - slot) / 3;
}
