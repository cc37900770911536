import type { z } from 'astro/zod';
import { list, strict, text } from './fields.ts';

/** Names that the texts may hold. A person's name needs a word on where it is known from. */
export const names = strict({
  people: list(strict({ name: text("the person's full name"), known: text('where the name is known from') }), 'the people', 0, 400),
  others: list(text('a place, an organisation, a product'), 'places, organisations and other names', 0, 2000),
});
export type Names = z.infer<typeof names>;

/** Words that are right although the dictionary does not know them. */
export const spelling = strict({ words: list(text('a word'), 'the words', 0, 5000) });

/** Words that the site does not use of people in its own voice. */
export const avoid = strict({
  words: list(
    strict({ word: text('the word, with * for any ending'), instead: text('what to write in its place') }),
    'the words to avoid',
    0,
    400,
  ),
});

/** What readers say instead of the words of the site: for the search, and never shown. */
export const synonyms = strict({
  concepts: list(
    strict({
      to: list(text('a word that stands on the site'), 'one to four words of the site', 1, 4),
      from: list(text('what a reader may type'), 'what readers type', 1, 40),
    }),
    'the concepts',
    0,
    2000,
  ),
});

/** What each file of the folder holds. */
export const wordLists = { names, spelling, avoid, synonyms } as const;
