import { type Material, type MeetingPlan, type PlanStep, sumOf } from './meeting.ts';
import { suitableCards } from './meeting-cards.ts';
import { shareOf } from './meeting-steps.ts';
import { type Share, shareOut } from './share-out.ts';

/** What became of an edit, so that it can be told: the plan is unchanged when it was refused. */
export type Outcome =
  | { did: 'lengthened' | 'shortened'; step: number; others: readonly number[] }
  | { did: 'dropped' | 'restored' | 'moved' | 'swapped'; step: number }
  | { did: 'resized' }
  | { did: 'refused'; why: 'no-time' | 'at-minimum' | 'last-step' | 'no-card' | 'at-edge' };

export interface Edited {
  plan: MeetingPlan;
  outcome: Outcome;
}

/** What a button of a step does. */
export type StepAct = 'shorter' | 'longer' | 'up' | 'down' | 'swap' | 'drop' | 'restore';

/** Does to a step what its button says. */
export function editStep(act: StepAct, plan: MeetingPlan, at: number, material: Material): Edited {
  const edits: Record<StepAct, () => Edited> = {
    shorter: () => resizeStep(plan, at, -1, material),
    longer: () => resizeStep(plan, at, 1, material),
    up: () => moveStep(plan, at, at - 1),
    down: () => moveStep(plan, at, at + 1),
    swap: () => swapCard(plan, at, material),
    drop: () => dropStep(plan, at, material),
    restore: () => restoreStep(plan, at, material),
  };
  return edits[act]();
}

const refused = (plan: MeetingPlan, why: Extract<Outcome, { did: 'refused' }>['why']): Edited => ({
  plan,
  outcome: { did: 'refused', why },
});

/** The shares of the steps. A step that will happen wishes for the minutes that it has. */
function sharesOf({ steps, choices }: MeetingPlan, material: Material): Share[] {
  return steps.map((step) => {
    const share = shareOf(step, choices, material) ?? { minimum: step.minutes, wish: step.minutes };
    return { minimum: share.minimum, wish: step.isDropped ? share.wish : step.minutes };
  });
}

/** The plan with one step set and the minutes of the others shared out anew; undefined when they cannot be. */
function withStep(plan: MeetingPlan, at: number, step: PlanStep, material: Material): MeetingPlan | undefined {
  const steps = plan.steps.map((one, index) => (index === at ? step : one));
  const others = sharesOf({ ...plan, steps }, material).map((share, index) => ({ share, index }));
  const taking = others.filter(({ index }) => index !== at && !steps[index]?.isDropped);
  const minutes = shareOut(
    plan.choices.minutes - (step.isDropped ? 0 : step.minutes),
    taking.map(({ share }) => share),
  );
  if (!minutes) return undefined;
  const given = new Map(taking.map(({ index }, order) => [index, minutes[order] ?? 0]));
  return { ...plan, steps: steps.map((one, index) => ({ ...one, minutes: given.get(index) ?? one.minutes })) };
}

/**
 * Gives a step more or fewer minutes. The others give or get them; the length of the meeting stays.
 *
 * @param by Minutes, such as 1 or −1.
 */
export function resizeStep(plan: MeetingPlan, at: number, by: number, material: Material): Edited {
  const step = plan.steps[at];
  const minimum = sharesOf(plan, material)[at]?.minimum ?? 0;
  if (!step || step.isDropped || step.minutes + by < minimum) return refused(plan, 'at-minimum');
  const changed = withStep(plan, at, { ...step, minutes: step.minutes + by }, material);
  if (!changed) return refused(plan, 'no-time');
  const others = changed.steps.flatMap(({ minutes }, index) => (index !== at && minutes !== plan.steps[index]?.minutes ? [index] : []));
  return { plan: changed, outcome: { did: by > 0 ? 'lengthened' : 'shortened', step: at, others } };
}

/** Drops a step openly: it stays on the list with no minutes, and the others get its time. */
export function dropStep(plan: MeetingPlan, at: number, material: Material): Edited {
  const step = plan.steps[at];
  const changed = step && withStep(plan, at, { ...step, minutes: 0, isDropped: true }, material);
  return changed ? { plan: changed, outcome: { did: 'dropped', step: at } } : refused(plan, 'last-step');
}

/** Takes a dropped step back, with as much of its time as the others can give. */
export function restoreStep(plan: MeetingPlan, at: number, material: Material): Edited {
  const step = plan.steps[at];
  const share = sharesOf(plan, material)[at];
  if (!step?.isDropped || !share) return refused(plan, 'no-time');
  for (let minutes = Math.max(share.minimum, share.wish); minutes >= share.minimum; minutes--) {
    const changed = withStep(plan, at, { ...step, minutes, isDropped: false }, material);
    if (changed) return { plan: changed, outcome: { did: 'restored', step: at } };
  }
  return refused(plan, 'no-time');
}

/** Whether a step can be moved: the opening stays first and the close last. */
export const isMovable = ({ kind }: PlanStep): boolean => kind !== 'opening' && kind !== 'close';

/** Moves a step to another place in the order. */
export function moveStep(plan: MeetingPlan, from: number, to: number): Edited {
  const [step, there] = [plan.steps[from], plan.steps[to]];
  if (!step || !there || from === to || !isMovable(step) || !isMovable(there)) return refused(plan, 'at-edge');
  const rest = plan.steps.filter((_, index) => index !== from);
  return { plan: { ...plan, steps: [...rest.slice(0, to), step, ...rest.slice(to)] }, outcome: { did: 'moved', step: to } };
}

/** Puts the next suitable card in place of one: round and round, and never one that the plan already has. */
export function swapCard(plan: MeetingPlan, at: number, material: Material): Edited {
  const step = plan.steps[at];
  if (step?.kind !== 'card') return refused(plan, 'no-card');
  const order = suitableCards(plan.choices, material.cards).map(({ card }) => card.id);
  const here = order.indexOf(step.ref);
  const used = cardsOf(plan, material);
  for (const ref of [...order.slice(here + 1), ...order.slice(0, Math.max(0, here))]) {
    if (used.has(ref)) continue;
    const minimum = shareOf({ kind: 'card', ref }, plan.choices, material)?.minimum ?? 0;
    const minutes = step.isDropped ? 0 : Math.max(step.minutes, minimum);
    const changed = withStep(plan, at, { ...step, ref, minutes }, material);
    if (changed) return { plan: changed, outcome: { did: 'swapped', step: at } };
  }
  return refused(plan, 'no-card');
}

/** Gives the meeting another length and keeps its steps. */
export function resizeMeeting(plan: MeetingPlan, minutes: number, material: Material): Edited {
  const resized = { ...plan, choices: { ...plan.choices, minutes } };
  const kept = resized.steps.flatMap(({ isDropped }, index) => (isDropped ? [] : [index]));
  const shares = sharesOf(resized, material);
  const parts = shareOut(
    minutes,
    kept.map((index) => shares[index] ?? { minimum: 0, wish: 0 }),
  );
  if (!parts) return refused(plan, 'no-time');
  const given = new Map(kept.map((index, order) => [index, parts[order] ?? 0]));
  const steps = resized.steps.map((step, index) => ({ ...step, minutes: given.get(index) ?? 0 }));
  return { plan: { choices: { ...resized.choices, minutes: sumOf(steps) }, steps }, outcome: { did: 'resized' } };
}

/** The ids of all cards in a plan, dropped ones and those within ready steps included. */
export function cardsOf({ steps }: MeetingPlan, { ready }: Material): Set<string> {
  const ids = steps.map(({ kind, ref }) => (kind === 'card' ? ref : ready.find(({ id }) => kind === 'ready' && id === ref)?.card));
  return new Set(ids.filter((id) => id !== undefined));
}
