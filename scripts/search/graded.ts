/** The graded queries that the search is measured by. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GradedQuery, Topics } from './score.ts';

/** Queries with the addresses of their topics, and queries that the site has no page for. */
export interface GradedSet {
  queries: GradedQuery[];
  topics: Topics;
  foreign: string[];
}

const tests = fileURLToPath(new URL('../../tests/search/', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/**
 * Reads graded queries.
 *
 * @param file A file of queries with addresses in place of topics; without one the dev set.
 */
export function readGraded(file?: string): GradedSet {
  const { queries: given, foreign = [] } = read(file ?? `${tests}queries.dev.json`) as { queries: GradedQuery[]; foreign?: string[] };
  const topics = file
    ? (Object.fromEntries(
        given.flatMap(({ relevant }) => Object.keys(relevant).map((address) => [address, [address, `/let${address}`]])),
      ) as Topics)
    : (read(`${tests}topics.json`) as Topics);
  const { queries: setAside } = read(`${tests}set-aside.json`) as { queries: Record<string, string[]> };
  const queries = given.map((query) => ({
    ...query,
    relevant: Object.fromEntries(Object.entries(query.relevant).filter(([topic]) => !setAside[query.id]?.includes(topic))),
  }));
  return { queries, topics, foreign };
}
