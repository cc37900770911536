import type { z } from 'astro/zod';
import { day, list, oneOf, strict, text } from './fields.ts';

/** What was done to a page: a fault was mended, something came, something went. */
export const changeKinds = ['corrected', 'added', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const change = strict({
  date: day,
  kind: oneOf(changeKinds),
  text: text('what is different now, as readers would tell it', 300),
});
/** A change that readers are told of. */
export type Change = z.infer<typeof change>;

/** The changes of a page, newest first. A slip of the pen that changes no meaning is none. */
export const changes = list(change, 'the changes of the page, newest first', 1, 200).optional();
