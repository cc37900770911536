import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Breach } from './breach.ts';

/** What a list of breaches exports: `breaches`. */
interface BreachList {
  breaches?: readonly Breach[];
}

const folder = import.meta.dirname;
const lists = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => !['all.ts', 'breach.ts'].includes(name))
  .sort();

/**
 * Every planted breach there is. Each list in this folder counts from the day its file is there.
 *
 * @throws Error where a file of this folder exports no list, as its breaches would be left out without a word.
 */
export const allBreaches: readonly Breach[] = (
  await Promise.all(
    lists.map(async (name) => {
      const { breaches } = (await import(/* @vite-ignore */ join(folder, name))) as BreachList;
      if (!breaches || breaches.length === 0) throw new Error(`tests/breaches/${name} exports no list named »breaches«.`);
      return breaches;
    }),
  )
).flat();
