import { getCollection } from 'astro:content';
import { pathAddressOf } from '#src/model/addresses.ts';
import { pathSources } from '#src/model/path-sources.ts';
import { minutesOf, type PlannedStep, plannedSteps } from '#src/model/reading-path.ts';
import { type ReadingPath, type Role, roles } from '#src/schemas/path.ts';

/** A reading path with what its steps lead to. */
export interface ShownPath {
  id: string;
  address: string;
  data: ReadingPath;
  steps: PlannedStep[];
  /** What the steps take together. */
  minutes: number;
}

/** Every reading path: by reader, the shortest first. */
export async function readingPaths(): Promise<ShownPath[]> {
  const collections = ['chapters', 'principles', 'values', 'context', 'glossary', 'pages', 'easy', 'films'] as const;
  const entries = await Promise.all(
    collections.map(async (folder) =>
      (await getCollection(folder)).map(({ id, data, ...entry }) => ({ folder, id, data, text: 'body' in entry ? entry.body : undefined })),
    ),
  );
  const sources = pathSources(entries.flat());
  const paths = (await getCollection('paths')).map(({ id, data }) => {
    const steps = plannedSteps(data.steps, sources);
    return { id, data, steps, address: pathAddressOf(id), minutes: minutesOf(steps) };
  });
  return paths.sort((a, b) => roles.indexOf(a.data.role) - roles.indexOf(b.data.role) || a.data.minutes - b.data.minutes);
}

/** The paths of one reader, the shortest first. */
export async function pathsFor(role: Role): Promise<ShownPath[]> {
  return (await readingPaths()).filter(({ data }) => data.role === role);
}
