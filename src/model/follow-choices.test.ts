import { expect, test } from 'vitest';
import { followChoices } from './follow-choices.ts';
import { startingChoices, sumOf } from './meeting.ts';
import { dropStep } from './meeting-edits.ts';
import { planMeeting } from './meeting-plan.ts';

const material = { cards: [], films: [], ready: [] };
const edited = dropStep(planMeeting(startingChoices, material), 1, material).plan;

test('a plan that was changed by hand keeps its steps when the meeting gets longer or another hour', () => {
  const longer = followChoices(edited, { ...startingChoices, minutes: 60, start: 540 }, true, material);
  expect(longer.steps.map(({ kind, isDropped }) => [kind, isDropped])).toEqual(
    edited.steps.map(({ kind, isDropped }) => [kind, isDropped]),
  );
  expect(sumOf(longer.steps)).toBe(60);
  expect(longer.choices.start).toBe(540);
});

test('another kind of meeting gets a plan of its own', () => {
  const other = { ...startingChoices, place: 'remote' } as const;
  expect(followChoices(edited, other, true, material)).toEqual(planMeeting(other, material));
});
