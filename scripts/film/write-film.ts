/** Turns what was made and read into the files of the site, and says which of them differ from those that lie there. */
import { isDeepStrictEqual } from 'node:util';
import { checkFilms } from '../../src/model/check-films.ts';
import type { Fault } from '../../src/model/content-fault.ts';
import { parseContentFile } from '../../src/model/content-file.ts';
import { cueKinds } from '../../src/model/cues.ts';
import { type Film, film as filmSchema, type Manifest, type Media } from '../../src/schemas/film.ts';
import { yamlWith } from './film-yaml.ts';
import type { Folder } from './read-folder.ts';
import type { Site } from './read-site.ts';
import { schemaFaults } from './schema-faults.ts';

/** A text file of the site as it is to be; without content it is to go. */
export interface SiteText {
  /** From the root of the site, with `/`. */
  path: string;
  content: string | undefined;
}

/** The facts that a film of the site gets from the publisher's, with the files that were made. */
export function filmFrom(manifest: Manifest, media: Media, site: Site, updated: string): Film {
  const { captions, year, language, summary, contentNotes, sound, uses, credit, rights, audioDescription, poster } = manifest;
  const recording: Film['recording'] = {
    status: 'published',
    ...{ year, language, summary, contentNotes, sound, uses, credit, rights },
    captions: { madeBy: captions.madeBy, checkedBy: captions.checkedBy },
    ...{ audioDescription, poster, media },
  };
  const known = site.film.fields;
  if (manifest.kind === 'introduction') {
    const { title, description, questions } = manifest;
    return { kind: 'introduction', title, description, questions, updated, recording };
  }
  if (known?.kind !== 'testimony') throw new Error(`${site.film.path} is no testimony.`);
  return { ...known, updated, recording };
}

/**
 * The texts that differ from those of the site, in the order in which they are put in place: the film itself is
 * last, so that it never names what is not there. None when all is as it should be.
 */
export function changedTexts(folder: Folder, manifest: Manifest, film: Film, site: Site): SiteText[] {
  const texts: SiteText[] = [];
  for (const kind of cueKinds) {
    const { path, text } = site.cues[kind];
    const words = folder.cues[kind]?.content;
    const content = words === undefined ? undefined : `${words.trimEnd()}\n`;
    if (content !== text) texts.push({ path, content });
  }
  if (manifest.consent && !isDeepStrictEqual(site.consent.fields, manifest.consent))
    texts.push({ path: site.consent.path, content: yamlWith(site.consent.text, manifest.consent) });
  const before = site.film.fields;
  const isSame = before !== undefined && isDeepStrictEqual({ ...before, updated: '' }, { ...film, updated: '' });
  if (!isSame || texts.length > 0) texts.push({ path: site.film.path, content: yamlWith(site.film.text, film) });
  return texts;
}

/** Reads the files as the site will, and says what it would refuse. */
export function refusedBySite(id: string, texts: readonly SiteText[], site: Site, today: string): Fault[] {
  const faults: Fault[] = [];
  const next = (path: string, text: string | undefined) => {
    const changed = texts.find((one) => one.path === path);
    return changed ? changed.content : text;
  };
  const fieldsOf = ({ path, text }: { path: string; text: string | undefined }) => {
    const content = next(path, text);
    const parsed = content === undefined ? undefined : parseContentFile({ path, bytes: new TextEncoder().encode(content) }, faults);
    return parsed ? [{ ...parsed, id }] : [];
  };
  const films = fieldsOf(site.film);
  for (const { path, place, data } of films) {
    const checked = filmSchema.safeParse(data);
    if (!checked.success) faults.push(...schemaFaults(path, place, checked.error.issues));
  }
  const cues = cueKinds.flatMap((kind) => {
    const { path, text } = site.cues[kind];
    const content = next(path, text);
    return content === undefined ? [] : [{ path, id, kind, content }];
  });
  faults.push(...checkFilms({ films, consents: fieldsOf(site.consent), cues, consentsSince: site.settings?.consentsSince, today }));
  return faults;
}
