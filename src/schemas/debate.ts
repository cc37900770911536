import { z } from 'astro/zod';
import { day, description, id, list, oneOf, strict, text, whole } from './fields.ts';

/** Where a card or a step comes from. */
const origin = strict({ id: id('a source'), place: text('the place in the source').optional() });

/** How a group works on a card or a step. */
export const forms = [
  'alone',
  'pairs',
  'fours',
  'all',
  '1-2-4-alle',
  'runde',
  'fishbowl',
  'walk-and-talk',
  'stille-skrivning',
  'fem-fingre',
  'reflekterende-team',
  'dilemma',
  'check-in',
  'check-out',
] as const;
export type Form = (typeof forms)[number];

/** A debate card: one question, dilemma or exercise. */
export const card = strict({
  kind: oneOf(['question', 'dilemma', 'exercise']),
  text: text('the card itself', 600),
  instruction: text('one to three sentences to the group', 300),
  about: z.discriminatedUnion(
    'collection',
    [
      strict({ collection: z.literal('principles'), id: id('a principle') }),
      strict({ collection: z.literal('values'), id: id('a value') }),
    ],
    { error: 'must be { collection: principles or values, id: … }.' },
  ),
  minutes: whole('the minutes it takes, 3 to 30', 3, 30),
  form: oneOf(forms),
  note: text('one or two sentences to the facilitator', 400),
  source: origin,
  updated: day,
});
export type Card = z.infer<typeof card>;

/** A ready agenda whose steps fill the minutes exactly. */
export const agenda = strict({
  minutes: whole('its length in minutes', 10, 180),
  title: text('what one gets', 90),
  description,
  suits: text('whom and when it suits', 300),
  steps: list(
    strict({
      title: text('the name of the step', 80),
      minutes: whole('the minutes of the step', 1, 60),
      form: oneOf(forms),
      instruction: text('what happens', 500),
      card: id('a card').optional(),
      film: strict({
        id: id('a film'),
        otherwise: strict({ title: text('the name of the step', 80), instruction: text('what happens without the film', 500) }),
      }).optional(),
      source: origin,
    }),
    'the steps',
    2,
    14,
  ),
  needs: list(text('a thing to bring'), 'things to bring', 0, 6),
  updated: day,
}).superRefine((value, context) => {
  const sum = value.steps.reduce((total, step) => total + step.minutes, 0);
  if (sum !== value.minutes)
    context.addIssue({
      code: 'custom',
      path: ['steps'],
      message: `add up to ${sum} minutes, but the agenda lasts ${value.minutes}. Change a step or "minutes".`,
    });
});
export type Agenda = z.infer<typeof agenda>;
