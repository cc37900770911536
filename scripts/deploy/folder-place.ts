import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileSums, readSums, sumsOf } from './file-sums.ts';
import { incoming, type Place, releaseId } from './place.ts';

/**
 * A folder on this machine, or one that is mounted here.
 *
 * @throws When `current` is there and is no link: something else publishes here.
 */
export function folderPlace(folder: string): Place {
  const all = join(folder, 'releases');
  const link = join(folder, 'current');
  if (existsSync(link) && !lstatSync(link).isSymbolicLink())
    throw new Error(`${link} is no link. Move it away: it must lead to the release that is shown.`);

  const current = () => (existsSync(link) ? basename(readlinkSync(link)) : undefined);
  const read = (id: string, file: string) => {
    const path = join(all, id, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  return {
    name: folder,
    path: resolve(folder),
    current,
    read,
    releases: () => (existsSync(all) ? readdirSync(all) : []).filter((name) => releaseId.test(name)).sort(),
    bringIn: ({ id }, from, kept) => {
      mkdirSync(all, { recursive: true });
      // What a publication that was killed left behind.
      for (const name of readdirSync(all)) if (name.startsWith('.')) rmSync(join(all, name), { recursive: true });
      const to = join(all, incoming(id));
      const before = current();
      const same = before === undefined ? new Map<string, string>() : readSums(read(before, 'SHA256SUMS') ?? '');
      for (const [file, sum] of sumsOf(from)) {
        mkdirSync(dirname(join(to, file)), { recursive: true });
        // A file that has not changed is stored once.
        if (before !== undefined && same.get(file) === sum) linkSync(join(all, before, file), join(to, file));
        else copyFileSync(join(from, file), join(to, file));
      }
      for (const file of kept) {
        mkdirSync(dirname(join(to, 'site', file)), { recursive: true });
        linkSync(join(all, before ?? '', 'site', file), join(to, 'site', file));
      }
      renameSync(to, join(all, id));
    },
    verify: (id, sums) => complain(id, sums, sumsOf(join(all, id))),
    lend: (from, id, files) => {
      for (const file of files) {
        const path = join(all, id, 'site', file);
        mkdirSync(dirname(path), { recursive: true });
        if (!existsSync(path)) linkSync(join(all, from, 'site', file), path);
      }
    },
    switchTo: (id) => {
      const next = join(folder, `.current-${id}`);
      rmSync(next, { force: true });
      symlinkSync(join('releases', id), next);
      renameSync(next, link);
    },
    remove: (id) => rmSync(join(all, id), { recursive: true }),
  };
}

function complain(id: string, wanted: FileSums, found: FileSums) {
  const faults = [...wanted].filter(([file, sum]) => found.get(file) !== sum).map(([file]) => file);
  if (faults.length > 0)
    throw new Error(`${faults.length} files of release ${id} are missing or damaged there: ${faults.slice(0, 5).join(', ')}.`);
}
