import { z } from 'astro/zod';
import { day, description, id, list, oneOf, strict, text } from './fields.ts';

/** Whom a reading path is for. */
export const roles = ['staff', 'leader', 'citizen'] as const;
export type Role = (typeof roles)[number];

/** How many minutes a reading path may take. */
export const pathLengths = [5, 15, 60] as const;
export type PathLength = (typeof pathLengths)[number];

/** Collections whose pages a step can lead to. Films have a field of their own, as they can be taken down. */
export const readCollections = ['chapters', 'principles', 'values', 'context', 'glossary', 'pages'] as const;
export type ReadCollection = (typeof readCollections)[number];

const step = strict({
  read: strict({
    collection: oneOf(readCollections),
    id: id('the page to read'),
    version: oneOf(['easy']).optional(),
    section: id('the heading: the last part of its address, after #').optional(),
  }).optional(),
  film: id('a film').optional(),
  take: text('what to take along from it, in one line', 160),
}).superRefine(({ read, film }, context) => {
  if ((read === undefined) === (film === undefined))
    context.addIssue({ code: 'custom', message: 'must have either read or film. Write one of them.' });
});
/** One thing to read or watch, and what to take along from it. */
export type PathStep = z.infer<typeof step>;

/** A reading path: what to read, in which order, for one who has so many minutes. */
export const readingPath = strict({
  role: oneOf(roles),
  minutes: z.literal(pathLengths, { error: `must be one of: ${pathLengths.join(', ')}. Write the minutes that the reader has.` }),
  title: text('what one gets', 70),
  description,
  why: text('why this way, in one line', 200),
  steps: list(step, 'the steps', 1, 24),
  updated: day,
});
export type ReadingPath = z.infer<typeof readingPath>;
