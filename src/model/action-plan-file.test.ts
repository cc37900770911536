import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActionPlan, emptyAgreement, outcomes, planLimits } from './action-plan.ts';
import { longestFile, planFromFile, planToFile } from './action-plan-file.ts';
import { keptText, readKept } from './kept-plan.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const text = (most: number) => fc.oneof(fc.string({ maxLength: most }), fc.string({ unit: 'binary', maxLength: Math.floor(most / 2) }));
const agreement = fc.record({
  what: text(planLimits.text),
  who: text(planLimits.line),
  when: fc.oneof(fc.constant(''), day),
  value: text(planLimits.line),
  situation: text(planLimits.text),
  noticed: text(planLimits.text),
  outcome: fc.constantFrom('' as const, ...outcomes),
  comment: text(planLimits.text),
});
const anyPlan: fc.Arbitrary<ActionPlan> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{8,64}$/),
  workplace: text(planLimits.line),
  date: fc.oneof(fc.constant(''), day),
  said: text(planLimits.said),
  agreements: fc.array(agreement, { maxLength: 8 }),
});
const example: ActionPlan = {
  id: 'abcdefgh12345678',
  workplace: 'Botilbuddet Ærø',
  date: '2026-11-22',
  said: 'Vi talte om »nej«.\nOg om "tid".',
  agreements: [{ ...emptyAgreement(), what: 'Ringer tilbage samme dag', who: 'Karin', when: '2027-03-15', outcome: 'kept' }],
};

test('a plan is the same when its file is opened again, and its file the same to the byte', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const bytes = new TextEncoder().encode(planToFile(plan));
      const read = planFromFile(new TextDecoder().decode(bytes));
      expect(read).toEqual({ plan });
      if ('plan' in read) expect(new TextEncoder().encode(planToFile(read.plan))).toEqual(bytes);
    }),
  );
});

test('a plan that is filled to the brim can be opened again', () => {
  const full = { ...emptyAgreement(), what: '\u0001'.repeat(planLimits.text), noticed: 'å'.repeat(planLimits.text) };
  const plan = { ...example, said: 'æ'.repeat(planLimits.said), agreements: Array.from({ length: planLimits.agreements }, () => full) };
  expect(planToFile(plan).length).toBeLessThan(longestFile);
  expect(planFromFile(planToFile(plan))).toEqual({ plan });
});

test('no text at all makes the reading fall over or give half a plan', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
      expect(planFromFile(any)).toEqual({ fault: 'other' });
    }),
  );
});

test('a plan of which a part is lost or changed is damaged, wherever it was cut', () => {
  const file = planToFile(example);
  for (let end = file.indexOf('version'); end < file.length - 2; end += 1)
    expect(planFromFile(file.slice(0, end))).toEqual({ fault: 'damaged' });
});

test.for([
  ['a photograph', '\u0089PNG\r\n', 'other'],
  ['nothing', '', 'other'],
  ['other JSON', '{"name":"faelles-vaerdier"}', 'other'],
  ['a list', '[]', 'other'],
  ['a plan of next year’s edition', planToFile(example).replace('"version": 1', '"version": 2'), 'newer'],
  ['a plan without an edition', planToFile(example).replace('"version": 1', '"version": "1"'), 'damaged'],
  ['a day that is not in the calendar', planToFile(example).replace('2027-03-15', '2027-02-30'), 'damaged'],
  ['an outcome that is not known', planToFile(example).replace('"kept"', '"<b>"'), 'damaged'],
  ['a text that is a number', planToFile(example).replace('"Karin"', '7'), 'damaged'],
  ['a text that is too long', planToFile(example).replace('Karin', 'K'.repeat(planLimits.line + 1)), 'damaged'],
  ['an id with markup', planToFile(example).replace('abcdefgh12345678', '<script>'), 'damaged'],
  ['no agreements', planToFile(example).replace('"agreements"', '"aftaler"'), 'damaged'],
  ['too much', ' '.repeat(longestFile + 1), 'huge'],
] as const)('a file with %s is refused with its reason', ([, file, fault]) => {
  expect(planFromFile(file)).toEqual({ fault });
});

test('a file that an editor has given a byte order mark is opened', () => {
  expect(planFromFile(`\uFEFF${planToFile(example)}`)).toEqual({ plan: example });
});

test('what lies on the device is read until its day comes', () => {
  const kept = keptText(example, '2027-11-22');
  expect(readKept(kept, '2027-11-21')).toEqual({ plan: example, expires: '2027-11-22' });
  expect(readKept(kept, '2027-11-22')).toEqual({ fault: 'expired' });
  expect(readKept(kept, '2031-01-01')).toEqual({ fault: 'expired' });
});

test('what lies damaged on the device is called damaged and not thrown away', () => {
  expect(readKept('', '2026-11-22')).toEqual({ fault: 'damaged' });
  expect(readKept(planToFile(example), '2026-11-22')).toEqual({ fault: 'damaged' });
  expect(readKept(keptText(example, '2027-11-22').slice(0, -20), '2026-11-22')).toEqual({ fault: 'damaged' });
});
