/** Takes a film off the site: its files, its words and its still go; that there was a film, and since when it is gone, stays. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cueKinds } from '../../src/model/cues.ts';
import { type Film, film as filmSchema } from '../../src/schemas/film.ts';
import { type Exchange, exchange } from './exchange.ts';
import { yamlWith } from './film-yaml.ts';
import { filmIdsOf, nearestFilm, readSite } from './read-site.ts';
import { clearLeftovers, openWorkFolder } from './work-folder.ts';

/** What is withdrawn, and when. */
export interface WithdrawJob {
  /** The root of the site. */
  root: string;
  id: string;
  /** Such as `2026-11-22`. */
  today: string;
  /** What readers may know about it. */
  notice?: string | undefined;
}

/** What was done. */
export interface Withdrawn {
  /** Paths from the root that were deleted. */
  deleted: string[];
  /** Whether the film's own file was changed; it is not when the film was withdrawn before. */
  isNew: boolean;
  /** The day from which it is withdrawn. */
  since: string;
  hasConsent: boolean;
  hasEasyText: boolean;
  /** Where the files are served from. */
  mediaAddress: string;
}

/**
 * Withdraws a film. Safe to repeat: it then deletes what is left, and keeps the first day.
 *
 * @throws When there is no such film, naming the nearest, or when its file cannot be read; nothing is changed then.
 */
export function withdraw({ root, id, today, notice }: WithdrawJob): Withdrawn {
  if (!filmIdsOf(root).includes(id)) throw new Error(`The site has no film "${id}". ${nearestFilm(id, filmIdsOf(root))}`);
  clearLeftovers(root);
  const { film, consent, settings } = readSite(root, id);
  if (!film.fields) throw new Error(`${film.path} cannot be read. Run "npm run check", mend what it names, and withdraw the film again.`);

  const { recording } = film.fields;
  const earlier = recording.status === 'withdrawn' ? recording : undefined;
  const words = notice ?? earlier?.notice;
  const since = earlier?.date ?? today;
  const isNew = !earlier || words !== earlier.notice;
  const next: Film = {
    ...film.fields,
    updated: isNew ? today : film.fields.updated,
    recording: { status: 'withdrawn', date: since, ...(words === undefined ? {} : { notice: words }) },
  };
  const checked = filmSchema.safeParse(next);
  if (!checked.success) throw new Error(`The notice ${checked.error.issues[0]?.message ?? 'is not right.'}`);

  const cues = cueKinds.map((kind) => `content/film-text/${kind}/${id}.vtt`).filter((path) => existsSync(join(root, path)));
  putInPlace(root, film.path, isNew ? yamlWith(film.text, next) : undefined, cues);
  const media = join(root, 'media', id);
  const files = existsSync(media) ? readdirSync(media).map((name) => `media/${id}/${name}`) : [];
  rmSync(media, { recursive: true, force: true });
  return {
    deleted: [...cues, ...files],
    isNew,
    since,
    hasConsent: consent.text !== undefined,
    hasEasyText: existsSync(join(root, `content/easy/films/${id}.mdx`)),
    mediaAddress: settings?.mediaAddress ?? '/media/',
  };
}

function putInPlace(root: string, path: string, content: string | undefined, cues: readonly string[]): void {
  const work = openWorkFolder(root);
  try {
    const film: Exchange[] = content === undefined ? [] : [{ path, from: join(work, 'film') }];
    if (content !== undefined) writeFileSync(join(work, 'film'), content);
    exchange(root, work, [...film, ...cues.map((cue): Exchange => ({ path: cue, from: undefined }))]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What was done, and what no command can do. */
export function withdrawReport(id: string, { deleted, isNew, since, hasConsent, hasEasyText, mediaAddress }: Withdrawn): string {
  const away = mediaAddress.startsWith('https://') ? mediaAddress : 'the media folder of the host';
  const rest = [
    'Run "npm run build", and publish the site.',
    `Delete ${id}/ in ${away}, and empty the caches of the host or its network (CDN).`,
    'Ask the search engines to take the page out of their index and cache.',
    ...(hasEasyText ? [`content/easy/films/${id}.mdx still lies there; the site leaves it out by itself.`] : []),
    hasConsent
      ? `content/consents/${id}.yaml still tells of the consent. It is the publisher's record; write there or in the case that it was taken back.`
      : 'Note in the case that the consent was taken back.',
    'A file that somebody has downloaded does not come back. Copies that the site keeps for use offline go at the next visit.',
    `Git still holds the words of earlier versions. To remove them: git filter-repo --invert-paths --path-glob "content/film-text/*/${id}.vtt", and the same for the facts if they may not stay; then push with force, and ask all who have a copy to fetch anew.`,
  ];
  return [
    isNew ? `${id} is withdrawn from ${since}.` : `${id} was withdrawn on ${since} already.`,
    deleted.length > 0 ? `\nDeleted:\n${deleted.map((path) => `  ${path}`).join('\n')}` : '\nThere was nothing more to delete.',
    '\nWhat you do now:',
    ...rest.map((step, place) => `  ${place + 1}. ${step}`),
  ].join('\n');
}
