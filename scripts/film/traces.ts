/** What a film leaves in the built site, and where: so that it can be shown that nothing is left of one that was taken down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cueKinds, readCues } from '../../src/model/cues.ts';
import type { Film, Published } from '../../src/schemas/film.ts';
import { textsIn } from './unpacked.ts';

/** Something that only this film brings to the site. */
export interface Trace {
  what: 'title' | 'words' | 'cue' | 'file name' | 'hash';
  text: string;
}

/**
 * Everything by which a film can be known in the output.
 *
 * @param elsewhere The words of the rest of the content: what is said there too is no trace of the film.
 */
export function tracesOf(
  { title, description, questions }: Film,
  { summary, poster, media }: Published,
  cueFiles: Partial<Record<(typeof cueKinds)[number], string>>,
  elsewhere: string,
): { traces: Trace[]; saidElsewhere: string[] } {
  const cues = cueKinds
    .flatMap((kind) => readCues(cueFiles[kind] ?? 'WEBVTT\n', kind).cues)
    .flatMap(({ parts }) => parts.map(({ text }) => text));
  const words: Trace[] = [
    { what: 'title', text: title },
    ...[description, summary, poster.alt, ...questions].map((text) => ({ what: 'words' as const, text })),
    ...cues.map((text) => ({ what: 'cue' as const, text })),
  ];
  const own = (text: string) => text === title || !elsewhere.includes(text.replace(/^[»\d. ]+|[«]$/g, ''));
  return {
    traces: [
      ...words.filter(({ text }) => own(text)),
      ...media.files.flatMap(({ name, sha256 }) => [
        { what: 'file name' as const, text: name },
        { what: 'hash' as const, text: sha256 },
      ]),
      { what: 'hash', text: media.master.sha256 },
    ],
    saidElsewhere: words.map(({ text }) => text).filter((text) => !own(text)),
  };
}

/** A trace that was found, and the files it stands in; a file name also where a file bears it. */
export interface Found {
  trace: Trace;
  files: string[];
}

/** Looks for traces in every file below some folders, packed ones too, and in the names of the files. */
export function findTraces(folders: readonly string[], traces: readonly Trace[]): Found[] {
  const found = new Map<Trace, string[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = `${path}\n${readable(readFileSync(path), entry.name)}`;
      for (const trace of traces.filter((one) => text.includes(one.text)))
        found.set(trace, [...(found.get(trace) ?? []), relative(folder, path)]);
    }
  }
  return [...found].map(([trace, files]) => ({ trace, files }));
}

/** The words of a file: unpacked, without tags between them, and with the signs that HTML and JSON write otherwise. */
function readable(bytes: Buffer, name: string): string {
  const text = textsIn(bytes, name).join('\n');
  return `${text}\n${text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;|&#34;|\\"/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')}`;
}
