import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from '../model/content-file.ts';
import { newestDay } from '../model/last-changed.ts';

const picture = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** What lies in `content/`: the files that hold words, and the paths of the pictures they may show. */
export interface ContentOnDisk {
  files: ContentFile[];
  pictures: Set<string>;
}

/** Reads every file below `content/`, hidden ones too, so that none is overlooked. */
export function readContent(root: string): ContentOnDisk {
  const files: ContentFile[] = [];
  const pictures = new Set<string>();
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(root, absolute).split(sep).join('/');
    files.push({ path, bytes: readFileSync(absolute) });
    if (picture.test(entry.name)) pictures.add(path);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, pictures };
}

/** The day of the newest text. @param root The project's root. */
export function newestText(root: string): string {
  const days = readContent(root).files.flatMap(({ bytes }) =>
    [
      ...Buffer.from(bytes)
        .toString('utf8')
        .matchAll(/^updated: *"?(\d{4}-\d\d-\d\d)"?/gm),
    ].map(([, day = '']) => day),
  );
  return newestDay(days) ?? '2012-06-28';
}
