import { askAddress, type Patience, patient, type Said } from './ask-address.ts';
import { type Memory, readMemory, remember, tasks, writeMemory } from './memory.ts';
import type { OuterAddress } from './outer-addresses.ts';

/** How many hosts are asked at once. One host is asked for one address at a time. */
const HOSTS_AT_ONCE = 8;

/** What became of a round. */
export type Round = { ran: false; why: string } | { ran: true; asked: number; tasks: string[]; memory: Memory };

/**
 * Asks for every outer address and keeps what was said in the memory.
 *
 * When not one host could be found this machine has no way out: then nothing is known of any address, and nothing is changed.
 *
 * @param path The file of the memory.
 * @param today Such as `2026-11-22`.
 */
export async function askOuterLinks(
  addresses: readonly OuterAddress[],
  path: string,
  today: string,
  patience: Patience = patient,
): Promise<Round> {
  const urls = [...new Set(addresses.map(({ url }) => url))];
  const [first = ''] = urls;
  const hosts = new Map<string, string[]>();
  for (const url of urls) hosts.set(new URL(url).host, [...(hosts.get(new URL(url).host) ?? []), url]);
  const scouts = await Promise.all(
    [...hosts.values()].slice(0, HOSTS_AT_ONCE).map(([url = first]) => askAddress(url, { ...patience, tries: 1 })),
  );
  if (scouts.length > 0 && scouts.every((said) => said.state === 'silent' && said.unreachable))
    return { ran: false, why: `none of ${scouts.length} hosts could be found, so this machine has no way to other sites` };

  const said = new Map<string, Said>();
  const waiting = [...hosts.values()];
  const work = async () => {
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop())
      for (const url of own) said.set(url, await askAddress(url, patience));
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  const memory = remember(readMemory(path), said, today);
  writeMemory(path, memory);
  return { ran: true, asked: urls.length, tasks: tasks(addresses, said, memory), memory };
}
