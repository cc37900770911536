import { expect, test } from 'vitest';
import { wordsOfEdit } from './edit-words.ts';
import { dropStep, resizeStep, restoreStep } from './meeting-edits.ts';
import { planMeeting } from './meeting-plan.ts';

const material = { cards: [], films: [], ready: [] };
const plan = planMeeting(
  { minutes: 30, people: 8, place: 'together', topic: { collection: 'principles', ids: [] }, film: false, group: 'used', seed: 1 },
  material,
);

test('the leader hears where a minute was taken from, and why one cannot be', () => {
  const longer = resizeStep(plan, 1, 1, material);
  expect(wordsOfEdit(longer.outcome, plan, longer.plan, material)).toMatch(
    /^»Aftale« varer nu \d+ minutter\. Minuttet er taget fra ».+«\.$/,
  );
  const shorter = resizeStep(plan, 1, -50, material);
  expect(wordsOfEdit(shorter.outcome, plan, shorter.plan, material)).toMatch(/^Trinet er så kort/);
});

test('the leader hears who got the time of a dropped step, and that it can come back', () => {
  const dropped = dropStep(plan, 2, material);
  expect(wordsOfEdit(dropped.outcome, plan, dropped.plan, material)).toMatch(/^»Check-out« er droppet\. Tiden er delt ud på »/);
  const restored = restoreStep(dropped.plan, 2, material);
  expect(wordsOfEdit(restored.outcome, dropped.plan, restored.plan, material)).toMatch(/^»Check-out« er med igen/);
});
