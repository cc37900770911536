import { z } from 'astro/zod';
import { day, strict } from './fields.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be an id of small letters, digits and hyphens.' });

/** A place that has an address of its own, as it was when `npm run anchors` last ran. */
export const anchor = strict({
  id: name,
  /** The words it began with, for people. Left out for films, whose words must be able to go. */
  begins: z.string().optional(),
  /** One sign a word: see `src/model/word-prints.ts`. */
  words: z.string(),
  /** The id of the place that the words were moved into. */
  moved: name.optional(),
  /** The day on which the words were taken away. */
  gone: day.optional(),
});
export type Anchor = z.infer<typeof anchor>;

/** The anchors of the texts of one folder, by the name of the file without its ending, in reading order. */
export const anchorLedger = z.record(z.string(), z.array(anchor), { error: 'must name each text with its list of anchors.' });
