import type { Day } from './calendar-days.ts';

/** How it went with an agreement, when a year has passed; empty until it is answered. */
export const outcomes = ['kept', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

/** The texts of an agreement, in the order in which they are read. */
export const agreementTexts = ['what', 'who', 'when', 'value', 'situation', 'noticed', 'comment'] as const;
export type AgreementText = (typeof agreementTexts)[number];

/** One thing that the meeting agreed on. What is not filled in is empty. */
export type Agreement = Record<Exclude<AgreementText, 'when'>, string> & {
  /** The day on which somebody looks after it. */
  when: Day | '';
  outcome: Outcome | '';
};

/** What a meeting leaves behind. */
export interface ActionPlan {
  /** Letters and digits that tell this plan from others, so that a calendar knows it again. */
  id: string;
  workplace: string;
  /** The day of the meeting. */
  date: Day | '';
  /** What was said, when it is kept at all. */
  said: string;
  agreements: Agreement[];
}

/** How much a plan can hold: agreements, and characters in a field. The fields of the page stop here. */
export const planLimits = { agreements: 30, line: 200, text: 2000, said: 10_000 } as const;

/** The most characters that a text of an agreement can hold. */
export const longest = (name: AgreementText): number => (name === 'who' || name === 'value' ? planLimits.line : planLimits.text);

/** An agreement with nothing in it. */
export const emptyAgreement = (): Agreement => ({
  what: '',
  who: '',
  when: '',
  value: '',
  situation: '',
  noticed: '',
  outcome: '',
  comment: '',
});

/** Whether something is written in the agreement or answered about it. */
export const isWritten = (agreement: Agreement): boolean => Object.values(agreement).some((value) => value.trim() !== '');

/** Whether a reader has written something that would be missed. The day of the meeting stands there by itself. */
export const hasWords = ({ workplace, said, agreements }: ActionPlan): boolean =>
  workplace.trim() !== '' || said.trim() !== '' || agreements.some(isWritten);

/** How many agreements were kept, partly kept and not kept, and how many have no answer yet. Empty rows do not count. */
export function tally({ agreements }: ActionPlan): Record<Outcome | 'open', number> {
  const counts = { kept: 0, partly: 0, not: 0, open: 0 };
  for (const agreement of agreements.filter(isWritten)) counts[agreement.outcome || 'open'] += 1;
  return counts;
}
