import type { Choices, Material, MeetingPlan } from './meeting.ts';
import { resizeMeeting } from './meeting-edits.ts';
import { planMeeting } from './meeting-plan.ts';

/**
 * The plan after the leader has chosen otherwise: made anew, but a plan that was changed by hand keeps its
 * steps when only its length or its hour is another.
 */
export function followChoices(plan: MeetingPlan, choices: Choices, isEdited: boolean, material: Material): MeetingPlan {
  const isSame = JSON.stringify({ ...choices, minutes: 0, start: 0 }) === JSON.stringify({ ...plan.choices, minutes: 0, start: 0 });
  if (!isEdited || !isSame) return planMeeting(choices, material);
  const { plan: resized, outcome } = resizeMeeting(plan, choices.minutes, material);
  return outcome.did === 'refused' ? planMeeting(choices, material) : { ...resized, choices };
}
