/**
 * Follows every link and fragment of the built site. With `--external` it asks the outer addresses
 * instead, which never stops a build: they change without us.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { holdsPlan } from '../src/model/plan-address.ts';
import { serveSite } from './site-server.ts';

const external = process.argv.includes('--external');
const { server, address } = await serveSite(0);
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && name !== '404.html')
  .map((name) => `${address}/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`);

const result = await new LinkChecker().check({
  path: pages,
  checkFragments: true,
  concurrency: external ? 8 : 50,
  timeout: 20_000,
  // A plan of a meeting stands in a fragment, and is no place on its page.
  linksToSkip: async (link) => holdsPlan(new URL(link).hash) || (link.startsWith(address) ? external : !external),
});
server.close();

const broken = result.links.filter(({ state }) => state === 'BROKEN');
for (const { url, parent, status, failureDetails } of broken) {
  const why = failureDetails?.map((detail) => (detail instanceof Error ? detail.message : '')).join(' ') ?? '';
  console.error(`${parent?.replace(address, '') ?? ''}: ${url.replace(address, '')} answers ${status ?? 'nothing'} ${why}`.trim());
}
const followed = result.links.filter(({ state }) => state === 'OK').length;
console.log(`${pages.length} pages, ${followed} ${external ? 'outer' : 'inner'} links followed, ${broken.length} broken.`);
if (broken.length > 0) process.exitCode = 1;
