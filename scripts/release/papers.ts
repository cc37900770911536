import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceList } from './licences.ts';
import { readLockfile } from './lockfile.ts';
import { partsList } from './parts-list.ts';
import { provenanceOf } from './provenance.ts';

/** The files that a release carries beside the site and its list of sums. */
export const paperNames = ['licences.txt', 'parts.cdx.json', 'provenance.json'] as const;

/**
 * Writes the papers of a release: its parts, their licences, and from what it was made.
 *
 * @param root The project's root, with a tested site.
 * @param folder Where they are written; it is made when it is not there.
 * @throws When the site has no proof of its tests, or the lockfile cannot be read.
 */
export function writePapers(root: string, folder: string): void {
  const lock = readLockfile(root);
  const papers: Record<(typeof paperNames)[number], string> = {
    'licences.txt': licenceList(lock),
    'parts.cdx.json': `${JSON.stringify(partsList(lock), null, 2)}\n`,
    'provenance.json': `${JSON.stringify(provenanceOf(root), null, 2)}\n`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(papers)) writeFileSync(join(folder, name), text);
}
