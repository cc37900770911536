import { danishDate } from '../language/dates.ts';
import type { Source } from '../schemas/source.ts';

/** The address at which a source can be read today: its own, or that of a copy in an archive. Undefined where there is none. */
export function whereToRead(address: Source['address']): string | undefined {
  if (!('url' in address)) return undefined;
  return address.archived?.url ?? (address.gone ? undefined : address.url);
}

/** What the list of sources tells of a page that no longer answers, with a space before it; nothing of one that does. */
export function whyNotThere(address: Source['address']): string {
  if (!('url' in address)) return '';
  if (address.archived) return ` Siden svarer ikke længere. Linket fører til en arkiveret udgave fra ${danishDate(address.archived.on)}.`;
  return address.gone ? ' Siden er ikke længere på nettet.' : '';
}
