import { expect, test } from 'vitest';
import { checkFilmNames, checkFilms, consentFaults, type FilmContent } from './check-films.ts';

const sha256 = 'a'.repeat(64);
const video = {
  use: 'video',
  name: '480p.aaaaaaaaaa.mp4',
  type: 'video/mp4; codecs="avc1.4d401e"',
  width: 854,
  height: 480,
  bytes: 9,
  sha256,
};
const poster = { use: 'poster', name: 'poster.aaaaaaaaaa.webp', width: 1280, height: 720, bytes: 9, sha256 };
const audio = { use: 'audio', name: 'audio.aaaaaaaaaa.m4a', type: 'audio/mp4; codecs="mp4a.40.2"', bytes: 9, sha256 };
const published = {
  status: 'published',
  year: null,
  language: 'da',
  summary: 'En fortæller.',
  contentNotes: [],
  sound: { status: 'speech' },
  uses: ['web', 'debate'],
  credit: 'Ingen',
  rights: 'Ingen',
  captions: { madeBy: 'Ida', checkedBy: null },
  audioDescription: { status: 'not-needed', reason: 'Alt siges.' },
  poster: { at: 2, alt: 'En dør' },
  media: { settings: 1, master: { bytes: 9, sha256 }, seconds: 10, files: [video, audio, poster] },
};
const film = (recording: unknown = published, kind = 'testimony') => ({
  kind,
  ...(kind === 'testimony' && { number: 1, narrator: { displayName: 'Sofie' } }),
  title: 'Lys',
  description: 'En sætning, som er lang nok til en beskrivelse af siden.',
  updated: '2026-11-22',
  recording,
  questions: ['Hvad?', 'Hvorfor?'],
});
const consent = {
  basis: 'written',
  reference: '17',
  given: '2026-10-01',
  validUntil: '2030-01-01',
  covers: ['web', 'debate'],
  withdraw: 'Skriv.',
};
const place = () => ({ line: 1, column: 1 });
const captions = 'WEBVTT\n\n00:01.000 --> 00:03.000\nHej.\n';

/** What the check says of one film. */
function said(changes: { film?: unknown; consent?: unknown; captions?: string | undefined; descriptions?: string } = {}): string[] {
  const path = 'content/films/lys.yaml';
  const cues: FilmContent['cues'] = [
    ...('captions' in changes && changes.captions === undefined
      ? []
      : [{ path: 'content/film-text/captions/lys.vtt', id: 'lys', kind: 'captions' as const, content: changes.captions ?? captions }]),
    ...(changes.descriptions
      ? [{ path: 'content/film-text/descriptions/lys.vtt', id: 'lys', kind: 'descriptions' as const, content: changes.descriptions }]
      : []),
  ];
  const ledger = 'consent' in changes ? changes.consent : consent;
  return checkFilms({
    films: [{ path, id: 'lys', data: changes.film ?? film(), place }],
    consents: ledger ? [{ path: 'content/consents/lys.yaml', id: 'lys', data: ledger, place }] : [],
    cues,
    consentsSince: '2026-01-01',
    today: '2026-11-22',
  }).map(({ file, problem }) => `${file}: ${problem}`);
}

test('C1: a film with a consent that covers it, captions and files may be published', () => {
  expect(said()).toEqual([]);
});

test('C1: no film is published without a consent', () => {
  expect(said({ consent: undefined })).toEqual(['content/films/lys.yaml: the film is published without a consent.']);
});

test.each<[string, object, string]>([
  ['was given to another publication', { given: '2012-06-28' }, 'the consent is from 2012-06-28; this publication was begun on 2026-01-01'],
  ['has run out', { validUntil: '2026-11-21' }, 'the consent ran out on 2026-11-21.'],
  ['lies in the future', { given: '2027-01-01' }, 'the consent is from 2027-01-01, which has not come yet.'],
  ['is narrower', { covers: ['web'] }, 'the film is published for debate, which the consent does not cover.'],
])('C1: a consent that %s does not carry the film', (_, change, problem) => {
  const [fault, ...more] = said({ consent: { ...consent, ...change } });
  expect(fault).toContain(problem);
  expect(more).toEqual([]);
});

test('C1: a consent holds through its last day', () => {
  expect(said({ consent: { ...consent, validUntil: '2026-11-22' } })).toEqual([]);
});

test('C1: a testimony cannot do without a consent; the editors film needs none where no person takes part', () => {
  const none = { basis: 'not-applicable' as const, reason: 'Ingen medvirker.' };
  expect(consentFaults('testimony', ['web'], none, { since: undefined, today: undefined })).toHaveLength(1);
  expect(said({ film: film(published, 'introduction'), consent: none })).toEqual([]);
});

test('A35: a film without captions, or without a word of what is seen where that is promised, is refused', () => {
  expect(said({ captions: undefined })[0]).toContain('the film has no captions: content/film-text/captions/lys.vtt is missing.');
  expect(said({ film: film({ ...published, audioDescription: { status: 'text' } }) })[0]).toContain('nothing tells what is seen');
});

test('A36: captions are held against the length of the film', () => {
  expect(said({ captions: captions.replace('00:03.000', '00:13.000').replace('00:01.000', '00:11.000') })).toEqual([
    'content/film-text/captions/lys.vtt: the cue ends at 0:13.0, but the film at 0:10.0.',
  ]);
});

test('a film names files that every browser plays, a still, and sound where it has some', () => {
  const files = (...kept: unknown[]) => film({ ...published, media: { ...published.media, files: kept } });
  expect(said({ film: files(audio, poster) })[0]).toContain('no film file that every browser plays (H.264) is named.');
  expect(said({ film: files(video, audio) })[0]).toContain('no still is named.');
  expect(said({ film: files(video, poster) })[0]).toContain('the film has speech, but no audio file.');
});

test('W1: of a film that was taken down nothing is left lying', () => {
  const withdrawn = film({ status: 'withdrawn', date: '2026-11-22' });
  expect(said({ film: withdrawn })).toEqual([
    'content/film-text/captions/lys.vtt: the film is withdrawn, and its captions are no part of the site.',
  ]);
  expect(said({ film: withdrawn, captions: undefined })).toEqual([]);
});

test('captions and consents without a film are named', () => {
  const faults = checkFilms({
    films: [],
    consents: [{ path: 'content/consents/ukendt.yaml', id: 'ukendt', data: consent, place }],
    cues: [{ path: 'content/film-text/captions/andet.vtt', id: 'andet', kind: 'captions', content: captions }],
    consentsSince: undefined,
    today: undefined,
  });
  expect(faults.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    'content/consents/ukendt.yaml: there is no film content/films/ukendt.yaml.',
    'content/film-text/captions/andet.vtt: there is no film content/films/andet.yaml.',
  ]);
});

test('W1: a film is named by its own entry and its easy text only, so that it can be taken down without a trace', () => {
  const films = [{ path: 'content/films/lys.yaml', id: 'lys', data: film(), place }];
  const text = (path: string, content: string) =>
    checkFilmNames(films, [{ path, content }]).map(({ file, line, column }) => `${file}:${line}:${column}`);
  expect(text('content/pages/om.mdx', 'Hej\nSe Lys i aften.')).toEqual(['content/pages/om.mdx:2:4']);
  expect(text('content/chapters/a.mdx', '[her](/film/lys/)')).toEqual(['content/chapters/a.mdx:1:7']);
  expect(text('content/chapters/a.mdx', 'Det lyser. [Film](/film/)')).toEqual([]);
  expect(text('content/films/lys.yaml', 'title: Lys')).toEqual([]);
  expect(text('content/easy/films/lys.mdx', '»Lys« er en film.')).toEqual([]);
});

test('W1: a film is not named by a list of changes or a reading path either, and not over two lines', () => {
  const films = [{ path: 'content/films/lys.yaml', id: 'lys', data: { ...film(), title: 'Lys i natten' }, place }];
  const text = (path: string, content: string) =>
    checkFilmNames(films, [{ path, content }]).map(({ line, column, problem }) => `${line}:${column} ${problem}`);
  const named = 'the text names the film "lys" ("Lys i natten"), and would go on doing so when the film is taken down.';
  expect(text('content/pages/film.mdx', '---\nchanges:\n  - text: Lys i natten kan ses.\n---\n')).toEqual([`3:11 ${named}`]);
  expect(text('content/paths/a.yaml', 'take: >\n  Se Lys i\n  natten.\n')).toEqual([`2:6 ${named}`]);
  expect(text('content/paths/a.yaml', 'film: lys\n')).toEqual([]);
});

test.each([[undefined], [null], ['words'], [[1]]])('a film whose file holds %j names nothing, and breaks nothing', (data) => {
  const films = [{ path: 'content/films/lys.yaml', id: 'lys', data, place: () => ({ line: 1, column: 1 }) }];
  expect(checkFilmNames(films, [{ path: 'content/pages/om.mdx', content: 'Hej' }])).toEqual([]);
});
