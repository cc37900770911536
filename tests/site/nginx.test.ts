import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, easyAddressOf } from '../../src/model/addresses.ts';
import { addressTypes, type HostRules, headersFor, mediaTypes, nginxRules, redirects } from '../../src/model/response-headers.ts';
import { goneAddresses } from './content.ts';
import { startNginx } from './nginx.ts';
import { dist, filesBelow, project } from './pages.ts';

const built = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;
const film = 'fem-principper-paa-et-minut';
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
let port = 0;
let goneFilmPort = 0;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const site = await startNginx(dist, join(project, 'hosting/nginx.conf'));
  // The same site by the rules of a day when the film has been taken down.
  writeFileSync(join(folder, 'nginx.conf'), nginxRules({ ...built, withdrawn: [...built.withdrawn, film] }));
  const without = await startNginx(dist, join(folder, 'nginx.conf'));
  port = site.port;
  goneFilmPort = without.port;
  stops.push(site.stop, without.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Asks exactly as written: no mended address, nothing unpacked. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: at, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Answer['headers'], body: Buffer.concat(parts) }),
      );
    })
      .once('error', reject)
      .end();
  });
}

/**
 * The headers of the answer that are not as the model says. When a part is asked for that the file does not have, nginx has begun to
 * answer with the file: it sends the headers of both answers, equal but for what may be kept, which is then that of the file.
 */
function wrongHeaders(path: string, { status, headers: sent }: Answer, rules = built): string[] {
  const wanted = headersFor(path, status === 416 ? 200 : status, rules);
  const headers = status === 416 ? Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, half(value ?? '')])) : sent;
  return [
    ...Object.entries(wanted).flatMap(([name, value]) =>
      headers[name.toLowerCase()] === value ? [] : [`${path} (${status}) has ${name}: ${headers[name.toLowerCase()]}`],
    ),
    ...['x-powered-by', 'set-cookie', 'access-control-allow-origin'].flatMap((name) =>
      headers[name] === undefined ? [] : [`${path} has ${name}`],
    ),
    ...(/\d/.test(headers['server'] ?? '') ? [`${path} tells the version of its server: ${headers['server']}`] : []),
  ];
}

/** One of two equal values with a comma between them; any other value as it is. */
function half(value: string): string {
  const first = value.slice(0, (value.length - 2) / 2);
  return value === `${first}, ${first}` ? first : value;
}

const files = filesBelow(dist).filter((name) => !/^(_headers|_redirects|staticwebapp\.config\.json|404\.html)$/.test(name));
const addressOfFile = (name: string) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
const shown = files.filter((name) => !goneAddresses.includes(addressOfFile(name)));

test('nginx sends every file of the site with the headers of the model and its right type', async () => {
  const types = new Map(mediaTypes.flatMap(([type, endings]) => endings.split(' ').map((ending) => [ending, type] as const)));
  const faults: string[] = [];
  for (const name of shown) {
    const path = addressOfFile(name);
    const answer = await ask(path);
    const type = addressTypes[path] ?? types.get(name.split('.').pop() ?? '');
    if (answer.status !== 200) faults.push(`${path} answers ${answer.status}`);
    if (!answer.body.equals(readFileSync(join(dist, name)))) faults.push(`${path} is not the file`);
    if (type && answer.headers['content-type']?.split(';')[0] !== type) faults.push(`${path} is called ${answer.headers['content-type']}`);
    faults.push(...wrongHeaders(path, answer));
  }
  expect(shown.length).toBeGreaterThan(400);
  expect(faults).toEqual([]);
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('a browser that takes %s gets the copy that the build made, which unpacks to the file', async (coding, unpack) => {
  const faults: string[] = [];
  for (const name of shown.filter((one) => /\.(html|js|json|xml|svg|txt|vtt)$/.test(one))) {
    const path = addressOfFile(name);
    const answer = await ask(path, { 'Accept-Encoding': coding });
    const original = readFileSync(join(dist, name));
    if (original.length < 1_000) continue;
    if (answer.headers['content-encoding'] !== coding) faults.push(`${path} comes as ${answer.headers['content-encoding']}`);
    else if (!unpack(answer.body).equals(original)) faults.push(`${path} unpacks to something else`);
    if (!/accept-encoding/i.test(answer.headers['vary'] ?? '')) faults.push(`${path} does not say that it varies`);
    faults.push(...wrongHeaders(path, answer));
  }
  expect(faults).toEqual([]);
});

test('nginx answers what is unknown, moved, refused, unchanged or asked for in part as the model says', async () => {
  const page = '/rapport/laesevejledning/';
  const video = `/${files.find((name) => name.endsWith('.mp4'))}`;
  const { headers } = await ask(page);
  const questions: [status: number, path: string, headers?: Record<string, string>, method?: string][] = [
    [404, '/findes-ikke/'],
    [404, '/_astro/findes-ikke.js'],
    [405, page, {}, 'POST'],
    [405, page, {}, 'DELETE'],
    [304, page, { 'If-None-Match': headers['etag'] ?? '' }],
    [206, video, { Range: 'bytes=10-19' }],
    [416, video, { Range: 'bytes=999999999-' }],
    [200, video, { Range: 'bytes=10-19', 'If-Range': '"another"' }],
    ...Object.keys(redirects).map((from) => [301, from] as [number, string]),
    [301, page.slice(0, -1)],
    [301, `${page}index.html`],
  ];
  const faults: string[] = [];
  for (const [status, path, sent, method] of questions) {
    const answer = await ask(path, sent, method);
    if (answer.status !== status) faults.push(`${method ?? 'GET'} ${path} answers ${answer.status} and not ${status}`);
    faults.push(...wrongHeaders(path, answer));
    if (status === 404 && !answer.body.equals(readFileSync(join(dist, '404.html')))) faults.push(`${path} has another page for errors`);
    if (status === 301 && !answer.headers['location']?.startsWith('/')) faults.push(`${path} leads to ${answer.headers['location']}`);
    if (status === 206 && answer.body.length !== 10) faults.push(`${path} sends ${answer.body.length} bytes for ten`);
  }
  expect((await ask('/was')).headers['location']).toBe('/tilgaengelighed/');
  expect(faults).toEqual([]);
});

test('nginx says of a film that was taken down that it is gone, at each of its addresses', async () => {
  const notice = readFileSync(join(dist, addressOf('films', film), 'index.html'));
  const faults: string[] = [];
  for (const path of [
    addressOf('films', film),
    `${addressOf('films', film)}undertekster.vtt`,
    easyAddressOf('films', film),
    `/media/${film}/a.mp4`,
  ]) {
    const answer = await ask(path, {}, 'GET', goneFilmPort);
    if (answer.status !== 410 || !answer.body.equals(notice)) faults.push(`${path} answers ${answer.status}`);
    faults.push(...wrongHeaders(path, answer, { ...built, withdrawn: [film] }));
  }
  expect(faults).toEqual([]);
});
