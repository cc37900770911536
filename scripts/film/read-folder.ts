/** Reads what a publisher has put into a folder: the facts, the film's place and the cues. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Fault } from '../../src/model/content-fault.ts';
import { parseContentFile } from '../../src/model/content-file.ts';
import { type CueKind, cueKinds } from '../../src/model/cues.ts';
import { type Manifest, manifest as manifestSchema } from '../../src/schemas/film.ts';
import { schemaFaults } from './schema-faults.ts';
import { decodeText } from './text-encoding.ts';

/** Words with times, and the name under which their faults are told. */
export interface FolderCues {
  shown: string;
  content: string;
}

/** What the folder holds, as far as it could be read. */
export interface Folder {
  /** The name under which faults of the facts are told. */
  shown: string;
  /** Undefined when a field is wrong. */
  manifest: Manifest | undefined;
  /** The film's id, also where other fields are wrong. */
  id: string | undefined;
  place: (field: readonly PropertyKey[]) => { line: number; column: number };
  /** Where the master really lies; undefined when it cannot be used. */
  master: { path: string; shown: string; bytes: number } | undefined;
  cues: Partial<Record<CueKind, FolderCues>>;
  faults: Fault[];
  /** What was changed on the way in. */
  notes: string[];
}

const factsName = 'film.yaml';
/** Nobody writes captions of this size; a film was named in their place. */
const mostTextBytes = 1_000_000;

/** Names may hold anything that a disk takes; in a message they stay on their line. */
export const plain = (name: string) => name.replace(/[^\P{C}]/gu, '�');

/**
 * Reads a folder.
 *
 * @param folder Its path, as it was typed.
 */
export function readFolder(folder: string): Folder {
  const faults: Fault[] = [];
  const notes: string[] = [];
  const shownIn = (name: string) => plain(join(folder, name));
  const fault = (name: string, problem: string, remedy: string, at = { line: 1, column: 1 }): undefined => {
    faults.push({ file: shownIn(name), ...at, problem, remedy });
    return undefined;
  };
  const read: Folder = {
    shown: shownIn(factsName),
    manifest: undefined,
    id: undefined,
    place: () => ({ line: 1, column: 1 }),
    master: undefined,
    cues: {},
    faults,
    notes,
  };

  const inside = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? realpathSync(folder) : undefined;
  if (inside === undefined) {
    faults.push({
      file: plain(folder),
      line: 1,
      column: 1,
      problem: 'there is no such folder.',
      remedy: 'Name the folder that holds film.yaml.',
    });
    return read;
  }
  const facts = fileIn(factsName, 'Write it; scripts/introduction-film/film.yaml is one that is filled in.');
  const words = facts && textOf(factsName, facts.path);
  if (words === undefined) return read;

  const parsed = parseContentFile({ path: factsName, bytes: new TextEncoder().encode(words) }, faults);
  for (const one of faults) if (one.file === factsName) one.file = read.shown;
  if (!parsed || parsed.data === undefined) return read;
  read.place = parsed.place;
  const checked = manifestSchema.safeParse(parsed.data ?? {});
  read.manifest = checked.data;
  if (!checked.success) faults.push(...schemaFaults(read.shown, parsed.place, checked.error.issues));

  // Files are looked at even where a field is wrong, so that all that has to be mended is said at once.
  const named = parsed.data as Record<string, { file?: unknown } | undefined> & { id?: unknown };
  read.id = typeof named.id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(named.id) ? named.id : undefined;
  const nameAt = (field: string) => (typeof named?.[field]?.file === 'string' ? named[field].file.trim() : undefined);
  const source = nameAt('source');
  const film = source === undefined ? undefined : fileIn(source, undefined, ['source', 'file']);
  if (film && source !== undefined) read.master = { path: film.path, shown: shownIn(source), bytes: film.bytes };
  for (const kind of cueKinds) {
    const name = nameAt(kind);
    const file = name === undefined ? undefined : fileIn(name, undefined, [kind, 'file']);
    const content = file && name !== undefined ? textOf(name, file.path) : undefined;
    if (content !== undefined && name !== undefined) read.cues[kind] = { shown: shownIn(name), content };
  }
  return read;

  /** A plain file that really lies in the folder: not a link to somewhere else, a folder or a device. */
  function fileIn(name: string, remedy?: string, field?: string[]): { path: string; bytes: number } | undefined {
    const at = field && read.place(field);
    const told = field ? factsName : name;
    const what = field ? `"${plain(name)}"` : 'the file';
    // The schema has refused names with slashes.
    if (inside === undefined || /[\\/]/.test(name)) return undefined;
    if (name.includes('\0')) return fault(told, `${what} is no name a file can have.`, 'Correct the name.', at);
    const path = join(inside, name);
    if (!statSync(path, { throwIfNoEntry: false })) {
      const there = readdirSync(inside).map(plain).sort().join(', ') || 'nothing';
      return fault(told, `${what} is not there. The folder holds: ${there}.`, remedy ?? 'Put the file there, or correct the name.', at);
    }
    const real = realpathSync(path);
    const way = relative(inside, real);
    if (way.startsWith(`..${sep}`) || way === '..' || way === '' || isAbsolute(way))
      return fault(told, `${what} leads out of the folder.`, 'Put the file itself into the folder, not a link to it.', at);
    const found = statSync(real);
    if (!found.isFile()) return fault(told, `${what} is not a file.`, 'Name a file of the folder.', at);
    return { path: real, bytes: found.size };
  }

  function textOf(name: string, path: string): string | undefined {
    const { size } = statSync(path);
    const text = size > mostTextBytes ? undefined : decodeText(readFileSync(path));
    if (text === undefined) return fault(name, 'the file holds something else than words.', 'Name a text file, and save it as UTF-8.');
    if (text.convertedFrom)
      notes.push(`${shownIn(name)} was written in ${text.convertedFrom} and is read as UTF-8. Check this line: ${text.example ?? ''}`);
    return text.content;
  }
}
