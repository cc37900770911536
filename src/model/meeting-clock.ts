import { type Material, type MeetingPlan, type PlanStep, type StepKind, sumOf } from './meeting.ts';
import { isShort, SHORT, shareOf } from './meeting-steps.ts';
import { shareOut } from './share-out.ts';

/** Where a meeting has got to. Times are in whole seconds since 1970, so that they say the same after sleep. */
export interface Running {
  /** The place of the step in the plan. */
  step: number;
  stepBegan: number;
  /** When the meeting is to be over. A pause does not move it. */
  ends: number;
  /** When the pause began; left out while the meeting goes on. */
  paused?: number | undefined;
}

/** How the minutes of what is left would change, for the leader to say yes or no to. */
export interface Proposal {
  plan: MeetingPlan;
  changes: readonly { step: number; from: number; to: number }[];
  /** Steps that there is no room for. */
  dropped: readonly number[];
  /** Minutes past the agreed end, when even the shortest steps are too many. */
  overtime: number;
}

/** Begins the meeting at its first step. @param ends When it is to be over; its own length from now, if not given. */
export function begin(plan: MeetingPlan, now: number, ends = now + plan.choices.minutes * 60): Running {
  return { step: nextStep(plan, -1) ?? 0, stepBegan: now, ends };
}

/** The step after this one that will happen; undefined at the end. */
export function nextStep({ steps }: MeetingPlan, from: number): number | undefined {
  const found = steps.findIndex(({ isDropped }, index) => index > from && !isDropped);
  return found < 0 ? undefined : found;
}

/** The step before this one that will happen; undefined at the beginning. */
export function stepBefore({ steps }: MeetingPlan, from: number): number | undefined {
  const found = steps.findLastIndex(({ isDropped }, index) => index < from && !isDropped);
  return found < 0 ? undefined : found;
}

/** Goes to another step, whose clock then begins. */
export const goTo = (running: Running, step: number, now: number): Running => ({ step, stepBegan: now, ends: running.ends });

/** Stops the clock, or lets it go on from where it stood. */
export function togglePause(running: Running, now: number): Running {
  const { paused, ...going } = running;
  return paused === undefined ? { ...going, paused: now } : { ...going, stepBegan: going.stepBegan + now - paused };
}

/** Seconds that are left of the step; below 0 when they have been used. */
export function secondsLeft({ steps }: MeetingPlan, { step, stepBegan, paused }: Running, now: number): number {
  return (steps[step]?.minutes ?? 0) * 60 - ((paused ?? now) - stepBegan);
}

/** Seconds from now to the agreed end; below 0 after it. */
export const secondsToEnd = ({ ends }: Running, now: number): number => ends - now;

/** Seconds by which the meeting would end too late if each step from now on took its minutes; below 0 when it is ahead. */
export function behind(plan: MeetingPlan, running: Running, now: number): number {
  const rest = sumOf(plan.steps.slice(running.step + 1)) * 60;
  return now + Math.max(0, secondsLeft(plan, running, now)) + rest - running.ends;
}

/** What may go when time is short, the least needed first: the agreement goes last. */
const leastNeeded: readonly StepKind[] = ['check-in', 'film', 'break', 'card', 'ready', 'opening', 'close'];

/**
 * Shares the time that is left among the steps after the present one. None goes under its minimum: rather it
 * is proposed to drop one, and when nothing more can be dropped, to end later.
 */
export function propose(plan: MeetingPlan, running: Running, now: number, material: Material): Proposal {
  const room = Math.floor((secondsToEnd(running, now) - Math.max(0, secondsLeft(plan, running, now))) / 60);
  return shareRest(plan, running.step + 1, room, material);
}

/**
 * The same before the meeting has begun. The plan then begins later and ends as it was to end.
 *
 * @param room Minutes from now to the agreed end.
 */
export function proposeLateStart(plan: MeetingPlan, room: number, material: Material): Proposal {
  const proposal = shareRest(plan, 0, room, material);
  const { start, minutes } = plan.choices;
  const choices = { ...proposal.plan.choices, ...(start !== undefined && { start: (start + minutes - room) % 1440 }) };
  return { ...proposal, plan: { ...proposal.plan, choices } };
}

function shareRest(plan: MeetingPlan, from: number, room: number, material: Material): Proposal {
  const share = (step: PlanStep) => {
    const known = shareOf(step, plan.choices, material) ?? { minimum: step.minutes, wish: step.minutes };
    return { minimum: Math.min(known.minimum, step.minutes), wish: step.minutes };
  };
  const steps = [...plan.steps];
  const rest = () => steps.flatMap(({ isDropped }, index) => (index >= from && !isDropped ? [index] : []));
  const minimums = (places: readonly number[]) => places.reduce((all, index) => all + share(steps[index] as PlanStep).minimum, 0);
  const dropped: number[] = [];
  for (const kind of leastNeeded) {
    // The last step stays, so that a meeting has an end; of equals the last goes first.
    for (const index of rest().slice(0, -1).reverse()) {
      if (minimums(rest()) <= room || steps[index]?.kind !== kind) continue;
      steps[index] = { ...(steps[index] as PlanStep), minutes: 0, isDropped: true };
      dropped.push(index);
    }
  }
  const places = rest();
  // A short meeting that is ahead does not grow into a long one, which would ask more of its agreement.
  const most = isShort(plan.choices) ? SHORT - 1 - sumOf(steps.slice(0, from)) : Number.POSITIVE_INFINITY;
  const total = Math.max(Math.min(room, most), minimums(places));
  const parts =
    shareOut(
      total,
      places.map((index) => share(steps[index] as PlanStep)),
    ) ?? [];
  const changes = places.flatMap((index, order) => {
    const step = steps[index] as PlanStep;
    const to = parts[order] ?? step.minutes;
    steps[index] = { ...step, minutes: to };
    return to === step.minutes ? [] : [{ step: index, from: step.minutes, to }];
  });
  return {
    plan: { choices: { ...plan.choices, minutes: sumOf(steps) }, steps },
    changes,
    dropped: dropped.toSorted((one, other) => one - other),
    overtime: places.length === 0 ? 0 : Math.max(0, total - room),
  };
}
