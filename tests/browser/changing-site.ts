import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../scripts/site-server.ts';
import { filmSettings } from '../../src/integrations/film-settings.ts';
import { type OfflineSource, writeOffline } from '../../src/integrations/offline-pack.ts';
import { siteSettings } from '../../src/integrations/site-settings.ts';
import type { OfflineOffer } from '../../src/model/offline-offer.ts';
import { project } from '../site/pages.ts';

/** What the line is like: the site answers, nothing answers, a hotel asks for a login, or files above 100 kB break off halfway. */
type Line = 'good' | 'dead' | 'login' | 'breaking' | 'changed';

/** A copy of the built site at one address, whose content and line can change under the reader. */
export interface ChangingSite {
  address: string;
  line: Line;
  /** What has been asked for, since the list was last emptied. */
  asked: string[];
  /** Publishes the site anew: with other words on every page, other settings, or a film that was taken down. */
  publish(change: {
    words?: readonly [from: string, to: string];
    offline?: OfflineSource['offline'];
    withdrawn?: string;
  }): Promise<OfflineOffer | undefined>;
  stop(): void;
}

const loginPage = '<!doctype html><html><title>Gæstenet</title><h1>Log på hotellets net</h1></html>';
const LARGE = 100_000;

/** Serves a copy of the built site on a port of its own. */
export async function startChangingSite(): Promise<ChangingSite> {
  const folder = mkdtempSync(join(tmpdir(), 'changing-site-'));
  const [dist, hosting] = [join(folder, 'dist/'), join(folder, 'hosting/')];
  // Without the compressed copies, which would be sent in place of what is changed here.
  cpSync(join(project, 'dist'), dist, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  cpSync(join(project, 'hosting'), hosting, { recursive: true });
  let behind = await serveSite(0, { dist, hosting });

  const front = createServer((question, answer) => {
    site.asked.push(question.url ?? '');
    if (site.line === 'dead') return void question.socket.destroy();
    if (site.line === 'login') return void answer.writeHead(200, { 'Content-Type': 'text/html' }).end(loginPage);
    forward(question, answer, behind.address, site.line);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));

  const site: ChangingSite = {
    address: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    line: 'good',
    asked: [],
    async publish({ words, offline = siteSettings(project).offline, withdrawn }) {
      for (const name of words ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : []) {
        if (!/\.html$|danish\.txt$/.test(name)) continue;
        const text = readFileSync(join(dist, name), 'utf8');
        writeFileSync(join(dist, name), text.replaceAll(words?.[0] ?? '', words?.[1] ?? ''));
      }
      for (const name of readdirSync(join(dist, '_astro'))) if (name.endsWith('.pack')) rmSync(join(dist, '_astro', name));
      rmSync(join(dist, 'offline.json'), { force: true });
      const films = filmSettings(project);
      const left = withdrawn
        ? { ...films, withdrawn: [withdrawn], published: films.published.filter(({ id }) => id !== withdrawn) }
        : films;
      const offer = await writeOffline({ root: project, output: dist, hosting, offline, films: left });
      stop(behind.server);
      behind = await serveSite(0, { dist, hosting });
      return offer;
    },
    stop() {
      stop(front);
      stop(behind.server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return site;
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}

function forward(question: IncomingMessage, answer: ServerResponse, to: string, line: Line): void {
  const { url = '/', method, headers } = question;
  ask(to + url, { method, headers }, (from) => {
    const large = Number(from.headers['content-length']) > LARGE;
    answer.writeHead(from.statusCode ?? 500, from.headers);
    if (!large || line === 'good') return void from.pipe(answer);
    const parts: Buffer[] = [];
    from.on('data', (part: Buffer) => parts.push(part));
    from.on('end', () => {
      const whole = Buffer.concat(parts);
      if (line === 'breaking') return void answer.write(whole.subarray(0, whole.length / 2), () => answer.destroy());
      whole[whole.length - 1] = 255 - (whole.at(-1) ?? 0);
      answer.end(whole);
    });
  })
    .on('error', () => answer.destroy())
    .end();
}
