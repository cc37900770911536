import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Said } from './ask-address.ts';
import type { OuterAddress } from './outer-addresses.ts';

/** What is remembered of an address. Days such as `2026-11-22`. */
export interface Remembered {
  /** What it said when it was asked last: a status, or why it was silent. */
  said: string;
  on: string;
  /** The day on which it answered last; left out while it never has. */
  answered?: string;
  /** The day since which it has not answered; left out while it does. */
  failingSince?: string;
}

/** Addresses in order, with what is remembered of each. */
export type Memory = Record<string, Remembered>;

/** @throws When the file is no JSON. */
export function readMemory(path: string): Memory {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Memory) : {};
}

export function writeMemory(path: string, memory: Memory): void {
  const sorted = Object.fromEntries(Object.entries(memory).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * What is remembered after a round. Addresses that the content no longer names are forgotten.
 *
 * @param today Such as `2026-11-22`.
 */
export function remember(before: Memory, said: ReadonlyMap<string, Said>, today: string): Memory {
  return Object.fromEntries(
    [...said].map(([url, answer]): [string, Remembered] => {
      const known = before[url];
      const isThere = answer.state === 'answers' || answer.state === 'refuses';
      const answered = answer.state === 'answers' ? today : known?.answered;
      return [
        url,
        {
          said: 'status' in answer ? String(answer.status) : answer.why,
          on: today,
          ...(answered === undefined ? {} : { answered }),
          ...(isThere ? {} : { failingSince: known?.failingSince ?? today }),
        },
      ];
    }),
  );
}

/** What a person has to do after a round, one line an address, most urgent first; none when every page answers where it is named. */
export function tasks(addresses: readonly OuterAddress[], said: ReadonlyMap<string, Said>, memory: Memory): string[] {
  const lines: { order: number; line: string }[] = addresses.flatMap(({ url, file, isCopy }) => {
    const answer = said.get(url);
    const known = memory[url];
    if (answer === undefined) return [];
    if (answer.state === 'dead' || answer.state === 'silent') {
      const what = answer.state === 'dead' ? `answers ${answer.status}` : `does not answer (${answer.why})`;
      const since = `since ${known?.failingSince ?? 'today'}, ${known?.answered ? `last answered ${known.answered}` : 'and has not answered while it was asked'}`;
      const remedy = isCopy
        ? 'Find another archived copy.'
        : 'If it stays away: find a copy in an archive, and write archived: { url: "https://…", on: "the day of the copy" } into its address; with no copy, gone: true.';
      return [{ order: 0, line: `${file}: ${url} ${what} ${since}. ${remedy}` }];
    }
    if (answer.state === 'refuses')
      return [
        {
          order: 2,
          line: `${file}: ${url} answers ${answer.status}, which may mean that it only turns programs away. Look at it in a browser.`,
        },
      ];
    return answer.at === undefined
      ? []
      : [
          {
            order: 1,
            line: `${file}: ${url} has moved for good to ${answer.at}. Look whether it is the same text, and correct the address.`,
          },
        ];
  });
  return lines.sort((a, b) => a.order - b.order).map(({ line }) => line);
}
