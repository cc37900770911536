import type { z } from 'astro/zod';
import { changes } from './change.ts';
import { day, description, id, list, questions, strict, text, whole } from './fields.ts';

/** A chapter of the report: what is known of it, and a page on its subject. */
export const chapter = strict({
  title: text("the report's own title of the chapter"),
  order: whole('the place of the chapter, 1 to 12', 1, 12),
  startPage: whole('the page it begins on', 1, 78),
  lastPageAtMost: whole('the last page it can reach', 1, 78).optional(),
  description,
  inShort: text('the chapter in one to three sentences', 420),
  updated: day,
  changes,
  principles: list(id('a principle'), 'the principles closest to it', 0, 3),
  values: list(id('a value'), 'the values closest to it', 0, 3),
  questions,
});
export type Chapter = z.infer<typeof chapter>;
