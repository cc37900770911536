/**
 * Prints how good the search is on graded queries, by kind of query, for the site and for plain Pagefind on the
 * same index. Fails under the lowest scores that are allowed. `--all` shows every query that is not answered in full.
 * A file of queries can be named; one with addresses in place of topics needs no map.
 */
import { fileURLToPath } from 'node:url';
import { askPlain, askSite } from './search/ask-site.ts';
import { readGraded } from './search/graded.ts';
import { canBeAnswered, meanOf, scoreOf } from './search/score.ts';

/** The least that CI accepts: nDCG@5 over all, and in any kind of query. */
const LOWEST_ALL = 0.9;
const LOWEST_KIND = 0.8;

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const { queries, topics, foreign } = readGraded(file);

const [site, plain] = [await askSite(`${root}dist`), await askPlain(`${root}dist`)];
const rows = new Map<string, { site: ReturnType<typeof scoreOf>[]; plain: ReturnType<typeof scoreOf>[] }>();
for (const query of queries.filter((one) => canBeAnswered(one, topics))) {
  const row = rows.get(query.category) ?? { site: [], plain: [] };
  const answer = await site(query.q);
  const own = scoreOf(answer.found, query, topics);
  row.site.push(own);
  row.plain.push(scoreOf((await plain(query.q)).found, query, topics));
  rows.set(query.category, row);
  if (process.argv.includes('--all') && own.ndcg < 0.85) {
    const asked = answer.plan?.concepts
      .map(({ asked }) => asked.map(({ words, weight }) => `${words} ${weight.toFixed(2)}`).join(', '))
      .join(' | ');
    console.log(
      `${own.ndcg.toFixed(2)} ${query.category} »${query.q}« [${asked}]${answer.plan?.dropped.length ? ` dropped ${answer.plan.dropped}` : ''}`,
    );
    console.log(`     found ${answer.found.slice(0, 6).join(' ')}\n     wants ${JSON.stringify(query.relevant)}`);
  }
}

const figures = ({ ndcg, mrr, recall }: ReturnType<typeof scoreOf>) => [ndcg, mrr, recall].map((one) => one.toFixed(3)).join('  ');
const all = meanOf([...rows.values()].flatMap((row) => row.site));
console.log(`${'kind'.padEnd(18)}  n   site: nDCG@5  MRR  recall@5   plain Pagefind`);
for (const [kind, row] of rows)
  console.log(
    `${kind.padEnd(18)} ${String(row.site.length).padStart(2)}   ${figures(meanOf(row.site))}      ${figures(meanOf(row.plain))}`,
  );
console.log(
  `${'all'.padEnd(18)} ${String([...rows.values()].flatMap((row) => row.site).length).padStart(2)}   ${figures(all)}      ${figures(meanOf([...rows.values()].flatMap((row) => row.plain)))}`,
);

const strangers = [...foreign, ...queries.filter(({ relevant }) => Object.keys(relevant).length === 0).map(({ q }) => q)];
for (const query of strangers) {
  const { found } = await site(query);
  console.log(`not on the site: »${query}« ${found.length === 0 ? 'finds nothing' : `finds ${found.length} pages, first ${found[0]}`}`);
}

const low = [...rows].filter(([, row]) => meanOf(row.site).ndcg < LOWEST_KIND).map(([kind]) => kind);
if (!file && (all.ndcg < LOWEST_ALL || low.length > 0)) {
  console.error(
    `The search is worse than it may be: ${low.length > 0 ? `${low.join(', ')} under ${LOWEST_KIND}` : `all under ${LOWEST_ALL}`}.`,
  );
  process.exitCode = 1;
}
