import { changes as changesField } from '../schemas/change.ts';
import type { FieldsFile } from './check-films.ts';
import type { Fault } from './content-fault.ts';

/** A page's file, and whether it is the easy text of a film. */
export interface ChangedFile extends FieldsFile {
  isOfFilm: boolean;
}

/**
 * Whether the changes that a page tells of can be true: newest first, none of them yet to come or after the day the page
 * says it was changed. A film's own pages tell of none: a log, and the readers of the feed, would keep its name when it
 * is taken down.
 *
 * @param today The day of the build, `2026-11-22`; without it no change is yet to come.
 */
export function checkChanges(files: readonly ChangedFile[], today: string | undefined): Fault[] {
  const faults: Fault[] = [];
  for (const { path, place, data, isOfFilm } of files) {
    const fields = data as { changes?: unknown; updated?: unknown } | null | undefined;
    const changes = changesField.safeParse(fields?.changes).data;
    if (!changes) continue;
    const report = (field: readonly PropertyKey[], problem: string, remedy: string) =>
      faults.push({ file: path, ...place(field), problem, remedy });
    if (isOfFilm) {
      report(
        ['changes'],
        "a film's page keeps no list of changes, as the list would go on naming it.",
        'Tell of it in content/pages/film.mdx.',
      );
      continue;
    }
    const newest = changes[0]?.date ?? '';
    if (typeof fields?.updated === 'string' && fields.updated < newest)
      report(['updated'], `"updated" is ${fields.updated}, but the page has a change of ${newest}.`, `Write "${newest}".`);
    for (const [at, { date }] of changes.entries()) {
      if (at > 0 && date > (changes[at - 1]?.date ?? ''))
        report(['changes', at, 'date'], `the change of ${date} stands below an older one.`, 'Put the newest first.');
      if (today !== undefined && date > today)
        report(['changes', at, 'date'], `the change is of ${date}, which has not come yet.`, 'Correct the date.');
    }
  }
  return faults;
}
