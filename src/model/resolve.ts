import { ContentFault } from './content-fault.ts';

/**
 * Finds the entry that another one points at.
 *
 * @param owner Who points, for the message: `chapters/laesevejledning`.
 * @throws {ContentFault} When there is no such entry. Astro itself only logs a broken reference.
 */
export function resolve<Entry extends { id: string }>(id: string, known: readonly Entry[], owner: string): Entry {
  const found = known.find((entry) => entry.id === id);
  if (found) return found;
  throw new ContentFault(`${owner} points at "${id}", which does not exist.`, `Known ids: ${known.map((entry) => entry.id).join(', ')}.`);
}
