import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf } from '#src/model/addresses.ts';
import { type CueKind, readCues } from '#src/model/cues.ts';
import { type TranscriptSection, transcriptOf } from '#src/model/transcript.ts';
import type { Film, Published } from '#src/schemas/film.ts';

/** A film that may be shown; the withdrawn are no part of the site. */
export interface ShownFilm {
  id: string;
  address: string;
  data: Film;
  /** The recording, where the site has it. */
  published: Published | undefined;
}

/** A film that can be played. */
export type PlayableFilm = ShownFilm & { published: Published };

const files = import.meta.glob<string>('/content/film-text/*/*.vtt', { query: '?raw', import: 'default', eager: true });

const place = ({ data }: CollectionEntry<'films'>) => (data.kind === 'testimony' ? data.number : 0);

/** Every film that is part of the site: the editors' own first, then the five in the order of the press release. */
export async function shownFilms(): Promise<ShownFilm[]> {
  const films = (await getCollection('films')).filter(({ data }) => data.recording.status !== 'withdrawn');
  return films
    .sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id, 'en'))
    .map(({ id, data }) => ({
      id,
      data,
      address: addressOf('films', id),
      published: data.recording.status === 'published' ? data.recording : undefined,
    }));
}

/** The five films in which citizens tell, less the withdrawn. */
export async function testimonies() {
  return (await shownFilms()).flatMap((film) => (film.data.kind === 'testimony' ? [{ ...film, data: film.data }] : []));
}

/** The films that can be played. */
export async function playableFilms(): Promise<PlayableFilm[]> {
  return (await shownFilms()).filter((film): film is PlayableFilm => film.published !== undefined);
}

/** Ids of films that were taken down. */
export async function withdrawnIds(): Promise<Set<string>> {
  const films = await getCollection('films');
  return new Set(films.filter(({ data }) => data.recording.status === 'withdrawn').map(({ id }) => id));
}

/** A film's file of cues as the editor wrote it; undefined where it has none. */
export function cueFile(kind: CueKind, id: string): string | undefined {
  return files[`/content/film-text/${kind}/${id}.vtt`];
}

/** All that is said and seen in a film, by chapter. */
export function transcript(id: string): TranscriptSection[] {
  const cues = (kind: CueKind) => readCues(cueFile(kind, id) ?? 'WEBVTT\n', kind).cues;
  return transcriptOf({ captions: cues('captions'), chapters: cues('chapters'), descriptions: cues('descriptions') });
}
