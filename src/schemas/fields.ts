import { z } from 'astro/zod';

// Zod measures the length of anything that has one, so a list in place of a text would get two messages.
const ofText = { when: ({ value }: { value: unknown }) => typeof value === 'string' };
const ofList = { when: ({ value }: { value: unknown }) => Array.isArray(value) };

/** Required text. The message goes on from the field name, which the reporter prints first. */
export const text = (whatToWrite: string, max?: number) => {
  const field = z
    .string({
      error: ({ input }) => {
        if (input === undefined) return `is missing. Write ${whatToWrite}.`;
        return input === null ? `is empty. Write ${whatToWrite}.` : 'must be text. Put it in "quotes" if YAML reads it as something else.';
      },
    })
    .trim()
    .min(1, { error: `is empty. Write ${whatToWrite}.`, abort: true, ...ofText });
  return max === undefined
    ? field
    : field.max(max, { error: ({ input }) => `is ${String(input).length} characters long; at most ${max} fit. Shorten it.`, ...ofText });
};

/** A one-sentence description for search engines and link previews. */
export const description = text('one sentence of 60 to 160 characters about this page', 160).min(40, {
  error: 'is shorter than 40 characters. Say what the reader finds on the page.',
  ...ofText,
});

/** A calendar date in quotes: `"2026-11-22"`. Never the clock: two builds of one commit must be equal. */
export const day = z.iso.date({
  error: ({ input }) => {
    if (input === undefined) return 'is missing. Write a date such as "2026-11-22".';
    return typeof input === 'string'
      ? `is "${input}", which is no day. Write a date such as "2026-11-22".`
      : 'must be a date in quotes. Write it as "2026-11-22".';
  },
});

/** A date known to the day, the month or only the year. */
export const date = z
  .string({
    error: ({ input }) => `${input === undefined ? 'is missing' : 'must be a date in quotes'}. Write "2012", "2012-06" or "2012-06-28".`,
  })
  .refine((written) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(written) || z.iso.date().safeParse(written).success, {
    error: ({ input }) => `is "${String(input)}", which is no date. Write "2012", "2012-06" or "2012-06-28".`,
  });

/** The id of an entry in another collection: its file name without the ending. */
export const id = (whose: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `is missing. Write the id of ${whose}.` : `must be the id of ${whose}.`) })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: `must be the id of ${whose}: small letters a–z, digits and hyphens, as in the file name.`,
    });

/** A whole number within limits. */
export const whole = (whatToWrite: string, min: number, max: number) =>
  z
    .int({
      error: ({ input }) => (input === undefined ? `is missing. Write ${whatToWrite}.` : `must be a whole number. Write ${whatToWrite}.`),
    })
    .min(min, { error: `must be at least ${min}. Write ${whatToWrite}.` })
    .max(max, { error: `must be at most ${max}. Write ${whatToWrite}.` });

/** A list with between `min` and `max` items. */
export const list = <Item extends z.ZodType>(item: Item, whatToWrite: string, min: number, max: number) =>
  z
    .array(item, {
      error: ({ input }) => (input === undefined ? `is missing. Write ${whatToWrite}.` : `must be a list. Write ${whatToWrite}.`),
    })
    .min(min, { error: `has too few items; at least ${min}. Write ${whatToWrite}.`, ...ofList })
    .max(max, { error: `has too many items; at most ${max}. Take some out.`, ...ofList });

/** One of a closed set of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, {
    error: ({ input }) => {
      const found = input === undefined ? 'is missing' : typeof input === 'string' ? `is "${input}"` : 'must be a word';
      return `${found}. Write one of: ${words.join(', ')}.`;
    },
  });

/** A strict object whose message names the fields it does not know. */
export const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
        return `has a field it does not know: ${unknown}. Known fields: ${Object.keys(shape).join(', ')}.`;
      }
      return `${issue.input === undefined ? 'is missing' : 'must have fields of its own'}. Write ${Object.keys(shape).join(', ')}.`;
    },
  });

/** A fact that may be unknown: then a reason stands in its place, never an empty string. */
export const reason = text('why it is not known');

/** »Tal om det«: what a workplace can talk about. */
export const questions = list(text('a question'), 'two to four questions for a workplace', 2, 4);
