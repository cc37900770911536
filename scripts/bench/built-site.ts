/** The built site as the bench reads it: copied first, so that a build in between changes nothing. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Site, serveSite } from '../site-server.ts';
import { gzip, type Host, startHost } from './host.ts';
import { kindOf } from './page-kinds.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built page. */
export interface Page {
  address: string;
  /** The kind of page it is, as the address of its route: `/rapport/[chapter]/`. */
  kind: string;
  html: string;
}

/** A copy of the built site and a folder to work in, both gone after `remove`. */
export interface BuiltSite extends Site {
  work: string;
  /** The heaviest page of each kind once it is compressed. */
  heaviest: Page[];
  remove(): void;
}

/** Copies the built site. @throws When there is none. */
export function copyBuiltSite(): BuiltSite {
  if (!existsSync(join(root, 'dist/index.html'))) throw new Error('The site is not built yet. Run: npm run build');
  const cache = join(root, 'node_modules/.cache/bench');
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const work = mkdtempSync(join(cache, `${process.pid}-`));
  const site = { dist: join(work, 'dist'), hosting: join(work, 'hosting') };
  cpSync(join(root, 'dist'), site.dist, { recursive: true });
  cpSync(join(root, 'hosting'), site.hosting, { recursive: true });
  return { ...site, work, heaviest: heaviestOfEachKind(pagesOf(site.dist)), remove: () => rmSync(work, { recursive: true, force: true }) };
}

/** Makes a site of a few files that the project's own server can serve, with the same headers. */
export function writeSite(folder: string, files: Record<string, string>): Site {
  const site = { dist: join(folder, 'dist'), hosting: join(folder, 'hosting') };
  for (const [path, content] of Object.entries({ '404.html': '', ...files })) {
    mkdirSync(join(site.dist, path, '..'), { recursive: true });
    writeFileSync(join(site.dist, path), content);
  }
  mkdirSync(site.hosting, { recursive: true });
  writeFileSync(join(site.hosting, 'headers.json'), JSON.stringify({ styleHashes: [], withdrawn: [] }));
  return site;
}

/** Serves a site through the project's own server and compresses what it sends, as a host does. */
export async function hostSite(site: Site, leaveOut: readonly string[] = []): Promise<Host> {
  const { server, address } = await serveSite(0, site);
  const behind = {
    address,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return startHost(behind, leaveOut);
}

/** Removes what a run left that was killed; the folder's name begins with the number of its process. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    try {
      process.kill(Number.parseInt(name, 10), 0);
    } catch {
      // No such process: nobody works there any more.
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

function pagesOf(dist: string): Page[] {
  const routeFiles = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.astro') && !name.startsWith('_'),
  );
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(dist, name), 'utf8');
      const path = name.split(sep).join('/');
      const address = `/${path.replace(/index\.html$/, '')}`;
      return { address, kind: kindOf(address, routeFiles), html };
    });
}

function heaviestOfEachKind(pages: readonly Page[]): Page[] {
  const heaviest = new Map<string, { page: Page; weight: number }>();
  for (const page of pages) {
    const weight = gzip(Buffer.from(page.html)).length;
    if (weight > (heaviest.get(page.kind)?.weight ?? 0)) heaviest.set(page.kind, { page, weight });
  }
  return [...heaviest.values()].map(({ page }) => page).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
