/** The principles as they stand in `content/principles/`. */
import { basename } from 'node:path';
import { readContent } from '../../src/integrations/read-content.ts';
import { type Fault, faultsAsError } from '../../src/model/content-fault.ts';
import { parseContentFile } from '../../src/model/content-file.ts';
import { principle } from '../../src/schemas/idea.ts';
import type { FilmPrinciple } from './timeline.ts';

/** @param root The project's folder. @throws When a file cannot be read, with place and remedy. */
export function readPrinciples(root: string): FilmPrinciple[] {
  const faults: Fault[] = [];
  const principles = readContent(root)
    .files.filter(({ path }) => /^content\/principles\/[^/]+\.mdx$/.test(path))
    .map((file) => ({ id: basename(file.path, '.mdx'), ...principle.parse(parseContentFile(file, faults)?.data) }));
  if (faults.length > 0) throw faultsAsError(faults);
  return principles;
}
