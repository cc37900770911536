/** A site and a publisher's folder to try the ingest on, with small films that ffmpeg makes. For tests only. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { stringify } from 'yaml';
import { type IngestJob, ingest, type Outcome } from './ingest.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

const opened: string[] = [];
afterAll(() => {
  for (const folder of opened) rmSync(folder, { recursive: true, force: true });
});

/** A new folder outside the project; it goes when the tests of a file are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'film-trial-'));
  opened.push(folder);
  return folder;
}

/** A site with the settings and the films of the project, and nothing else. */
export function newSite(): string {
  const root = newFolder();
  for (const path of ['content/settings/site.yaml', 'content/films']) cpSync(join(project, path), join(root, path), { recursive: true });
  return root;
}

/** Moving colours and a tone, 320 × 180 pixels and 8 seconds long unless said otherwise. */
export function newFilm(
  file: string,
  { size = '320x180', seconds = 8, rate = 25, sound = 'sine=f=440', more = [] as string[] } = {},
): string {
  const tone = sound === '' ? [] : ['-f', 'lavfi', '-i', `${sound}${sound.includes('=') ? ':' : '='}d=${seconds}`];
  const made = spawnSync(
    'ffmpeg',
    [
      ...['-v', 'error', '-nostdin', '-y', '-f', 'lavfi', '-i', `testsrc=s=${size}:r=${rate}:d=${seconds}`, ...tone],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-g',
        '25',
        '-pix_fmt',
        'yuv420p',
        '-c:a',
        'aac',
        '-movflags',
        '+faststart',
        ...more,
        file,
      ],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  return file;
}

/** The facts of a film that may be published, with others in their place where a test needs them. */
export const facts = (other: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'proevefilm',
  kind: 'introduction',
  title: 'Prøvefilm',
  description: 'En maskinlavet prøvefilm uden rigtige mennesker, lavet til at prøve siden af med.',
  questions: ['Hvad ser vi først?', 'Hvad hører vi først?'],
  year: 2026,
  language: 'da',
  summary: 'En prøvefilm med farver og en tone.',
  contentNotes: [],
  sound: { status: 'speech' },
  uses: ['web', 'download'],
  credit: 'Redaktionen',
  rights: 'CC0-1.0',
  consent: { basis: 'not-applicable', reason: 'Ingen mennesker medvirker.' },
  source: { file: 'film.mp4' },
  captions: { file: 'film.vtt', madeBy: 'Redaktionen', checkedBy: null },
  audioDescription: { status: 'not-needed', reason: 'Der er intet at se.' },
  poster: { at: 2, alt: 'Farver' },
  ...other,
});

/** A consent as a narrator gives it, with other fields where a test needs them. */
export const consentGiven = (other: Record<string, unknown> = {}): Record<string, unknown> => ({
  basis: 'written',
  reference: 'Sag 26-101',
  given: '2026-03-01',
  validUntil: null,
  covers: ['web', 'download'],
  withdraw: 'Skriv eller ring til udgiveren.',
  ...other,
});

/** The facts of one of the five films; its title and number are the site's. */
export function testimonyFacts(other: Record<string, unknown> = {}): Record<string, unknown> {
  const { title: _title, description: _description, questions: _questions, ...rest } = facts({ id: 'lys-fremtid', kind: 'testimony' });
  return { ...rest, consent: consentGiven(), ...other };
}

/** Captions for a film of 8 seconds. */
export const captions =
  'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nDet første, jeg så, var farver.\n\n00:00:04.500 --> 00:00:07.000\nSå hørte jeg en tone.\n';

/** A publisher's folder with these files; a value that is an absolute path is copied. */
export function newPublisherFolder(
  film: string,
  about: Record<string, unknown> = facts(),
  files: Record<string, string | Buffer> = {},
): string {
  const folder = newFolder();
  cpSync(film, join(folder, 'film.mp4'));
  writeFileSync(join(folder, 'film.yaml'), stringify(about, { customTags: ['timestamp'] }));
  for (const [name, content] of Object.entries({ 'film.vtt': captions, ...files })) writeFileSync(join(folder, name), content);
  return folder;
}

/** Takes a film in on 22 November 2026, quickly and without showing how far it is. */
export const tryIngest = (root: string, folder: string, other: Partial<IngestJob> = {}): Promise<Outcome> =>
  ingest({
    ...{ root, folder, today: '2026-11-22', effort: 'quick' as const },
    progress: { step: () => undefined, at: () => undefined, end: () => undefined },
    ...other,
  });

/** Every file below a folder with its words or bytes, and when it was written. */
export function allFiles(root: string): Record<string, string> {
  mkdirSync(root, { recursive: true });
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length), `${statSync(path).mtimeMs} ${readFileSync(path).toString('latin1')}`]),
  );
}
