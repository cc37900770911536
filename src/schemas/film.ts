import { z } from 'astro/zod';
import { day, description, id, list, oneOf, reason, strict, text, whole } from './fields.ts';

/** Where a film may be used. A consent names the same words, and a film is used nowhere that its consent does not name. */
export const uses = ['web', 'download', 'debate', 'offline', 'share'] as const;
export type Use = (typeof uses)[number];

const useList = list(oneOf(uses), `where it may be used: ${uses.join(', ')}`, 1, uses.length);
const sha256 = z.string({ error: 'is missing. Run film:ingest again.' }).regex(/^[0-9a-f]{64}$/, {
  error: 'must be a SHA-256 of 64 signs. Run film:ingest again.',
});
const bytes = whole('the size in bytes', 1, 20_000_000_000);
const pixels = whole('a length in pixels', 2, 8192);
const fileName = z.string({ error: 'is missing. Run film:ingest again.' }).regex(/^[a-z0-9-]+\.[0-9a-f]{10}\.(mp4|m4a|webp|jpg)$/, {
  error: 'must be the name that film:ingest gave the file. Run film:ingest again.',
});

/** A file that the ingest made: what it is for, what a browser is told of it, and how it is known again. */
const mediaFile = z.discriminatedUnion(
  'use',
  [
    strict({
      use: z.literal('video'),
      name: fileName,
      type: text('its MIME type with codecs'),
      width: pixels,
      height: pixels,
      bytes,
      sha256,
    }),
    strict({ use: z.literal('audio'), name: fileName, type: text('its MIME type with codecs'), bytes, sha256 }),
    strict({ use: z.literal('poster'), name: fileName, width: pixels, height: pixels, bytes, sha256 }),
    strict({
      use: z.literal('storyboard'),
      name: fileName,
      width: pixels,
      height: pixels,
      columns: whole('the columns of the sheet', 1, 20),
      rows: whole('the rows of the sheet', 1, 40),
      every: z.number({ error: 'must be the seconds between two pictures. Run film:ingest again.' }).positive(),
      bytes,
      sha256,
    }),
  ],
  { error: 'must be a file that film:ingest wrote. Run film:ingest again.' },
);
export type MediaFile = z.infer<typeof mediaFile>;

/** What the ingest knows of the files, and only it writes. */
const media = strict({
  settings: whole('the version of the settings they were made with', 1, 1000),
  master: strict({ bytes, sha256 }),
  seconds: z.number({ error: 'must be the length in seconds. Run film:ingest again.' }).positive(),
  files: list(mediaFile, 'the files that film:ingest made', 2, 20),
});
export type Media = z.infer<typeof media>;

/** What a reader is told before the film begins, and what nobody but its publisher knows. */
const publishedFields = {
  year: whole('the year it was recorded', 1900, 2100).nullable(),
  language: oneOf(['da']),
  summary: text('one or two sentences by someone who has seen it', 300),
  contentNotes: list(text('a subject that can be hard to watch', 60), 'subjects that can be hard, or []', 0, 8),
  sound: z.discriminatedUnion('status', [strict({ status: z.literal('speech') }), strict({ status: z.literal('none'), reason })], {
    error: 'must be { status: speech } or { status: none, reason: "why the film has no sound" }.',
  }),
  uses: useList,
  credit: text('who made it'),
  rights: text('who owns it and what others may do with it'),
  captions: strict({ madeBy: text('who wrote the captions'), checkedBy: text('who checked them').nullable() }),
  audioDescription: z.discriminatedUnion(
    'status',
    [strict({ status: z.literal('text') }), strict({ status: z.literal('not-needed'), reason })],
    {
      error: 'must be { status: text }, with a file of descriptions, or { status: not-needed, reason: "why" }.',
    },
  ),
  poster: strict({ at: z.number({ error: 'must be a second of the film.' }).min(0), alt: text('what the still shows', 200) }),
};

const recording = z.discriminatedUnion(
  'status',
  [
    strict({ status: z.literal('awaiting-media'), reason }),
    strict({ status: z.literal('published'), ...publishedFields, media }),
    strict({ status: z.literal('withdrawn'), date: day, notice: text('what readers may know about it', 300).optional() }),
  ],
  { error: 'must have a status: awaiting-media (with a reason), published (written by film:ingest) or withdrawn (with a date).' },
);
export type Recording = z.infer<typeof recording>;
export type Published = Extract<Recording, { status: 'published' }>;

const narrator = strict({ displayName: text('the name as the source gives it'), note: text('what is known of the name').optional() });
const about = {
  title: text('the title'),
  description,
  questions: list(text('a question'), 'two questions to talk about', 2, 4),
};
const kindError = {
  error: 'must have a kind: testimony (one of the five, with number and narrator) or introduction (made by the editors).',
};
const number = whole('its number in the press release, 1 to 5', 1, 5);

/** A film that a citizen tells, one of the five of the press release. */
export const testimony = strict({ kind: oneOf(['testimony']), number, narrator, ...about, updated: day, recording });

/** A film that the editors made. */
export const introduction = strict({ kind: oneOf(['introduction']), ...about, updated: day, recording });

/**
 * A film. What is not in our hands is a state with a reason: the page is then forced to say so, and no
 * field can pretend otherwise.
 */
export const film = z.discriminatedUnion('kind', [testimony, introduction], kindError);
export type Film = z.infer<typeof film>;

const consentGiven = {
  given: day,
  validUntil: day.nullable(),
  covers: useList,
  withdraw: text('how the narrator takes it back'),
};

/** A yes to one publication: where and how it was given, never the document, a name or an address. */
const consentFields = z.discriminatedUnion(
  'basis',
  [
    strict({ basis: z.literal('written'), reference: text('the case number at the publisher'), ...consentGiven }),
    strict({ basis: z.literal('recorded'), reference: text('the case number at the publisher'), ...consentGiven }),
    strict({ basis: z.literal('not-applicable'), reason }),
  ],
  {
    error:
      'must have a basis: written or recorded (with reference, given, validUntil, covers, withdraw) or not-applicable (with a reason).',
  },
);

/** An entry of the ledger of consents; its file name is the film's. */
export const consent = consentFields;
export type Consent = z.infer<typeof consent>;

const ownFile = (whose: string) =>
  text(`the file name of ${whose}`).regex(/^[^/\\]+$/, { error: `must be a file in the same folder. Write the name of ${whose}.` });
const vtt = (whose: string) => strict({ file: ownFile(whose) });
const manifestFields = {
  id: id('the film: its address for good'),
  ...publishedFields,
  consent: consentFields.optional(),
  source: strict({ file: ownFile('the film') }),
  captions: publishedFields.captions.extend({ file: ownFile('the captions') }),
  chapters: vtt('the chapters').optional(),
  descriptions: vtt('the descriptions').optional(),
};

/** What a publisher puts beside a film in `film.yaml`. A film that the site knows already keeps its number, title and narrator. */
export const manifest = z.discriminatedUnion(
  'kind',
  [strict({ kind: oneOf(['testimony']), ...manifestFields }), strict({ kind: oneOf(['introduction']), ...about, ...manifestFields })],
  kindError,
);
export type Manifest = z.infer<typeof manifest>;
