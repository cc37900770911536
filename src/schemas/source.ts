import { z } from 'astro/zod';
import { date, day, list, oneOf, reason, strict, text } from './fields.ts';

/** The four kinds of footing that a statement can have. Told apart in words, not by colour alone. */
export const footings = ['report', 'press-release', 'other', 'editors'] as const;
export type Footing = (typeof footings)[number];

const address = z.union(
  [
    strict({
      url: z.url({ error: 'must be a whole address that begins with https://.' }),
      gone: z.literal(true).optional(),
      /** A copy in an archive, and the day it was made: the page itself no longer answers. */
      archived: strict({ url: z.url({ error: 'must be the whole address of the copy.' }), on: day }).optional(),
    }),
    strict({ site: text('the domain, such as stpk.dk').optional(), unknown: reason }),
  ],
  {
    error:
      'must be { url: "https://…" } (add gone: true when the page no longer exists, or archived: { url, on } when an archive has a copy) or { site: …, unknown: "why" }.',
  },
);

/** Something a statement on the site leans on: a document, a page, a law, or the editors' own judgement. */
export const source = strict({
  title: text("the source's own title"),
  publisher: text('who published it'),
  authors: list(text("an author's name"), 'the names of the authors', 1, 8).optional(),
  footing: oneOf(footings),
  kind: oneOf(['report', 'press-release', 'policy', 'law', 'guideline', 'research', 'news', 'web', 'book', 'editors']),
  published: z.union([strict({ date }), strict({ unknown: reason })], {
    error: 'must be { date: "2012-06-28" } or { unknown: "why the date is not known" }.',
  }),
  address,
  read: strict({ on: day, extent: oneOf(['whole', 'excerpt', 'second-hand']) }),
  lang: oneOf(['no', 'sv', 'en', 'de']).optional(),
  note: text('what the reader should know about the source').optional(),
});

export type Source = z.infer<typeof source>;
