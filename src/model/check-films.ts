import { type Consent, consent as consentSchema, type Film, film as filmSchema, type Published } from '../schemas/film.ts';
import { addressOf, easyAddressOf } from './addresses.ts';
import type { Fault } from './content-fault.ts';
import { type CueKind, checkCues, cueKinds } from './cues.ts';

/** A file that says something of a film: where it lies, and its fields or words. */
export interface FilmFile {
  path: string;
  /** The film's id, from the name of the file. */
  id: string;
}
/** A file of fields. */
export interface FieldsFile extends FilmFile {
  data: unknown;
  place: (field: readonly PropertyKey[]) => { line: number; column: number };
}
/** A file of cues. */
export interface CuesFile extends FilmFile {
  kind: CueKind;
  content: string;
}

/** Everything that the content says of films. */
export interface FilmContent {
  films: readonly FieldsFile[];
  consents: readonly FieldsFile[];
  cues: readonly CuesFile[];
  /** Consents from before this day were given to another publication. */
  consentsSince: string | undefined;
  /** The day of the build, `2026-11-22`; without it no consent is out of date. */
  today: string | undefined;
}

/**
 * Whether what is published may be, and can be read by all: a consent that covers it, captions that can
 * be followed, and files that the site knows. Fields that a schema refuses are left to the schema.
 */
export function checkFilms({ films, consents, cues, consentsSince, today }: FilmContent): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set(films.map(({ id }) => id));

  for (const file of films) {
    const film = filmSchema.safeParse(file.data).data;
    if (!film) continue;
    const own = cues.filter(({ id }) => id === file.id);
    const { recording } = film;
    if (recording.status === 'published') {
      checkConsent(file, film, recording);
      checkMedia(file, recording);
      checkCueFiles(file, recording, own);
    } else {
      for (const { path, kind } of own)
        report(path, `the film is ${recording.status}, and its ${kind} are no part of the site.`, 'Delete the file.');
    }
  }
  for (const { path, id } of [...consents, ...cues]) {
    if (!ids.has(id)) report(path, `there is no film content/films/${id}.yaml.`, 'Give the file the name of its film, or delete it.');
  }
  return faults;

  function report(file: string, problem: string, remedy: string, at = { line: 1, column: 1 }) {
    faults.push({ file, ...at, problem, remedy });
  }

  function checkConsent(file: FieldsFile, film: Film, { uses }: Published) {
    const entry = consents.find(({ id }) => id === file.id);
    if (!entry)
      return report(
        file.path,
        'the film is published without a consent.',
        `Write content/consents/${file.id}.yaml, or take the film down.`,
        file.place(['recording', 'status']),
      );
    const consent = consentSchema.safeParse(entry.data).data;
    if (!consent) return;
    for (const [field, problem, remedy] of consentFaults(film.kind, uses, consent, { since: consentsSince, today }))
      report(entry.path, problem, remedy, entry.place([field]));
  }

  function checkMedia(file: FieldsFile, { sound, media, poster }: Published) {
    const at = file.place(['recording', 'media']);
    const has = (use: string, type = '') => media.files.some((one) => one.use === use && ('type' in one ? one.type : '').includes(type));
    const again = 'Run film:ingest again.';
    if (!has('video', 'avc1')) report(file.path, 'no film file that every browser plays (H.264) is named.', again, at);
    if (!has('poster')) report(file.path, 'no still is named.', again, at);
    if (sound.status === 'speech' && !has('audio')) report(file.path, 'the film has speech, but no audio file.', again, at);
    if (sound.status === 'none' && has('audio')) report(file.path, 'the film has no sound, but an audio file.', again, at);
    if (poster.at > media.seconds)
      report(file.path, `the still is at ${poster.at} s, after the end of the film.`, again, file.place(['recording', 'poster']));
  }

  function checkCueFiles(file: FieldsFile, { audioDescription, media }: Published, own: readonly CuesFile[]) {
    const missing = (kind: CueKind, why: string) =>
      report(
        file.path,
        `${why} content/film-text/${kind}/${file.id}.vtt is missing.`,
        'Put it back, or run film:ingest again.',
        file.place(['recording']),
      );
    if (!own.some(({ kind }) => kind === 'captions')) missing('captions', 'the film has no captions:');
    if (audioDescription.status === 'text' && !own.some(({ kind }) => kind === 'descriptions'))
      missing('descriptions', 'nothing tells what is seen:');
    for (const kind of cueKinds) {
      for (const { path, content } of own.filter((one) => one.kind === kind)) {
        for (const { line, problem, remedy } of checkCues(content, kind, media.seconds).faults)
          report(path, problem, remedy, { line, column: 1 });
      }
    }
  }
}

/** A text of the site that may name a film. */
export interface NamingText {
  path: string;
  content: string;
}

/**
 * Texts that name a film by its title or address. They would go on naming it when it is taken down, so
 * only the film's own entry and its easy text may; pages fetch the title from there.
 */
export function checkFilmNames(films: readonly FieldsFile[], texts: readonly NamingText[]): Fault[] {
  return films.flatMap(({ id, data }) => {
    // A file that could not be read has no fields; that fault is reported where it was found.
    const title = (data as { title?: unknown } | null | undefined)?.title;
    if (typeof title !== 'string' || title === '') return [];
    // A long line of YAML or Markdown may break in the middle of a title.
    const words = title.split(/\s+/).map(literally).join('\\s+');
    const named = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})|${easyAddressOf('films', id)}|${addressOf('films', id)}`, 'gu');
    return texts
      .filter(({ path }) => !path.endsWith(`/films/${id}.yaml`) && !path.endsWith(`/films/${id}.mdx`))
      .flatMap(({ path, content }) =>
        [...content.matchAll(named)].map(({ 0: found, index }) => {
          const before = content.slice(0, index);
          return {
            file: path,
            line: before.split('\n').length,
            column: index - before.lastIndexOf('\n'),
            problem: `the text names the film "${id}" ("${found.replace(/\s+/g, ' ')}"), and would go on doing so when the film is taken down.`,
            remedy: 'Write »filmen« and lead to /film/, or name it in "film" of an agenda or a path, where the site puts the title in.',
          };
        }),
      );
  });
}

/** The days that a consent is held against. */
export interface ConsentDays {
  /** The day from which consents were given to this publication. */
  since: string | undefined;
  today: string | undefined;
}

/** Why a consent does not carry a publication: the field, what is wrong, and what to do. None where it does. */
export function consentFaults(
  kind: Film['kind'],
  uses: readonly string[],
  consent: Consent,
  { since, today }: ConsentDays,
): [field: string, problem: string, remedy: string][] {
  if (consent.basis === 'not-applicable')
    return kind === 'testimony'
      ? [
          [
            'basis',
            'a testimony is told by a person, and cannot do without a consent.',
            'Get the consent in writing or on a recording, and name its case number.',
          ],
        ]
      : [];
  const faults: [string, string, string][] = [];
  if (since !== undefined && consent.given < since)
    faults.push([
      'given',
      `the consent is from ${consent.given}; this publication was begun on ${since}, and an older yes was given to another one.`,
      'Ask the narrator again.',
    ]);
  if (today !== undefined && consent.given > today)
    faults.push(['given', `the consent is from ${consent.given}, which has not come yet.`, 'Correct the date.']);
  if (today !== undefined && consent.validUntil !== null && consent.validUntil < today)
    faults.push([
      'validUntil',
      `the consent ran out on ${consent.validUntil}.`,
      'Ask the narrator again, or take the film down with film:withdraw.',
    ]);
  const beyond = uses.filter((use) => !(consent.covers as readonly string[]).includes(use));
  if (beyond.length > 0)
    faults.push([
      'covers',
      `the film is published for ${beyond.join(', ')}, which the consent does not cover.`,
      'Ask the narrator, or take the word out of "uses" of the film.',
    ]);
  return faults;
}

/** A text as it stands, for a pattern. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
