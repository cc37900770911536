import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { chapter } from './chapter.ts';
import { contextDocument, timelineEvent } from './context-document.ts';
import { agenda, card, forms } from './debate.ts';
import { date, day, description, id, list, oneOf, strict, text, whole } from './fields.ts';
import { consent, film, introduction, testimony } from './film.ts';
import { principle, value } from './idea.ts';
import { easyText, page, settings } from './page.ts';
import { readingPath } from './path.ts';
import { source } from './source.ts';
import { term } from './term.ts';

/** What the schema says, as `field: message`; nothing where the data is sound. */
function said(schema: z.ZodType, data: unknown): string[] {
  return (
    schema.safeParse(data).error?.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)) ?? []
  );
}

const sentence = 'En sætning om, hvad læseren finder her på siden.';
const updated = '2026-11-22';
const questions = ['Hvad gør vi?', 'Hvad vil vi?'];
const idea = {
  title: 'Omsorg',
  order: 1,
  summary: 'Kort.',
  description: sentence,
  inShort: 'Kort.',
  updated,
  chapters: ['a'],
  sayTomorrow: ['Et.', 'To.', 'Tre.'],
  questions,
};
const step = { title: 'Velkomst', minutes: 5, form: 'all', instruction: 'Sig goddag.', source: { id: 'redaktionen' } };

/** One sound entry of each collection. */
const sound: Record<string, [z.ZodType, Record<string, unknown>]> = {
  chapter: [
    chapter,
    { title: 'A', order: 1, startPage: 5, description: sentence, inShort: 'Kort.', updated, principles: [], values: ['omsorg'], questions },
  ],
  principle: [principle, { ...idea, values: ['omsorg'] }],
  value: [value, { ...idea, principles: ['medinddragelse'] }],
  testimony: [
    testimony,
    {
      kind: 'testimony',
      number: 1,
      title: 'A',
      narrator: { displayName: 'Sofie' },
      description: sentence,
      updated,
      recording: { status: 'awaiting-media', reason: 'Ikke hos os.' },
      questions,
    },
  ],
  introduction: [
    introduction,
    {
      kind: 'introduction',
      title: 'A',
      description: sentence,
      updated,
      recording: { status: 'withdrawn', date: updated },
      questions,
    },
  ],
  'context document': [
    contextDocument,
    {
      title: 'A',
      shortTitle: 'A',
      order: 1,
      year: '2009',
      description: sentence,
      inShort: 'A',
      updated,
      mainSource: 'a',
      principles: ['a'],
      questions,
    },
  ],
  'timeline event': [timelineEvent, { when: '2012-06', label: 'juni 2012', title: 'A', source: 'a', weight: 'main' }],
  term: [term, { term: 'peer', inShort: 'En ligemand.', forms: [], searchWords: [], related: ['haab'], updated }],
  source: [
    source,
    {
      title: 'A',
      publisher: 'B',
      footing: 'other',
      kind: 'web',
      published: { date: '2012' },
      address: { url: 'https://sm.dk/' },
      read: { on: updated, extent: 'whole' },
    },
  ],
  card: [
    card,
    {
      kind: 'question',
      text: 'A?',
      instruction: 'B.',
      about: { collection: 'values', id: 'omsorg' },
      minutes: 10,
      form: 'runde',
      note: 'C.',
      source: { id: 'redaktionen' },
      updated,
    },
  ],
  agenda: [
    agenda,
    { minutes: 10, title: 'A', description: sentence, suits: 'B', steps: [step, { ...step, card: 'a' }], needs: [], updated },
  ],
  'easy text': [easyText, { title: 'A', twinOf: { collection: 'principles', id: 'a' }, description: sentence, updated }],
  'reading path': [
    readingPath,
    {
      role: 'staff',
      minutes: 5,
      title: 'A',
      description: sentence,
      why: 'B',
      steps: [{ read: { collection: 'values', id: 'omsorg' }, take: 'C' }],
      updated,
    },
  ],
  page: [page, { title: 'A', description: sentence, updated }],
  settings: [
    settings,
    {
      address: 'https://a.example',
      publisher: { unknown: 'Ingen endnu.' },
      accessibilityStatement: { unknown: 'Ikke endnu.' },
      security: { unknown: 'Ingen endnu.' },
      mediaAddress: '/media/',
      consentsSince: '2026-01-01',
      offline: { status: 'on', since: '2026-01-01' },
      quickExit: 'https://a.example/',
    },
  ],
};
const everySchema = Object.entries(sound);
const changed = (name: string, changes: Record<string, unknown>) => {
  const [schema, data] = sound[name] ?? [text('x'), {}];
  return said(schema, { ...data, ...changes });
};

describe.each(everySchema)('a %s', (_, [schema, data]) => {
  test('that is sound is accepted', () => {
    expect(said(schema, data)).toEqual([]);
  });

  test('with a misspelt field is refused, and the right fields are listed', () => {
    const [message = ''] = said(schema, { ...data, titel: 'A' });
    expect(message).toContain('has a field it does not know: "titel". Known fields: ');
    expect(message).toContain(Object.keys(data).at(0));
  });

  test('that is empty is told each field it lacks', () => {
    const lacking = said(schema, {}).map((message) => message.split(':')[0]);
    expect(lacking).toEqual(Object.keys(schema.safeParse(data).data as object));
  });

  test('is told in our words, whatever is put in a field', () => {
    for (const field of Object.keys(data)) {
      for (const wrong of [null, true, 1.5, -1, '', 'x'.repeat(1000), [], [null], {}, { x: 1 }, new Date(0)]) {
        for (const message of said(schema, { ...data, [field]: wrong }))
          expect(message).not.toMatch(/Invalid|expected|received|undefined|\[object/);
      }
    }
  });

  test.each([null, 'A', 3, [1], [null]])('cannot be %j', (wrong) => {
    expect(said(schema, wrong)[0]).toMatch(/^must have fields of its own\. Write [a-z]/i);
  });
});

// Kinds of field

test('a required text says what to write', () => {
  const title = text('the title of the page', 10);
  expect(said(title, undefined)).toEqual(['is missing. Write the title of the page.']);
  expect(said(title, null)).toEqual(['is empty. Write the title of the page.']);
  expect(said(title, ' \t')).toEqual(['is empty. Write the title of the page.']);
  for (const wrong of [2012, true, [], ['a'], { a: 1 }])
    expect(said(title, wrong)).toEqual(['must be text. Put it in "quotes" if YAML reads it as something else.']);
  expect(said(title, 'elleve tegn')).toEqual(['is 11 characters long; at most 10 fit. Shorten it.']);
  expect(said(title, ' ti tegn…… ')).toEqual([]);
});

test('a description is neither empty, short nor long, and one fault is one message', () => {
  expect(said(description, '')).toEqual(['is empty. Write one sentence of 60 to 160 characters about this page.']);
  expect(said(description, 'Kort.')).toEqual(['is shorter than 40 characters. Say what the reader finds on the page.']);
  expect(said(description, 'x'.repeat(161))).toEqual(['is 161 characters long; at most 160 fit. Shorten it.']);
});

test('a day is a day of the calendar, in quotes', () => {
  expect(said(day, '2024-02-29')).toEqual([]);
  expect(said(day, undefined)).toEqual(['is missing. Write a date such as "2026-11-22".']);
  expect(said(day, new Date(0))).toEqual(['must be a date in quotes. Write it as "2026-11-22".']);
  for (const wrong of ['2026-02-30', '2023-02-29', '2026-13-01', '2026-1-1', '22.11.2026', '2026-11-22T10:00', '2026', '']) {
    expect(said(day, wrong)).toEqual([`is "${wrong}", which is no day. Write a date such as "2026-11-22".`]);
  }
});

test('a date may be known to the day, the month or only the year', () => {
  for (const good of ['2012', '2012-06', '2012-06-28']) expect(said(date, good)).toEqual([]);
  for (const wrong of ['2012-13', '2012-02-30', '12', 'juni 2012', '']) {
    expect(said(date, wrong)).toEqual([`is "${wrong}", which is no date. Write "2012", "2012-06" or "2012-06-28".`]);
  }
  expect(said(date, 2012)).toEqual(['must be a date in quotes. Write "2012", "2012-06" or "2012-06-28".']);
  expect(said(date, undefined)).toEqual(['is missing. Write "2012", "2012-06" or "2012-06-28".']);
});

test('an id is a file name without its ending', () => {
  expect(said(id('a value'), 'aaben-og-2')).toEqual([]);
  expect(said(id('a value'), undefined)).toEqual(['is missing. Write the id of a value.']);
  expect(said(id('a value'), 7)).toEqual(['must be the id of a value.']);
  for (const wrong of ['Åben', 'a--b', 'a.mdx', '../a', 'a b', '']) {
    expect(said(id('a value'), wrong)).toEqual(['must be the id of a value: small letters a–z, digits and hyphens, as in the file name.']);
  }
});

test('a whole number keeps within its limits', () => {
  const place = whole('the place, 1 to 5', 1, 5);
  expect(said(place, 5)).toEqual([]);
  expect(said(place, undefined)).toEqual(['is missing. Write the place, 1 to 5.']);
  for (const wrong of ['3', 2.5, null, Number.NaN])
    expect(said(place, wrong)).toEqual(['must be a whole number. Write the place, 1 to 5.']);
  expect(said(place, 0)).toEqual(['must be at least 1. Write the place, 1 to 5.']);
  expect(said(place, 6)).toEqual(['must be at most 5. Write the place, 1 to 5.']);
});

test('a list has neither too few nor too many items, and its items are checked', () => {
  const words = list(text('a word'), 'two or three words', 2, 3);
  expect(said(words, undefined)).toEqual(['is missing. Write two or three words.']);
  expect(said(words, 'a')).toEqual(['must be a list. Write two or three words.']);
  expect(said(words, ['a'])).toEqual(['has too few items; at least 2. Write two or three words.']);
  expect(said(words, ['a', 'b', 'c', 'd'])).toEqual(['has too many items; at most 3. Take some out.']);
  expect(said(words, ['a', ''])).toEqual(['1: is empty. Write a word.']);
});

test('one of a few words is named with the words it could be', () => {
  const weight = oneOf(['main', 'normal']);
  expect(said(weight, 'stor')).toEqual(['is "stor". Write one of: main, normal.']);
  expect(said(weight, undefined)).toEqual(['is missing. Write one of: main, normal.']);
  expect(said(weight, null)).toEqual(['must be a word. Write one of: main, normal.']);
});

test('fields of fields are named with the way to them', () => {
  const outer = strict({ inner: strict({ name: text('a name') }) });
  expect(said(outer, {})).toEqual(['inner: is missing. Write name.']);
  expect(said(outer, { inner: { nam: 'x' } })).toEqual([
    'inner.name: is missing. Write a name.',
    'inner: has a field it does not know: "nam". Known fields: name.',
  ]);
  expect(said(outer, JSON.parse('{"inner":{"name":"x"},"__proto__":1}'))).toEqual([
    'has a field it does not know: "__proto__". Known fields: inner.',
  ]);
});

// Collections

test('a chapter lies within the twelve of the report and its 78 pages', () => {
  expect(changed('chapter', { order: 13 })).toEqual(['order: must be at most 12. Write the place of the chapter, 1 to 12.']);
  expect(changed('chapter', { startPage: 79 })).toEqual(['startPage: must be at most 78. Write the page it begins on.']);
  expect(changed('chapter', { inShort: 'x'.repeat(421) })).toEqual(['inShort: is 421 characters long; at most 420 fit. Shorten it.']);
});

test('a principle gives exactly three sentences to say tomorrow', () => {
  expect(changed('principle', { sayTomorrow: ['Et.', 'To.'] })).toEqual([
    'sayTomorrow: has too few items; at least 3. Write three sentences one can say tomorrow.',
  ]);
  expect(changed('principle', { sayTomorrow: ['Et.', 'To.', 'x'.repeat(131)] })).toEqual([
    'sayTomorrow.2: is 131 characters long; at most 130 fit. Shorten it.',
  ]);
});

test('a principle belongs to values and a value to principles', () => {
  expect(changed('principle', { values: [] })).toEqual(['values: has too few items; at least 1. Write the values that belong to it.']);
  expect(changed('value', { principles: [] })).toEqual([
    'principles: has too few items; at least 1. Write the principles that belong to it.',
  ]);
});

test('a film without a recording says why, and no other state can be claimed', () => {
  expect(changed('testimony', { recording: { status: 'awaiting-media', reason: '' } })).toEqual([
    'recording.reason: is empty. Write why it is not known.',
  ]);
  expect(changed('testimony', { recording: { status: 'available', file: 'a.mp4' } })).toEqual([
    'recording.status: must have a status: awaiting-media (with a reason), published (written by film:ingest) or withdrawn (with a date).',
  ]);
  expect(changed('testimony', { recording: { status: 'withdrawn', date: updated, media: {} } })).toEqual([
    'recording: has a field it does not know: "media". Known fields: status, date, notice.',
  ]);
});

test('a film is told by a citizen or made by the editors, and never both', () => {
  const kinds = 'kind: must have a kind: testimony (one of the five, with number and narrator) or introduction (made by the editors).';
  expect(said(film, {})).toEqual([kinds]);
  expect(said(film, { kind: 'film' })).toEqual([kinds]);
  expect(changed('introduction', { narrator: { displayName: 'Sofie' } })[0]).toContain('has a field it does not know: "narrator".');
});

test('a consent names its case, its day, what it covers and how it is taken back, or why none is needed', () => {
  const given = { basis: 'written', reference: '2026-17', given: updated, validUntil: null, covers: ['web'], withdraw: 'Skriv til os.' };
  expect(said(consent, given)).toEqual([]);
  expect(said(consent, { basis: 'not-applicable', reason: 'Ingen medvirker.' })).toEqual([]);
  expect(said(consent, { ...given, covers: ['fjernsyn'] })).toEqual([
    'covers.0: is "fjernsyn". Write one of: web, download, debate, offline, share.',
  ]);
  expect(said(consent, { ...given, email: 'a@b.dk' })[0]).toContain('has a field it does not know: "email".');
});

test('a timeline event has a weight and a date that sorts', () => {
  expect(changed('timeline event', { weight: 'stor', when: 'juni 2012' })).toEqual([
    'when: is "juni 2012", which is no date. Write "2012", "2012-06" or "2012-06-28".',
    'weight: is "stor". Write one of: main, normal.',
  ]);
});

test('a term has a related term and a language the site knows', () => {
  expect(changed('term', { related: [] })).toEqual(['related: has too few items; at least 1. Write one to four related terms.']);
  expect(changed('term', { lang: 'fr' })).toEqual(['lang: is "fr". Write one of: en, no, sv, de, la.']);
});

test('a source tells its footing, and says why when date or address is unknown', () => {
  expect(changed('source', { footing: 'rygte' })).toEqual(['footing: is "rygte". Write one of: report, press-release, other, editors.']);
  expect(changed('source', { published: { unknown: 'Siden bærer ingen dato.' }, address: { unknown: 'Findes ikke mere.' } })).toEqual([]);
  expect(changed('source', { published: {} })).toEqual([
    'published: must be { date: "2012-06-28" } or { unknown: "why the date is not known" }.',
  ]);
  expect(changed('source', { address: { url: 'sm.dk' } })[0]).toMatch(/^address(\.url)?: must be /);
  expect(changed('source', { read: { on: updated, extent: 'lidt' } })).toEqual([
    'read.extent: is "lidt". Write one of: whole, excerpt, second-hand.',
  ]);
});

test('a debate card is about a principle or a value, in a known form, within half an hour', () => {
  expect(changed('card', { about: { collection: 'films', id: 'a' } })).toEqual([
    'about.collection: must be { collection: principles or values, id: … }.',
  ]);
  expect(changed('card', { form: 'dans' })).toEqual([`form: is "dans". Write one of: ${forms.join(', ')}.`]);
  expect(changed('card', { minutes: 31 })).toEqual(['minutes: must be at most 30. Write the minutes it takes, 3 to 30.']);
});

test('an agenda whose steps do not add up is refused', () => {
  expect(changed('agenda', { minutes: 15 })).toEqual(['steps: add up to 10 minutes, but the agenda lasts 15. Change a step or "minutes".']);
});

test('an easy text is the twin of a principle, a value, a film or a chapter', () => {
  expect(changed('easy text', { twinOf: { collection: 'glossary', id: 'a' } })).toEqual([
    'twinOf.collection: must be { collection: principles, values, films or chapters, id: … }.',
  ]);
});

test('settings name the publisher wholly, or say why there is none', () => {
  expect(changed('settings', { publisher: { name: 'A', email: 'a@b.dk', phone: '12345678' } })).toEqual([]);
  expect(changed('settings', { publisher: { name: 'A' } })).toEqual(['publisher: must be { name, email, phone } or { unknown: "why" }.']);
  expect(changed('settings', { address: 'sm.dk' })).toEqual([
    'address: must be the whole address of the site, such as https://eksempel.dk.',
  ]);
});

test('a change says when, whether it mended, added or removed, and what', () => {
  const change = { date: updated, kind: 'added', text: 'B' };
  expect(changed('page', { changes: [{ ...change, kind: 'rettet' }] })).toEqual([
    'changes.0.kind: is "rettet". Write one of: corrected, added, removed.',
  ]);
  expect(changed('page', { changes: [{ ...change, date: undefined }] })).toEqual([
    'changes.0.date: is missing. Write a date such as "2026-11-22".',
  ]);
  expect(changed('page', { changes: [] })).toEqual([
    'changes: has too few items; at least 1. Write the changes of the page, newest first.',
  ]);
  expect(changed('testimony', { changes: [change] })[0]).toContain('has a field it does not know: "changes".');
});

test('a reading path is for one reader and takes 5, 15 or 60 minutes', () => {
  expect(changed('reading path', { minutes: 20 })).toEqual(['minutes: must be one of: 5, 15, 60. Write the minutes that the reader has.']);
  expect(changed('reading path', { role: 'student' })).toEqual(['role: is "student". Write one of: staff, leader, citizen.']);
});

test('a step of a reading path leads to a page or to a film, and never to both', () => {
  const wrong = ['steps.0: must have either read or film. Write one of them.'];
  const read = { collection: 'values', id: 'omsorg' };
  expect(changed('reading path', { steps: [{ take: 'C' }] })).toEqual(wrong);
  expect(changed('reading path', { steps: [{ read, film: 'lys', take: 'C' }] })).toEqual(wrong);
  expect(changed('reading path', { steps: [{ film: 'lys', take: 'C' }] })).toEqual([]);
  expect(changed('reading path', { steps: [{ read: { ...read, collection: 'films' }, take: 'C' }] })).toEqual([
    'steps.0.read.collection: is "films". Write one of: chapters, principles, values, context, glossary, pages.',
  ]);
});
