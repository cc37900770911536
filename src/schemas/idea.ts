import type { z } from 'astro/zod';
import { changes } from './change.ts';
import { day, description, id, list, questions, strict, text, whole } from './fields.ts';

const idea = {
  title: text('the words as the press release gives them'),
  order: whole('its place in the list, 1 to 5', 1, 5),
  summary: text('one line for lists', 120),
  description,
  inShort: text('one to three sentences', 420),
  updated: day,
  changes,
  chapters: list(id('a chapter'), 'one to three chapters', 1, 3),
  sayTomorrow: list(text('a sentence one can say', 130), 'three sentences one can say tomorrow', 3, 3),
  questions,
};

/** One of the five key principles in the press release's list. */
export const principle = strict({ ...idea, values: list(id('a value'), 'the values that belong to it', 1, 3) });
export type Principle = z.infer<typeof principle>;

/** One of the values named beside the principles, or the thought that ties them. */
export const value = strict({ ...idea, principles: list(id('a principle'), 'the principles that belong to it', 1, 3) });
export type Value = z.infer<typeof value>;
