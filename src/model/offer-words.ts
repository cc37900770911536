import { clockTime, longMinutes, quoted } from '../language/meeting-words.ts';
import type { Material, MeetingPlan } from './meeting.ts';
import type { Proposal } from './meeting-clock.ts';
import { wordsOfStep } from './step-words.ts';

/** Why the rest of the meeting is offered to be shared out again. */
export type OfferCause = { cause: 'late-start'; planned: number } | { cause: 'behind' | 'ahead' | 'asked'; minutes: number };

/** An offer in words: what has happened, what would change, one line a step, and what is asked. */
export interface OfferWords {
  lead: string;
  lines: readonly string[];
  question: string;
}

/** Says in Danish what a proposal would change. */
export function wordsOfOffer(why: OfferCause, before: MeetingPlan, proposal: Proposal, material: Material): OfferWords {
  const title = (index: number) => {
    const step = before.steps[index];
    return step ? quoted(wordsOfStep(step, before.choices, material).title) : '';
  };
  const lead = {
    'late-start': () => `Mødet skulle begynde klokken ${clockTime('planned' in why ? why.planned : 0)}.`,
    behind: () => `I er ${longMinutes('minutes' in why ? why.minutes : 0)} efter planen.`,
    ahead: () => `I er ${longMinutes('minutes' in why ? why.minutes : 0)} foran planen.`,
    asked: () => 'Sådan kan resten af tiden deles.',
  }[why.cause]();
  return {
    lead,
    lines: [
      ...proposal.changes.map(({ step, from, to }) => `${title(step)}: ${from} → ${to} min.`),
      ...proposal.dropped.map((step) => `${title(step)} bliver droppet.`),
      ...(proposal.overtime > 0 ? [`Mødet slutter alligevel ${longMinutes(proposal.overtime)} senere.`] : []),
    ],
    question: 'Skal resten fordeles igen?',
  };
}
