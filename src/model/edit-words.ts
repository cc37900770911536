import { listed, longMinutes, quoted, refusals } from '../language/meeting-words.ts';
import type { Material, MeetingPlan } from './meeting.ts';
import type { Outcome } from './meeting-edits.ts';
import { wordsOfStep } from './step-words.ts';

/**
 * What an edit did, said in Danish to the one who made it.
 *
 * @param before The plan before the edit, to say whose minutes changed.
 */
export function wordsOfEdit(outcome: Outcome, before: MeetingPlan, plan: MeetingPlan, material: Material): string {
  const name = (index: number) => {
    const step = plan.steps[index];
    return step ? quoted(wordsOfStep(step, plan.choices, material).title) : '';
  };
  switch (outcome.did) {
    case 'refused':
      return refusals[outcome.why];
    case 'lengthened':
      return `${name(outcome.step)} varer nu ${longMinutes(plan.steps[outcome.step]?.minutes ?? 0)}. Minuttet er taget fra ${listed(outcome.others.map(name))}.`;
    case 'shortened':
      return `${name(outcome.step)} varer nu ${longMinutes(plan.steps[outcome.step]?.minutes ?? 0)}. Minuttet er givet til ${listed(outcome.others.map(name))}.`;
    case 'dropped':
      return `${name(outcome.step)} er droppet. Tiden er delt ud på ${gainers(before, plan).map(name).join(', ') || 'de andre trin'}.`;
    case 'restored':
      return `${name(outcome.step)} er med igen og varer ${longMinutes(plan.steps[outcome.step]?.minutes ?? 0)}. De andre trin er blevet kortere.`;
    case 'moved':
      return `${name(outcome.step)} er nu trin ${outcome.step + 1} af ${plan.steps.length}.`;
    case 'swapped':
      return `Nyt kort: ${name(outcome.step)}`;
    case 'resized':
      return `Mødet varer nu ${longMinutes(plan.choices.minutes)}. Trinene er de samme, og minutterne er fordelt igen.`;
  }
}

/** The steps that have more minutes than before. */
const gainers = (before: MeetingPlan, plan: MeetingPlan): number[] =>
  plan.steps.flatMap(({ minutes }, index) => (minutes > (before.steps[index]?.minutes ?? 0) ? [index] : []));
