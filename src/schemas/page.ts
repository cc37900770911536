import { z } from 'astro/zod';
import { changes } from './change.ts';
import { day, description, id, reason, strict, text } from './fields.ts';

/** A page of its own, such as »Om siden«; its file name is the address. */
export const page = strict({
  title: text('the title of the page'),
  description,
  inShort: text('one to three sentences', 420).optional(),
  updated: day,
  changes,
});
export type Page = z.infer<typeof page>;

/** An easy-to-read twin of another page. */
export const easyText = strict({
  title: text('an easy title', 70),
  twinOf: z.discriminatedUnion(
    'collection',
    [
      strict({ collection: z.literal('principles'), id: id('a principle') }),
      strict({ collection: z.literal('values'), id: id('a value') }),
      strict({ collection: z.literal('films'), id: id('a film') }),
      strict({ collection: z.literal('chapters'), id: id('a chapter') }),
    ],
    { error: 'must be { collection: principles, values, films or chapters, id: … }.' },
  ),
  description,
  updated: day,
  changes,
});
export type EasyText = z.infer<typeof easyText>;

/** What differs from publisher to publisher. Unknown things say why; nothing is guessed. */
export const settings = strict({
  address: z.url({ error: 'must be the whole address of the site, such as https://eksempel.dk.' }),
  publisher: z.union(
    [
      strict({
        name: text("the publisher's name"),
        email: z.email({ error: 'must be an e-mail address.' }),
        phone: text('a telephone number'),
      }),
      strict({ unknown: reason }),
    ],
    { error: 'must be { name, email, phone } or { unknown: "why" }.' },
  ),
  accessibilityStatement: z.union(
    [strict({ url: z.url({ error: 'must be a whole address.' }), updated: day }), strict({ unknown: reason })],
    {
      error: 'must be { url: "https://was.digst.dk/…", updated: "2026-11-23" } or { unknown: "why" }.',
    },
  ),
  security: z.union(
    [
      strict({
        contact: z.union([z.email(), z.url({ protocol: /^https$/ })]),
        expires: day,
      }),
      strict({ unknown: reason }),
    ],
    { error: 'must be { contact: "sikkerhed@…" or "https://…", expires: "2027-06-01" } or { unknown: "why" }.' },
  ),
  mediaAddress: text('where the film files are served from: /media/, or the whole address of another host').regex(
    /^(?:\/[a-z0-9/-]*|https:\/\/[^\s?#]+)\/$/,
    { error: 'must be a folder of this site, such as "/media/", or the https address of another, with a slash at the end.' },
  ),
  consentsSince: day,
  offline: z.discriminatedUnion('status', [strict({ status: z.literal('on'), since: day }), strict({ status: z.literal('off'), reason })], {
    error: 'must be { status: "on", since: "2026-11-22" } or { status: "off", reason: "why readers cannot save the site" }.',
  }),
  quickExit: z.url({ protocol: /^https$/, error: 'must be the whole https address of a page that says nothing of where the reader was.' }),
});
export type Settings = z.infer<typeof settings>;
