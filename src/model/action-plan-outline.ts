import { agreementWords, followUpWords, outcomeWords } from '../language/action-plan-words.ts';
import { danishDate } from '../language/dates.ts';
import { type ActionPlan, agreementTexts, isWritten } from './action-plan.ts';
import { type Day, monthsLater } from './calendar-days.ts';

/** A name and what stands behind it. */
export interface Field {
  name: string;
  text: string;
}

/** A plan as it is read, on paper and in every kind of file. */
export interface PlanOutline {
  title: string;
  meeting: Field[];
  /** What was said; empty when it is not kept. */
  said: string;
  agreements: { title: string; fields: Field[] }[];
  followUps: Field[];
}

/** A follow-up with its day. */
export interface FollowUp {
  day: Day;
  months: number;
  minutes: number;
  task: string;
}

/** The follow-ups of a meeting, three, six and twelve months after it; none when its day is not known. */
export const followUpsOf = ({ date }: ActionPlan): FollowUp[] =>
  date === '' ? [] : followUpWords.map((followUp) => ({ ...followUp, day: monthsLater(date, followUp.months) }));

/** The fields that a sheet shows even when they are empty, so that they can be filled in by hand. */
const always = ['what', 'who', 'when'];

/** A plan in the words and the order of a reader. Agreements with nothing in them are left out. */
export function outlineOf(plan: ActionPlan): PlanOutline {
  const meeting = [
    { name: 'Arbejdsplads', text: plan.workplace.trim() },
    { name: 'Mødet', text: plan.date && danishDate(plan.date) },
  ];
  return {
    title: 'Handleplan',
    meeting: meeting.filter(({ text }) => text !== ''),
    said: plan.said.trim(),
    agreements: plan.agreements.filter(isWritten).map((agreement, index) => {
      const text = (name: (typeof agreementTexts)[number]) =>
        name === 'when' ? agreement.when && danishDate(agreement.when) : agreement[name].trim();
      const outcome = agreement.outcome && outcomeWords[agreement.outcome];
      const fields = agreementTexts
        .flatMap((name) => [
          ...(name === 'comment' ? [{ name: agreementWords.outcome, text: outcome, always: false }] : []),
          { name: agreementWords[name], text: text(name), always: always.includes(name) },
        ])
        .filter((field) => field.always || field.text !== '');
      return { title: `Aftale ${index + 1}`, fields: fields.map(({ name, text }) => ({ name, text })) };
    }),
    followUps: followUpsOf(plan).map(({ day, task, months }) => ({ name: danishDate(day), text: `Efter ${months} måneder: ${task}` })),
  };
}
