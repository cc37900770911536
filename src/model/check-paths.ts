import { type ReadingPath, readingPath } from '../schemas/path.ts';
import type { FieldsFile } from './check-films.ts';
import type { Fault } from './content-fault.ts';
import { fills, leastMinutes, minutesOf, type PathSources, partsOf, plannedSteps } from './reading-path.ts';

/**
 * Whether what a reading path promises is there and takes the time it says: with its films, and without them, so that
 * a film can be taken down on the day it must be. Fields that a schema refuses, and ids that do not exist, are left to
 * the checks of those.
 *
 * @param suggest Names the likeliest of some known words.
 */
export function checkPaths(
  files: readonly FieldsFile[],
  sources: PathSources,
  suggest: (word: string, known: readonly string[]) => string,
): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, string>();

  for (const file of files) {
    const path = readingPath.safeParse(file.data).data;
    if (!path) continue;
    const report = (field: readonly PropertyKey[], problem: string, remedy: string) =>
      faults.push({ file: file.path, ...file.place(field), problem, remedy });

    const audience = `${path.minutes} minutes for ${path.role}`;
    const other = taken.get(audience);
    if (other) report(['minutes'], `${other} is the path of ${audience} already.`, 'Put the two together, or change one of them.');
    taken.set(audience, file.path);
    if (checkSteps(path, report)) checkMinutes(path, report);
  }
  return faults;

  /** Whether every step leads to something. */
  function checkSteps({ steps }: ReadingPath, report: Report): boolean {
    const places = new Set<string>();
    let leadsSomewhere = true;
    for (const [at, { read }] of steps.entries()) {
      if (!read) continue;
      const page = sources.page(read);
      const parts = page && partsOf(page);
      const isMissingPart = parts && read.section !== undefined && !parts.some(({ id }) => id === read.section);
      if (!page || isMissingPart) leadsSomewhere = false;
      if (!page && read.version === 'easy')
        report(
          ['steps', at, 'read', 'version'],
          `${read.collection}/${read.id} has no easy text.`,
          'Take "version" out, or write the text first.',
        );
      if (isMissingPart)
        report(
          ['steps', at, 'read', 'section'],
          `the page ${page.address} has no place called "#${read.section}".`,
          suggest(
            read.section ?? '',
            parts.map(({ id }) => id),
          ),
        );
      const place = page && (read.section === undefined ? page.address : `${page.address}#${read.section}`);
      if (place && places.has(place)) report(['steps', at, 'read'], `the path leads to ${place} twice.`, 'Take one of the steps out.');
      if (place) places.add(place);
    }
    return leadsSomewhere;
  }

  function checkMinutes({ minutes, steps }: ReadingPath, report: Report) {
    const whole = minutesOf(plannedSteps(steps, sources));
    const bare = minutesOf(plannedSteps(steps, { ...sources, film: () => undefined }));
    const promise = `a path of ${minutes} takes ${leastMinutes(minutes)} to ${minutes}`;
    if (!fills(whole, minutes))
      report(
        ['steps'],
        `the steps take ${whole} min. together; ${promise}.`,
        whole > minutes ? 'Take a step out, or lead to one heading of a page with "section".' : 'Add a step.',
      );
    else if (!fills(bare, minutes))
      report(
        ['steps'],
        `the steps take only ${bare} min. when a film is taken down; ${promise}.`,
        'Add a step to read: taking a film down must never wait for a path.',
      );
  }
}

type Report = (field: readonly PropertyKey[], problem: string, remedy: string) => void;
