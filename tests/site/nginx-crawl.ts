/** Asks a real nginx for every address of the built site, in each way that matters, and keeps what it answers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, easyAddressOf } from '../../src/model/addresses.ts';
import { type HostRules, nginxRules, redirects } from '../../src/model/response-headers.ts';
import { goneAddresses } from './content.ts';
import { startNginx } from './nginx.ts';
import { builtPages, dist, filesBelow, project } from './pages.ts';

/** One answer, byte for byte as it was sent. */
export interface Answer {
  path: string;
  method: string;
  /** What was asked for beside the address. */
  asked: Record<string, string>;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The file that the address stands for; undefined where there is none. */
  file?: string | undefined;
}

/** The rules that the build wrote. */
export const built = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;

/** The film that is taken down in the crawl, so that there are answers with 410. */
export const film = 'fem-principper-paa-et-minut';

const onlyForHosts = /^(_headers|_redirects|staticwebapp\.config\.json|404\.html)$/;
const addressOfFile = (name: string) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
/** Every file of the site that has an address of its own. */
export const files = filesBelow(dist).filter((name) => !onlyForHosts.test(name) && !goneAddresses.includes(addressOfFile(name)));

/** Asks exactly as written: no mended address, nothing unpacked. */
function ask(port: number, path: string, asked: Record<string, string> = {}, method = 'GET', file?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: asked }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ path, method, asked, status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts), file }),
      );
    })
      .once('error', reject)
      .end();
  });
}

/** Files that the build lays compressed copies beside. */
const isText = (name: string) => /\.(html|css|js|mjs|json|webmanifest|svg|txt|xml|vtt)$/.test(name);

/** The answers of one nginx to all that a reader, a search engine or a stranger may ask. */
async function answersOf(port: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const add = async (...question: [path: string, asked?: Record<string, string>, method?: string, file?: string]) => {
    const answer = await ask(port, ...question);
    answers.push(answer);
    return answer;
  };
  for (const name of files) {
    const path = addressOfFile(name);
    const { headers } = await add(path, {}, 'GET', name);
    if (isText(name)) for (const coding of ['br', 'gzip']) await add(path, { 'Accept-Encoding': coding }, 'GET', name);
    if (/\.(mp4|mp3|vtt|zip|pdf|epub)$/.test(name)) {
      const { length } = readFileSync(join(dist, name));
      const tag = headers.etag ?? '';
      await add(path, { Range: 'bytes=10-19' }, 'GET', name);
      await add(path, { Range: 'bytes=-7' }, 'GET', name);
      await add(path, { Range: `bytes=${length}-` }, 'GET', name);
      await add(path, { Range: 'bytes=10-19', 'If-Range': tag }, 'GET', name);
      await add(path, { Range: 'bytes=10-19', 'If-Range': '"another"' }, 'GET', name);
      await add(path, { 'If-None-Match': tag }, 'GET', name);
    }
  }
  for (const { address } of builtPages.filter((page) => !goneAddresses.includes(page.address) && page.address !== '/404.html')) {
    if (address !== '/') await add(address.slice(0, -1));
    await add(`${address}index.html`);
    await add(`${address}findes-ikke`);
    await add(`${address}findes-ikke.js`);
  }
  const { headers } = await add('/rapport/', {}, 'HEAD');
  await add('/rapport/', { 'If-None-Match': headers.etag ?? '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    for (const path of ['/', '/rapport/', '/_astro/x.js']) await add(path, {}, method);
  for (const from of Object.keys(redirects)) await add(from);
  for (const unknown of [
    '/findes-ikke/',
    '/_astro/findes-ikke.js',
    '/media/findes-ikke/a.mp4',
    '/404',
    '/rapport/index',
    '/%C3%B8nsker/',
    '/.git/config',
  ])
    await add(unknown);
  return answers;
}

/** All answers: of the site as it was built, and of the same site on a day when a film has been taken down. */
export async function crawl(): Promise<{ answers: Answer[]; gone: Answer[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const site = await startNginx(dist, join(project, 'hosting/nginx.conf'));
    stops.push(site.stop);
    writeFileSync(join(folder, 'nginx.conf'), nginxRules({ ...built, withdrawn: [...built.withdrawn, film] }));
    const without = await startNginx(dist, join(folder, 'nginx.conf'));
    stops.push(without.stop);
    const gone: Answer[] = [];
    for (const path of [
      addressOf('films', film),
      `${addressOf('films', film)}undertekster.vtt`,
      easyAddressOf('films', film),
      `/media/${film}/a.mp4`,
    ])
      gone.push(await ask(without.port, path));
    return { answers: await answersOf(site.port), gone };
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true });
  }
}
