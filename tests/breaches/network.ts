import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Breach, replaceIn } from './breach.ts';

const nginx = 'tests/site/nginx.test.ts';
const hosting = 'tests/site/hosting.test.ts';
const output = 'tests/site/output.test.ts';
const observatory = 'tests/site/observatory.test.ts';
const addresses = 'tests/site/addresses.test.ts';
const fileLinks = 'tests/site/file-links.test.ts';
const supplyChain = 'tests/site/supply-chain.test.ts';
const rules = 'hosting/nginx.conf';

/** A breach that is a change of one file of text. */
const inFile = (bar: string, breach: string, test: string, file: string, from: string | RegExp, to: string): Breach => ({
  bar,
  breach,
  test,
  plant: (project) => replaceIn(join(project, file), (text) => text.replaceAll(from, to)),
});

/** A breach that is a file which should not be there. */
const newFile = (bar: string, breach: string, test: string, file: string, text: string): Breach => ({
  bar,
  breach,
  test,
  plant: (project) => {
    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), text, { flag: 'wx' });
  },
});

/** Puts other bytes in the place of a file, so that a hard link elsewhere keeps the old ones. */
function replaceBytes(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/** A PNG that says by EXIF which way its camera was held. */
function withExif(png: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('eXIf'), Buffer.from('4d4d002a00000008000101120003000000010001000000000000', 'hex')]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  // After the signature and the first chunk, which says how large the picture is.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** Breaches of what servers send, of what is published, of addresses and links, and of what the site is made from. */
export const breaches: readonly Breach[] = [
  inFile('S1', 'the policy lets pages load from anywhere', nginx, rules, "default-src 'none'", 'default-src *'),
  inFile('S1', 'the policy lets inline styles through', nginx, rules, "style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  inFile('S2', 'every page may run WebAssembly', nginx, rules, "script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';"),
  inFile('S3', 'browsers are told to ask over TLS for ten minutes', nginx, rules, 'max-age=63072000', 'max-age=600'),
  inFile('S4', 'other sites are told where the reader came from', nginx, rules, 'no-referrer', 'unsafe-url'),
  inFile(
    'S5',
    'other sites may embed the files',
    nginx,
    rules,
    'Cross-Origin-Resource-Policy "same-origin"',
    'Cross-Origin-Resource-Policy "cross-origin"',
  ),
  inFile('S6', 'pages may use the camera', nginx, rules, 'camera=()', 'camera=(self)'),
  inFile('S7', 'nginx tells its version', nginx, rules, 'server_tokens off', 'server_tokens on'),
  inFile(
    'S7',
    'nginx sets a cookie',
    nginx,
    rules,
    'add_header Cache-Control',
    'add_header Set-Cookie "a=b" always;\nadd_header Cache-Control',
  ),
  inFile('S10', 'the policy lets any script run', observatory, rules, "script-src 'self'", "script-src 'unsafe-inline' *"),
  inFile('S10', 'a page loads its scripts without their sums', observatory, 'dist/index.html', / integrity="[^"]+"/g, ''),
  inFile(
    'S11',
    'the policy lets inline scripts run',
    observatory,
    'src/model/response-headers.ts',
    `: "script-src 'self'"`,
    `: "script-src 'self' 'unsafe-inline'"`,
  ),
  newFile(
    'S16',
    'security.txt names somebody the settings do not know, and has expired',
    'tests/site/security-txt.test.ts',
    'dist/.well-known/security.txt',
    'Contact: mailto:a@eksempel.dk\nExpires: 2020-01-01T00:00:00Z\n',
  ),
  {
    bar: 'S17',
    breach: 'a picture carries EXIF',
    test: output,
    plant: (project) => replaceBytes(join(project, 'dist/icon-192.png'), withExif(readFileSync(join(project, 'dist/icon-192.png')))),
  },
  {
    bar: 'S17',
    breach: 'a film says where it was taken',
    test: output,
    plant: (project) => {
      const folder = join(project, 'dist/media/fem-principper-paa-et-minut');
      const film = readdirSync(folder).find((name) => name.startsWith('240p.'));
      if (film === undefined) throw new Error('The film has no smallest file.');
      const tagged = join(project, 'tagged.mp4');
      execFileSync('ffmpeg', ['-v', 'error', '-i', join(folder, film), '-c', 'copy', '-metadata', 'location=+55.6761+012.5683/', tagged]);
      renameSync(tagged, join(folder, film));
    },
  },
  inFile(
    'R5',
    'a page tells of a server on the maker’s machine',
    output,
    'dist/om/index.html',
    '</main>',
    '<a href="http://localhost:4321/">x</a></main>',
  ),
  newFile('R5', 'a hidden file is published', output, 'dist/.env', 'A=b\n'),
  newFile('R5', 'an empty file is published', output, 'dist/tom.txt', ''),
  inFile('R20', 'hashed files are asked for anew each time', nginx, rules, 'public, max-age=31536000, immutable', 'no-cache'),
  {
    bar: 'R21',
    breach: 'the copy in Brotli of one page is that of another',
    test: nginx,
    plant: (project) => {
      const stale = join(project, 'stale.br');
      copyFileSync(join(project, 'dist/film/index.html.br'), stale);
      renameSync(stale, join(project, 'dist/om/index.html.br'));
    },
  },
  inFile('R22', 'captions are sent as plain text', nginx, rules, 'text/vtt vtt', 'text/plain vtt'),
  inFile('R23', 'films are never sent in parts', nginx, rules, 'absolute_redirect off;', 'absolute_redirect off;\nmax_ranges 0;'),
  inFile(
    'R23',
    'what is unknown is answered as if it were there',
    nginx,
    rules,
    'error_page 404 /404.html',
    'error_page 404 =200 /404.html',
  ),
  inFile(
    'R24',
    'a location adds a header of its own and so drops all others',
    nginx,
    rules,
    'location / {',
    'location / { add_header X-Own "a" always;',
  ),
  inFile('R24', 'Caddy sends another policy', hosting, 'hosting/Caddyfile', "frame-ancestors 'none'", "frame-ancestors 'self'"),
  {
    bar: 'R26',
    breach: 'there are more redirects than a host takes',
    test: hosting,
    plant: (project) =>
      replaceIn(
        join(project, 'dist/_redirects'),
        (text) => text + Array.from({ length: 2_001 }, (_, number) => `/gammel-${number}/ / 301\n`).join(''),
      ),
  },
  inFile(
    'R2',
    'the list of sums has another form than sha256sum reads',
    supplyChain,
    'scripts/deploy/file-sums.ts',
    "digest('hex')",
    "digest('base64')",
  ),
  inFile('2.3', 'an action of CI is named by its release', supplyChain, '.github/workflows/ci.yml', /@[0-9a-f]{40} # (v[\d.]+)/g, '@$1'),
  inFile('2.3', 'packages may run programs while they are installed', supplyChain, '.npmrc', 'ignore-scripts=true', 'ignore-scripts=false'),
  inFile(
    '2.3',
    'a package is under a licence that nobody agreed to',
    supplyChain,
    'package-lock.json',
    /("node_modules\/fflate": \{[^}]*"license": )"MIT"/g,
    '$1"AGPL-3.0-only"',
  ),
  inFile('2.3', 'a package has no reason', supplyChain, 'docs/decisions/0009-dependencies.md', /^\| `fflate`.*\n/gm, ''),
  {
    bar: '3.3',
    breach: 'a published page is no longer there',
    test: addresses,
    plant: (project) => rmSync(join(project, 'dist/om/index.html')),
  },
  newFile(
    '3.3',
    'a new page is not in the list of those that must stay',
    addresses,
    'dist/ny/index.html',
    '<!doctype html><html lang="da"><title>Ny</title><main><h1>Ny</h1></main>',
  ),
  inFile('3.3', 'the feed leads to a page that is not there', fileLinks, 'dist/aendringer.xml', '/debat/#aendringer', '/vaek/#aendringer'),
  inFile(
    '3.3',
    'a Markdown twin leads to a place that is not there',
    fileLinks,
    'dist/om/index.md',
    /$/g,
    '\n[x](https://faelles-vaerdier.example/om/#vaek)\n',
  ),
  inFile(
    '3.3',
    'a page shows a picture that is not there',
    fileLinks,
    'dist/om/index.html',
    '</main>',
    '<img src="/vaek.png" alt=""></main>',
  ),
];
