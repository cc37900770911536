/** Reads what the site knows of a film already, and the rules it publishes by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editDistance } from '../../src/language/edit-distance.ts';
import type { Fault } from '../../src/model/content-fault.ts';
import { parseContentFile } from '../../src/model/content-file.ts';
import { type CueKind, cueKinds } from '../../src/model/cues.ts';
import { type Consent, consent as consentSchema, type Film, film as filmSchema } from '../../src/schemas/film.ts';
import { type Settings, settings as settingsSchema } from '../../src/schemas/page.ts';

/** A file of fields as it lies in the content, and its fields where they are right. */
export interface SiteFile<Fields> {
  /** From the root of the site, with `/`. */
  path: string;
  /** Undefined when there is no such file. */
  text: string | undefined;
  fields: Fields | undefined;
}

/** What the site knows. */
export interface Site {
  film: SiteFile<Film>;
  consent: SiteFile<Consent>;
  cues: Record<CueKind, { path: string; text: string | undefined }>;
  settings: Settings | undefined;
  /** Films of the site, by id. */
  filmIds: string[];
  faults: Fault[];
}

interface Schema<Fields> {
  safeParse: (data: unknown) => { data?: Fields | undefined };
}

/** What the site knows of a film with this id. */
export function readSite(root: string, id: string): Site {
  const faults: Fault[] = [];
  const cuesOf = (kind: CueKind) => {
    const path = `content/film-text/${kind}/${id}.vtt`;
    return [kind, { path, text: textAt(root, path) }] as const;
  };
  const { fields: settings } = read('content/settings/site.yaml', settingsSchema);
  if (!settings && !faults.some(({ file }) => file === 'content/settings/site.yaml'))
    faults.push({ file: 'content/settings/site.yaml', line: 1, column: 1, problem: 'the file is missing.', remedy: 'Put it back.' });
  return {
    film: read(`content/films/${id}.yaml`, filmSchema),
    consent: read(`content/consents/${id}.yaml`, consentSchema),
    cues: Object.fromEntries(cueKinds.map(cuesOf)) as Site['cues'],
    settings,
    filmIds: filmIdsOf(root),
    faults,
  };

  function read<Fields>(path: string, schema: Schema<Fields>): SiteFile<Fields> {
    const text = textAt(root, path);
    if (text === undefined) return { path, text, fields: undefined };
    const parsed = parseContentFile({ path, bytes: new TextEncoder().encode(text) }, faults);
    const fields = schema.safeParse(parsed?.data).data;
    if (parsed?.data !== undefined && fields === undefined)
      faults.push({
        file: path,
        line: 1,
        column: 1,
        problem: 'its fields are not right.',
        remedy: 'Run "npm run check", and mend what it names.',
      });
    return { path, text, fields };
  }
}

/** The ids of the films that the site knows. */
export function filmIdsOf(root: string): string[] {
  const folder = join(root, 'content/films');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length))
        .sort()
    : [];
}

/** Names the film that was probably meant. */
export function nearestFilm(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'The site has no films yet.';
  const far = (one: string) => editDistance(id, one, 60);
  const [nearest] = [...known].sort((one, other) => far(one) - far(other));
  return `Did you mean ${nearest}? The site has: ${known.join(', ')}.`;
}

function textAt(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
