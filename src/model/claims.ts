import { type Footing, footings, source } from '../schemas/source.ts';
import { avoid, names, spelling } from '../schemas/words.ts';
import { checkClaims } from './check-claims.ts';
import type { Fault } from './content-fault.ts';
import type { ContentFile } from './content-file.ts';
import { type FileWithPassages, passagesOf } from './passages.ts';

/** Every sentence group of every page: its place, what it leans on, and how it begins. */
export function claimsList(files: readonly ContentFile[]): string[] {
  const read = passagesOf(files);
  const footingOf = sourceFootings(read);
  return read
    .filter(({ folder }) => folder !== 'sources')
    .flatMap(({ path, passages }) => [
      '',
      path,
      ...passages
        .filter(({ role }) => role !== 'heading')
        .map(({ line, words, sources, role }) => {
          const leansOn = sources.map((id) => `${footingOf.get(id) ?? 'unknown'}:${id}`).join(' + ') || (role === 'text' ? 'none' : role);
          return `  ${line}  [${leansOn}]  ${words.replace(/\s+/g, ' ').trim().slice(0, 90)}`;
        }),
    ]);
}

/** Every source with its footing and the files that lean on it. */
export function sourcesList(files: readonly ContentFile[]): string[] {
  const read = passagesOf(files);
  const users = new Map<string, Set<string>>();
  for (const { path, passages, file } of read) {
    const main = (file.data as { mainSource?: unknown } | null | undefined)?.mainSource;
    const ids = [...passages.flatMap(({ sources }) => sources), ...(typeof main === 'string' ? [main] : [])];
    for (const id of ids) users.set(id, (users.get(id) ?? new Set()).add(path));
  }
  return [...sourceFootings(read)].flatMap(([id, footing]) => [
    `${id}  [${footing}]  ${users.get(id)?.size ?? 0} files`,
    ...[...(users.get(id) ?? [])].map((path) => `  ${path}`),
  ]);
}

/** All faults in claims, names and spelling. @param isDanish A dictionary: whether a word is right as it is written. */
export function claimsFaults(files: readonly ContentFile[], isDanish: (word: string) => boolean): Fault[] {
  const read = passagesOf(files);
  const listOf = (id: string) => read.find((one) => one.folder === 'words' && one.id === id)?.file.data;
  return checkClaims(read, {
    isDanish,
    names: names.parse(listOf('names')),
    rightWords: spelling.parse(listOf('spelling')).words,
    avoid: avoid.parse(listOf('avoid')).words,
    works: titlesAndNotes(read),
  });
}

function titlesAndNotes(read: readonly FileWithPassages[]): string[] {
  return read.flatMap(({ folder, file }) => {
    const parsed = folder === 'sources' ? source.safeParse(file.data).data : undefined;
    return parsed ? [parsed.title, parsed.note ?? ''] : [];
  });
}

function sourceFootings(read: readonly FileWithPassages[]): Map<string, Footing | 'unread'> {
  return new Map(
    read
      .filter(({ folder }) => folder === 'sources')
      .map(({ id, file }) => {
        const parsed = source.safeParse(file.data);
        return [id, parsed.success ? parsed.data.footing : 'unread'] as const;
      })
      .sort(([one, a], [other, b]) => footings.indexOf(a as Footing) - footings.indexOf(b as Footing) || one.localeCompare(other, 'en')),
  );
}
