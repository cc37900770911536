import { type Choices, type Material, type MeetingPlan, type PlanCard, type PlanStep, type StepKind, sumOf } from './meeting.ts';
import { costAfter, suitableCards } from './meeting-cards.ts';
import { isShort, shareOf } from './meeting-steps.ts';
import { type Share, shareOut } from './share-out.ts';

/** From this length on a meeting has a pause, in minutes. */
const WITH_PAUSE = 90;

/**
 * Makes a plan: opening, perhaps a check-in and a film, cards, an agreement and a close. The minutes always
 * add up to those chosen, no step is under its minimum, and no card comes twice. The same choices and
 * material give the same plan.
 */
export function planMeeting(choices: Choices, material: Material): MeetingPlan {
  const { minutes, film } = choices;
  const share = (step: Draft) => shareOf(step, choices, material) ?? { minimum: 0, wish: 0 };
  const shown = film ? material.films.find((one) => one.minutes <= minutes / 4) : undefined;
  const before: Draft[] = [frame('opening'), ...(minutes >= 40 ? [frame('check-in')] : [])];
  if (shown) before.push({ kind: 'film', ref: shown.id });
  const after = [frame('agreement'), frame('close')];
  const pause = minutes >= WITH_PAUSE ? [frame('break')] : [];
  const fixed = [...before, ...pause, ...after].map(share);
  const most = minutes - total(fixed, 'minimum');
  const cards = chooseCards(choices, material, { wished: minutes - total(fixed, 'wish'), most }).map(({ id }) => ({
    kind: 'card' as const,
    ref: id,
  }));
  const middle = Math.ceil(cards.length / 2);
  const drafts = [...before, ...cards.slice(0, middle), ...(cards.length > 1 ? pause : []), ...cards.slice(middle), ...after];
  return { choices, steps: fitted(minutes, drafts, share) };
}

type Draft = Pick<PlanStep, 'kind' | 'ref'>;
const frame = (kind: StepKind): Draft => ({ kind, ref: '' });
const total = (shares: readonly Share[], what: keyof Share) => shares.reduce((all, share) => all + share[what], 0);

/** Cards for the time between opening and agreement: few, and each with time to go deep. */
function chooseCards(choices: Choices, { cards }: Material, { wished, most }: { wished: number; most: number }): PlanCard[] {
  const count = isShort(choices) ? 1 : Math.min(5, Math.max(1, Math.floor(choices.minutes / 20)));
  const chosen: PlanCard[] = [];
  let [time, room] = [wished, most];
  const waiting = suitableCards(choices, cards);
  const minimum = (card: PlanCard) => shareOf({ kind: 'card', ref: card.id }, choices, { cards, films: [], ready: [] })?.minimum ?? 0;
  while (chosen.length < count) {
    const slot = time / (count - chosen.length);
    const [best] = waiting
      .filter(({ card }) => !chosen.includes(card) && minimum(card) <= room && (chosen.length === 0 || card.minutes <= time + 3))
      .map(({ card, misfit }) => ({ card, cost: misfit + costAfter(chosen, card, slot) }))
      .sort((a, b) => a.cost - b.cost);
    if (!best) break;
    chosen.push(best.card);
    time -= best.card.minutes;
    room -= minimum(best.card);
  }
  return chosen;
}

/** Steps with their minutes. What cannot be kept within the time is left out, the least needed first. */
function fitted(minutes: number, drafts: readonly Draft[], share: (step: Draft) => Share): PlanStep[] {
  const order: StepKind[] = ['check-in', 'film', 'break', 'card', 'close', 'agreement'];
  let kept = [...drafts];
  for (;;) {
    const parts = shareOut(minutes, kept.map(share));
    if (parts) return kept.map((step, index) => ({ ...step, minutes: parts[index] ?? 0, isDropped: false }));
    const kind = order.find((one) => kept.some((step) => step.kind === one));
    const leastNeeded = kept.findLastIndex((step) => step.kind === kind);
    if (leastNeeded < 0) throw new RangeError(`A meeting of ${minutes} minutes has no room for an opening.`);
    kept = kept.filter((_, index) => index !== leastNeeded);
  }
}

/** A ready agenda as a plan, word for word and minute for minute. */
export function planOfAgenda(steps: readonly { id: string; minutes: number }[]): MeetingPlan {
  const planned = steps.map(({ id, minutes }) => ({ kind: 'ready' as const, ref: id, minutes, isDropped: false }));
  const topic = { collection: 'principles', ids: [] } as const;
  return {
    choices: { minutes: sumOf(planned), people: 12, place: 'together', topic, film: false, group: 'used', seed: 1 },
    steps: planned,
  };
}
