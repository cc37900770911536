import type { z } from 'astro/zod';
import { changes } from './change.ts';
import { day, id, list, oneOf, strict, text } from './fields.ts';

/** A word of the glossary. `searchWords` help the search and are never shown. */
export const term = strict({
  term: text('the word', 60),
  lang: oneOf(['en', 'no', 'sv', 'de', 'la']).optional(),
  inShort: text('a definition in one sentence', 170),
  forms: list(text('an inflection or a compound'), 'the forms by which the word is found in the texts', 0, 24),
  searchWords: list(text('a word people type'), 'words people type instead', 0, 30),
  related: list(id('a term'), 'one to four related terms', 1, 5),
  updated: day,
  changes,
});
export type Term = z.infer<typeof term>;
