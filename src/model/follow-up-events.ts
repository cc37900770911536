import type { ActionPlan } from './action-plan.ts';
import { followUpsOf, outlineOf } from './action-plan-outline.ts';
import type { CalendarEvent } from './calendar-file.ts';

/**
 * The follow-ups of a plan as events at nine in the morning, with a reminder a week before.
 *
 * @param withWords Whether the agreements stand in the events. Many share their calendar with others.
 */
export function followUpEvents(plan: ActionPlan, withWords: boolean): CalendarEvent[] {
  const agreed = outlineOf(plan).agreements.map(({ title, fields }) =>
    [title, ...fields.filter(({ text }) => text !== '').map(({ name, text }) => `${name}: ${text}`)].join('\n'),
  );
  return followUpsOf(plan).map(({ day, months, minutes, task }) => ({
    id: `${plan.id}-${months}`,
    day,
    start: 9 * 60,
    minutes,
    title: `Vi ser efter: handleplanen efter ${months} måneder`,
    text: [task, ...(withWords ? agreed : ['Find jeres handleplan frem.'])].join('\n\n'),
    reminderDays: 7,
  }));
}
