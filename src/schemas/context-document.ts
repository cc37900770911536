import type { z } from 'astro/zod';
import { changes } from './change.ts';
import { date, day, description, id, list, oneOf, strict, text, whole } from './fields.ts';

/** One of the four other documents around the report. */
export const contextDocument = strict({
  title: text('the name of the document or body'),
  shortTitle: text('a short name for lists', 60),
  order: whole('its place in the list, 1 to 4', 1, 12),
  year: text('the year, or "udateret"', 12),
  description,
  inShort: text('one to three sentences', 420),
  updated: day,
  changes,
  mainSource: id('a source'),
  principles: list(id('a principle'), 'the principles it touches', 1, 3),
  questions: list(text('a question'), 'two to three questions', 2, 4),
});
export type ContextDocument = z.infer<typeof contextDocument>;

/** Something that happened, for the timeline. `when` sorts; `label` is what the reader sees. */
export const timelineEvent = strict({
  when: date,
  label: text('the date as the reader sees it', 40),
  title: text('what happened', 120),
  source: id('a source'),
  weight: oneOf(['main', 'normal']),
});
export type TimelineEvent = z.infer<typeof timelineEvent>;
