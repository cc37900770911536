/**
 * Follows every link and fragment of the built site's pages. With `--external` it asks the addresses on other sites that the
 * content leads to instead, says what is to be done, and writes what answered into `docs/outer-links.json`. That never stops a
 * build: other sites change without us. Exit code 1 when there is something to do, 2 when it could not ask.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { holdsPlan } from '../src/model/plan-address.ts';
import { outerAddresses } from './links/outer-addresses.ts';
import { askOuterLinks } from './links/outer-links.ts';
import { serveSite } from './site-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await (process.argv.includes('--external') ? askOthers() : followOwn());

async function askOthers() {
  const round = await askOuterLinks(outerAddresses(root), join(root, 'docs/outer-links.json'), new Date().toISOString().slice(0, 10));
  if (!round.ran) {
    console.log(`Not run: ${round.why}. Nothing was changed.`);
    process.exitCode = 2;
    return;
  }
  for (const task of round.tasks) console.error(task);
  console.log(`${round.asked} addresses on other sites asked, ${round.tasks.length} to look at.`);
  if (round.tasks.length > 0) process.exitCode = 1;
}

async function followOwn() {
  const { server, address } = await serveSite(0);
  const pages = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .map((name) => `${address}/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  const result = await new LinkChecker().check({
    path: pages,
    checkFragments: true,
    concurrency: 50,
    timeout: 20_000,
    // A plan of a meeting stands in a fragment, and is no place on its page.
    linksToSkip: async (link) => holdsPlan(new URL(link).hash) || !link.startsWith(address),
  });
  server.close();
  const broken = result.links.filter(({ state }) => state === 'BROKEN');
  for (const { url, parent, status, failureDetails } of broken) {
    const why = failureDetails?.map((detail) => (detail instanceof Error ? detail.message : '')).join(' ') ?? '';
    console.error(`${parent?.replace(address, '') ?? ''}: ${url.replace(address, '')} answers ${status ?? 'nothing'} ${why}`.trim());
  }
  const followed = result.links.filter(({ state }) => state === 'OK').length;
  console.log(`${pages.length} pages, ${followed} inner links followed, ${broken.length} broken.`);
  if (broken.length > 0) process.exitCode = 1;
}
