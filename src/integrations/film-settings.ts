import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Film, film, type Published } from '../schemas/film.ts';
import { siteSettings } from './site-settings.ts';

/** What the build must know of the films before and after the pages are made. */
export interface FilmSettings {
  /** Where media are served from, with a slash at the end. */
  mediaAddress: string;
  /** Ids of films that were taken down. */
  withdrawn: string[];
  /** Films that can be played. */
  published: { id: string; title: string; recording: Published }[];
}

/**
 * Reads the states of all films from `content/`. The content check has found its faults before.
 *
 * @param root The project's root.
 */
export function filmSettings(root: string): FilmSettings {
  const { mediaAddress } = siteSettings(root);
  const folder = join(root, 'content/films');
  const films = readdirSync(folder)
    .sort()
    .map((name): { id: string; data: Film } => ({
      id: name.replace(/\.yaml$/, ''),
      data: film.parse(parse(readFileSync(join(folder, name), 'utf8'))),
    }));
  return {
    mediaAddress,
    withdrawn: films.filter(({ data }) => data.recording.status === 'withdrawn').map(({ id }) => id),
    published: films.flatMap(({ id, data: { title, recording } }) => (recording.status === 'published' ? [{ id, title, recording }] : [])),
  };
}
