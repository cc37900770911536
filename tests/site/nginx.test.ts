import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../src/model/addresses.ts';
import { addressTypes, headersFor, mediaTypes, redirects, searchPage } from '../../src/model/response-headers.ts';
import { type Answer, built, crawl, files, film } from './nginx-crawl.ts';
import { dist } from './pages.ts';

let answers: Answer[] = [];
let gone: Answer[] = [];

beforeAll(async () => {
  ({ answers, gone } = await crawl());
}, 120_000);

/** An answer in words: what was asked, and what came. */
const named = ({ method, path, status, asked }: Answer) =>
  `${method} ${path}${Object.entries(asked)
    .map(([name, value]) => ` with ${name}: ${value}`)
    .join('')} (${status})`;

/**
 * A header of an answer. When a part is asked for that the file does not have, nginx has begun to answer with the
 * file and sends the headers of both answers; two equal ones are then one.
 */
function header(answer: Answer, name: string): string | undefined {
  const sent = answer.headers[name.toLowerCase()];
  const value = Array.isArray(sent) ? sent.join(', ') : sent;
  if (answer.status !== 416 || value === undefined) return value;
  const first = value.slice(0, (value.length - 2) / 2);
  return value === `${first}, ${first}` ? first : value;
}

/** What is wrong with any answer, behind the id of the bar; expect it to equal `[]`. At most ten, as a fault of the rules is a fault of all. */
function faults(bar: string, find: (answer: Answer) => readonly string[], among: readonly Answer[] = [...answers, ...gone]): string[] {
  expect(among.length).toBeGreaterThan(0);
  return among.flatMap((answer) => find(answer).map((fault) => `${bar} ${named(answer)} ${fault}`)).slice(0, 10);
}

/** The answers that send other headers than these. */
const otherThan = (wanted: Readonly<Record<string, string | undefined>>) => (answer: Answer) =>
  Object.entries(wanted).flatMap(([name, value]) => (header(answer, name) === value ? [] : [`has ${name}: ${header(answer, name)}`]));

const policy = (answer: Answer) =>
  new Map(
    (header(answer, 'Content-Security-Policy') ?? '')
      .split('; ')
      .map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  );

/** What every policy says. What is named `undefined` may not stand there. */
const always = {
  'default-src': "'none'",
  'img-src': "'self'",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'upgrade-insecure-requests': '',
  'require-trusted-types-for': "'script'",
};

test('every address of the site was asked for, and answers of every kind came', () => {
  expect(files.length).toBeGreaterThan(400);
  expect([...new Set([...answers, ...gone].map(({ status }) => status))].toSorted()).toEqual([200, 206, 301, 304, 404, 405, 410, 416]);
});

test('S1: every answer of nginx carries a policy that refuses all but what the site serves itself', () => {
  const other = built.mediaOrigin === undefined ? "'self'" : `'self' ${built.mediaOrigin}`;
  expect(
    faults('S1', (answer) => {
      const parts = policy(answer);
      const wanted = { ...always, 'img-src': other, 'media-src': other };
      const line = header(answer, 'Content-Security-Policy') ?? '';
      return [
        ...Object.entries(wanted).flatMap(([name, value]) => (parts.get(name) === value ? [] : [`says ${name} ${parts.get(name)}`])),
        ...(/unsafe-(?!eval')|[^-]unsafe-eval|\*|https?:(?!\/\/)|data:|blob:/.test(
          line.replace(built.mediaOrigin ?? ' ', ' ').replace("'wasm-unsafe-eval'", ''),
        )
          ? [`is too open: ${line}`]
          : []),
        ...(/^'self'( 'sha256-[A-Za-z0-9+/]{43}=')*$/.test(parts.get('style-src') ?? '')
          ? []
          : [`says style-src ${parts.get('style-src')}`]),
        ...(line.split('sha256-').length - 1 <= 5 ? [] : ['names more than five style blocks']),
        ...(line.length <= 1_500 ? [] : [`has a policy of ${line.length} characters`]),
        ...(["'none'", 'offline'].includes(parts.get('trusted-types') ?? '') ? [] : [`says trusted-types ${parts.get('trusted-types')}`]),
      ];
    }),
  ).toEqual([]);
});

test('S2: only the answer of the search page allows WebAssembly, and no other lets a script be more than a file of the site', () => {
  expect(
    faults('S2', (answer) => {
      const wanted = answer.path.replace(/index\.html$/, '') === searchPage ? "'self' 'wasm-unsafe-eval'" : "'self'";
      return policy(answer).get('script-src') === wanted ? [] : [`says script-src ${policy(answer).get('script-src')}`];
    }),
  ).toEqual([]);
});

test('S3: every answer of nginx tells browsers to ask over TLS for two years, and does not sign up for the list of browsers', () => {
  expect(faults('S3', otherThan({ 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }))).toEqual([]);
});

test('S4: every answer of nginx is taken for what it says it is, in no frame, and tells no other site where the reader came from', () => {
  expect(
    faults('S4', otherThan({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer' })),
  ).toEqual([]);
});

test('S5: every answer of nginx keeps other sites out of its window and its files', () => {
  const wanted = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  expect(faults('S5', otherThan(wanted))).toEqual([]);
});

test('S6: every answer of nginx gives up all powers of the browser but the four that the site uses', () => {
  const kept = ['clipboard-write=(self)', 'fullscreen=(self)', 'picture-in-picture=(self)', 'screen-wake-lock=(self)'];
  const found = faults('S6', (answer) => {
    const said = (header(answer, 'Permissions-Policy') ?? '').split(', ');
    const missing = ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'serial', 'hid'].filter(
      (name) => !said.includes(`${name}=()`),
    );
    const given = said.filter((power) => !power.endsWith('=()'));
    return [
      ...missing.map((name) => `does not give up ${name}`),
      ...(given.toSorted().join() === kept.join() ? [] : [`keeps ${given.join(', ')}`]),
    ];
  });
  expect(found).toEqual([]);
});

test('S7: no answer of nginx tells the version of its server, sets a cookie or opens the site to scripts of others', () => {
  const found = faults('S7', (answer) => [
    ...['X-Powered-By', 'Set-Cookie', 'Access-Control-Allow-Origin', 'Report-To', 'NEL'].flatMap((name) =>
      header(answer, name) ? [`has ${name}`] : [],
    ),
    ...(/\d/.test(header(answer, 'Server') ?? '') ? [`has Server: ${header(answer, 'Server')}`] : []),
  ]);
  expect(found).toEqual([]);
});

test('R24: what nginx sends is what the model says, header by header', () => {
  const found = faults('R24', (answer) => {
    const rules = answer.status === 410 ? { ...built, withdrawn: [film] } : built;
    // The address with index.html leads to the page, and has its headers already.
    return otherThan(headersFor(answer.path.replace(/index\.html$/, ''), answer.status === 416 ? 200 : answer.status, rules))(answer);
  });
  expect(found).toEqual([]);
});

test('R20: files named by their content may be kept for a year, pages are asked for anew, and errors are not kept', () => {
  const found = faults('R20', (answer) => {
    const hashed = /^\/(_astro|media)\/|^\/pagefind\/(fragment|index|filter)\/|\.pf_meta$/.test(answer.path);
    const wanted = answer.status >= 400 && answer.status !== 416 ? 'no-store' : hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    return otherThan({ 'Cache-Control': wanted })(answer);
  });
  const asked = new Set(answers.map(({ path }) => path));
  expect(
    ['/sw.js', '/pagefind/pagefind.js', '/pagefind/pagefind-entry.json', '/aendringer.xml'].filter((path) => !asked.has(path)),
  ).toEqual([]);
  expect(found).toEqual([]);
});

test('R21: a browser that takes brotli or gzip gets the copy of the build, which unpacks to exactly the file', () => {
  const coded = answers.filter(({ asked }) => 'Accept-Encoding' in asked);
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  const found = faults(
    'R21',
    (answer) => {
      const original = readFileSync(join(dist, answer.file ?? ''));
      const coding = header(answer, 'Content-Encoding');
      if (coding === undefined) return original.length < 1_000 && answer.body.equals(original) ? [] : ['comes as it is'];
      if (coding !== answer.asked['Accept-Encoding']) return [`comes as ${coding}`];
      const same = unpackedEquals(unpack[coding as keyof typeof unpack], answer.body, original);
      const varies = /accept-encoding/i.test(header(answer, 'Vary') ?? '');
      return [...(same ? [] : ['unpacks to something else']), ...(varies ? [] : ['does not say that it varies'])];
    },
    coded,
  );
  expect(coded.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

/** Whether a copy unpacks, and to the original. */
function unpackedEquals(unpack: (copy: Buffer) => Buffer, copy: Buffer, original: Buffer): boolean {
  try {
    return unpack(copy).equals(original);
  } catch {
    // What is no copy at all does not unpack either.
    return false;
  }
}

test('R22: every file is sent whole and by its right type, text with how its letters are written', () => {
  const types = new Map(mediaTypes.flatMap(([type, endings]) => endings.split(' ').map((ending) => [ending, type] as const)));
  const plain = answers.filter(({ asked, file, status }) => file !== undefined && status === 200 && Object.keys(asked).length === 0);
  const found = faults(
    'R22',
    (answer) => {
      const [type, letters] = (header(answer, 'Content-Type') ?? '').split('; ');
      const wanted = addressTypes[answer.path] ?? types.get(answer.file?.split('.').at(-1) ?? '');
      return [
        ...(wanted === undefined || type === wanted ? [] : [`is called ${type} and not ${wanted}`]),
        ...(!wanted?.startsWith('text/') || letters === 'charset=utf-8' ? [] : ['does not say how its letters are written']),
        ...(answer.body.equals(readFileSync(join(dist, answer.file ?? ''))) ? [] : ['is not the file']),
      ];
    },
    plain,
  );
  expect(plain.length).toBe(files.length);
  expect(found).toEqual([]);
});

test('R23: parts of films, books and packs are sent as asked, and a part that is not there is refused with the length', () => {
  const found = faults(
    'R23',
    ({ asked, status, file, headers, body }) => {
      const original = readFileSync(join(dist, file ?? ''));
      const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked['Range'] ?? '') ?? [];
      if (Number(from) >= original.length && from !== '') {
        return status === 416 && headers['content-range'] === `bytes */${original.length}`
          ? []
          : [`refuses with ${headers['content-range']}`];
      }
      if (asked['If-Range'] === '"another"') return status === 200 && body.equals(original) ? [] : ['sends a part of another file'];
      const part = from === '' ? original.subarray(-Number(to)) : original.subarray(Number(from), Number(to) + 1);
      return status === 206 && body.equals(part) ? [] : ['sends another part'];
    },
    answers.filter(({ asked }) => 'Range' in asked),
  );
  expect(found).toEqual([]);
});

test('R23: what is unknown is answered with 404 and our own page, a script too, and only GET and HEAD are answered', () => {
  const notFound = readFileSync(join(dist, '404.html'));
  const found = faults('R23', ({ path, method, status, body }) => [
    ...(/findes-ikke|^\/(404$|%C3|\.git)|\/index$/.test(path) && !(status === 404 && body.equals(notFound))
      ? ['is no error with our own page']
      : []),
    ...(method !== 'GET' && method !== 'HEAD' && status !== 405 ? ['is not refused'] : []),
  ]);
  expect(found).toEqual([]);
});

test('R24: the notice of a film that was taken down has all headers, and so has every answer that nginx makes itself', () => {
  const notice = readFileSync(join(dist, addressOf('films', film), 'index.html'));
  expect(gone.map(({ status, body }) => [status, body.equals(notice)])).toEqual(gone.map(() => [410, true]));
  const own = [...answers, ...gone].filter(({ status }) => status !== 200);
  expect(faults('R24', (answer) => (header(answer, 'Content-Security-Policy') ? [] : ['has no policy']), own)).toEqual([]);
});

test('R24: an address without its last slash, or with index.html, leads to its page in one hop', () => {
  const moved = answers.filter(({ status }) => status === 301);
  const found = faults(
    'R24',
    ({ path, headers }) => {
      const wanted = redirects[path] ?? (path.endsWith('index.html') ? path.slice(0, -'index.html'.length) : `${path}/`);
      return headers.location === wanted ? [] : [`leads to ${headers.location}`];
    },
    moved,
  );
  expect(moved.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
