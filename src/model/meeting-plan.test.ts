import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { forms } from '../schemas/debate.ts';
import { type Choices, type Material, type MeetingPlan, sumOf } from './meeting.ts';
import { begin, behind, goTo, nextStep, propose, secondsLeft, togglePause } from './meeting-clock.ts';
import { cardsOf, dropStep, type Edited, moveStep, resizeMeeting, resizeStep, restoreStep, swapCard } from './meeting-edits.ts';
import { planMeeting } from './meeting-plan.ts';
import { shareOf } from './meeting-steps.ts';
import { formatAddress, parseAddress } from './plan-address.ts';
import { wordsOfStep } from './step-words.ts';

// Thousands of plans take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const topics = ['rettigheder', 'information', 'omsorg', 'respekt'];
const choices: fc.Arbitrary<Choices> = fc.record({
  minutes: fc.integer({ min: 15, max: 120 }),
  people: fc.integer({ min: 2, max: 60 }),
  place: fc.constantFrom('together', 'remote'),
  topic: fc.oneof(
    fc.record({ collection: fc.constant('principles' as const), ids: fc.subarray(['rettigheder', 'information']) }),
    fc.record({ collection: fc.constant('values' as const), ids: fc.subarray(['omsorg', 'respekt']) }),
  ),
  film: fc.boolean(),
  group: fc.constantFrom('new', 'used'),
  seed: fc.integer({ min: 0, max: 100_000 }),
  start: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: undefined }),
});
const card = fc.record({
  id: fc.stringMatching(/^[a-z]{3,12}$/),
  kind: fc.constantFrom('question', 'dilemma', 'exercise'),
  text: fc.constant('Hvad gjorde vi?'),
  instruction: fc.constant('Tal sammen.'),
  about: fc.oneof(
    fc.record({ collection: fc.constant('principles' as const), id: fc.constantFrom('rettigheder', 'information') }),
    fc.record({ collection: fc.constant('values' as const), id: fc.constantFrom('omsorg', 'respekt') }),
  ),
  minutes: fc.integer({ min: 3, max: 30 }),
  form: fc.constantFrom(...forms),
  note: fc.constant('Vent, når der bliver stille.'),
  source: fc.constant('redaktionen'),
});
const film = { id: 'en-film', title: 'En film', minutes: 3, questions: ['Hvad så I?'] };
const material: fc.Arbitrary<Material> = fc.record({
  cards: fc.uniqueArray(card, { selector: ({ id }) => id, maxLength: 30 }),
  films: fc.constantFrom([], [film]),
  ready: fc.constant([]),
});

/** All that a plan promises, whatever was done to it. */
function expectSound(plan: MeetingPlan, all: Material) {
  expect(sumOf(plan.steps)).toBe(plan.choices.minutes);
  for (const step of plan.steps) {
    const minimum = shareOf(step, plan.choices, all)?.minimum;
    expect(step.isDropped ? step.minutes === 0 : step.minutes >= (minimum ?? 1)).toBe(true);
  }
  const cards = plan.steps.filter(({ kind }) => kind === 'card').map(({ ref }) => ref);
  expect(new Set(cards).size).toBe(cards.length);
}

type Edit = (plan: MeetingPlan, at: number, all: Material) => Edited;
const edits: Edit[] = [
  (plan, at, all) => resizeStep(plan, at, 1, all),
  (plan, at, all) => resizeStep(plan, at, -1, all),
  (plan, at, all) => resizeStep(plan, at, 7, all),
  dropStep,
  restoreStep,
  swapCard,
  (plan, at) => moveStep(plan, at, at + 1),
  (plan, at) => moveStep(plan, at, 1),
  (plan, at, all) => resizeMeeting(plan, 15 + at * 13, all),
];
const walk = fc.array(fc.record({ edit: fc.constantFrom(...edits), at: fc.nat(12) }), { maxLength: 12 });

describe('a plan', () => {
  test('fills its minutes exactly, holds every minimum and has no card twice, for any meeting and any cards', () => {
    fc.assert(
      fc.property(choices, material, (wanted, all) => {
        const plan = planMeeting(wanted, all);
        expectSound(plan, all);
        expect(plan.choices).toEqual(wanted);
        expect(plan).toEqual(planMeeting(wanted, all));
        for (const step of plan.steps) expect(wordsOfStep(step, plan.choices, all).reason).not.toBe('');
      }),
      { numRuns: 700 },
    );
  });

  test('still does after any edits', () => {
    fc.assert(
      fc.property(choices, material, walk, (wanted, all, steps) => {
        let plan = planMeeting(wanted, all);
        for (const { edit, at } of steps) {
          const edited = edit(plan, at % plan.steps.length, all);
          if (edited.outcome.did === 'refused') expect(edited.plan).toBe(plan);
          plan = edited.plan;
          expectSound(plan, all);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('still does when the meeting is late by any time at any step, and no minute goes past the end unless it says so', () => {
    fc.assert(
      fc.property(choices, material, fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 12 }), (wanted, all, delays) => {
        let plan = planMeeting(wanted, all);
        let now = 1_000_000;
        let running = begin(plan, now);
        for (const delay of delays) {
          now += delay;
          const left = Math.max(0, secondsLeft(plan, running, now));
          const proposal = propose(plan, running, now, all);
          expectSound(proposal.plan, all);
          const rest = sumOf(proposal.plan.steps.slice(running.step + 1));
          if (proposal.overtime === 0) expect(now + left + rest * 60).toBeLessThanOrEqual(Math.max(running.ends, now + left));
          if (proposal.overtime === 0 && rest > 0) expect(behind(proposal.plan, running, now)).toBeLessThanOrEqual(0);
          plan = proposal.plan;
          const next = nextStep(plan, running.step);
          if (next === undefined) break;
          running = goTo(running, next, now);
        }
      }),
      { numRuns: 700 },
    );
  });

  test('does not move the end of the meeting for a pause, and the step goes on where it stood', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9000 }), (wanted, before, pause) => {
        const plan = planMeeting(wanted, { cards: [], films: [], ready: [] });
        const running = begin(plan, 1000);
        const left = secondsLeft(plan, running, 1000 + before);
        const after = togglePause(togglePause(running, 1000 + before), 1000 + before + pause);
        expect(secondsLeft(plan, after, 1000 + before + pause)).toBe(left);
        expect(after.ends).toBe(running.ends);
      }),
    );
  });
});

describe('the address of a plan', () => {
  test('gives the same plan back, and the same address to the byte, after any edits', () => {
    fc.assert(
      fc.property(choices, material, walk, fc.boolean(), (wanted, all, steps, isLeader) => {
        let plan = planMeeting(wanted, all);
        for (const { edit, at } of steps) plan = edit(plan, at % plan.steps.length, all).plan;
        const first = plan.steps.findIndex(({ isDropped }) => !isDropped);
        const running = { step: first, stepBegan: 1_790_000_000, ends: 1_790_003_600, paused: 1_790_000_100 };
        const address = formatAddress(plan, running, isLeader);
        expect(address).toMatch(/^[\w.&=-]+$/);
        const read = parseAddress(`#${address}`, all, topics);
        expect(read.faults).toEqual([]);
        expect(read.plan).toEqual(plan);
        expect(read.running).toEqual(running);
        expect(formatAddress(read.plan as MeetingPlan, read.running, read.isLeader)).toBe(address);
      }),
      { numRuns: 400 },
    );
  });

  test('never breaks the page: cut off, mistyped or nonsense, it keeps what can be kept and says what could not', () => {
    const nonsense = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-z._&=-]*$/));
    fc.assert(
      fc.property(choices, material, nonsense, fc.nat(200), fc.nat(3), (wanted, all, junk, at, cut) => {
        const whole = formatAddress(planMeeting(wanted, all));
        for (const address of [junk, whole.slice(0, at), whole.slice(0, at) + junk + whole.slice(at + cut)]) {
          const { plan, faults } = parseAddress(address, all, topics);
          if (plan) expectSound(plan, all);
          if (address.split('&')[0]?.replace(/^#|[\s.,;)]/g, '') !== whole.replaceAll('.', '')) expect(faults.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 700 },
    );
  });

  test('of a later version is read as far as it can be, and says so', () => {
    const wanted = fc.sample(choices, { numRuns: 1, seed: 5 })[0] as Choices;
    const all = { cards: [], films: [], ready: [] };
    const plan = planMeeting(wanted, all);
    const later = formatAddress(plan)
      .replace(/^1\./, '2.')
      .replace(/\.\w+$/, '-z9_abcde.ny.zzz');
    const read = parseAddress(later, all, topics);
    expect(read.plan).toEqual(plan);
    expect(read.faults[0]).toMatch(/^Adressen er lavet i en nyere udgave/);
  });

  test('of a plan with a card that has since been taken out gives its minutes to the others', () => {
    const wanted: Choices = { ...(fc.sample(choices, { numRuns: 1 })[0] as Choices), minutes: 60, people: 8, place: 'together' };
    const all = fc.sample(material, { numRuns: 1, seed: 3 })[0] as Material;
    const plan = planMeeting({ ...wanted, topic: { collection: 'principles', ids: [] } }, all);
    const gone = [...cardsOf(plan, all)][0];
    const fewer = { ...all, cards: all.cards.filter(({ id }) => id !== gone) };
    const read = parseAddress(formatAddress(plan), fewer, topics);
    expect(read.plan && sumOf(read.plan.steps)).toBe(60);
    expect(read.faults).toEqual([expect.stringContaining('findes ikke her'), expect.stringContaining('fordelt igen')]);
  });
});
