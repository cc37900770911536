/**
 * The headers and redirects of every answer, in one place. The build writes them out for nginx and
 * for hosts that read `_headers`; the project's own server asks here directly.
 *
 * Sources: https://developer.mozilla.org/docs/Web/HTTP/Headers for each header, and
 * `docs/decisions/0005-one-style-block-and-headers.md` for why the policy is in a header.
 */
import { addressOf, easyAddressOf, feedAddress } from './addresses.ts';
import { copyPage } from './offline-offer.ts';

/** What differs from build to build. The build writes it to `hosting/headers.json`. */
export interface HostRules {
  /** SHA-256 hashes of the inlined style blocks, as `sha256-…`. */
  styleHashes: readonly string[];
  /** The other origin that films come from; undefined where they lie on the site. */
  mediaOrigin?: string | undefined;
  /** Ids of films that were taken down: their addresses are gone for good. */
  withdrawn: readonly string[];
}

/** Everything is refused but what the site itself serves. Trusted Types shut out injected markup. */
function pagePolicy({ styleHashes, mediaOrigin }: HostRules, path = ''): string {
  const media = mediaOrigin ? `'self' ${mediaOrigin}` : "'self'";
  return [
    "default-src 'none'",
    path === searchPage ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self'${styleHashes.map((hash) => ` '${hash}'`).join('')}`,
    `img-src ${media}`,
    `media-src ${media}`,
    "font-src 'self'",
    "connect-src 'self'",
    ...(path === copyPage ? ["worker-src 'self'"] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
    "require-trusted-types-for 'script'",
    path === copyPage ? 'trusted-types offline' : "trusted-types 'none'",
  ].join('; ');
}

/** The one page whose answer allows WebAssembly, in which the search runs. */
export const searchPage = '/soeg/';

/** The pages whose policy differs from that of all others: the search, and the one on which a reader can save the site, which registers the worker. */
export const pagesWithOwnPolicy: readonly string[] = [searchPage, copyPage];

const off = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const own = ['clipboard-write', 'fullscreen', 'picture-in-picture', 'screen-wake-lock'];

/** Headers that are the same on every answer, whatever its status. */
const always: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': [...off.map((name) => `${name}=()`), ...own.map((name) => `${name}=(self)`)].join(', '),
};

/** Files whose name changes with their content, and which may therefore be kept for a year. */
export const hashedFiles = /^\/(_astro\/|media\/|pagefind\/(fragment|index)\/|pagefind\/[^/]+\.pf_(meta|filter|sort)$|pagefind\/filter\/)/;

/** Files whose ending does not say what they are: that of the feed says no more than that it is XML. */
export const addressTypes: Readonly<Record<string, string>> = { [feedAddress]: 'application/atom+xml' };

/**
 * The headers of one answer.
 *
 * @param path The address that is asked for, such as `/rapport/`.
 * @param status The HTTP status of the answer.
 */
export function headersFor(path: string, status: number, rules: HostRules): Record<string, string> {
  const cache = status >= 400 ? 'no-store' : hashedFiles.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    'Content-Security-Policy': pagePolicy(rules, path),
    ...always,
    'Cache-Control': cache,
  };
}

/** Addresses that lead elsewhere, each in one hop. */
export const redirects: Readonly<Record<string, string>> = {
  '/was': '/tilgaengelighed/',
  '/was/': '/tilgaengelighed/',
};

/** The same files for hosts that know no patterns but a star at the end. */
export const keptFolders = [
  '/_astro/*',
  '/media/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/filter/*',
  '/pagefind/*.pf_meta',
];

/** The media type of each ending that is or may be published, for hosts that do not know them all. */
export const mediaTypes: readonly (readonly [type: string, endings: string])[] = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['application/javascript', 'js mjs'],
  ['application/json', 'json'],
  ['application/wasm', 'wasm'],
  ['application/xml', 'xml'],
  ['application/manifest+json', 'webmanifest'],
  ['application/pdf', 'pdf'],
  ['application/epub+zip', 'epub'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg jpeg'],
  ['image/avif', 'avif'],
  ['image/webp', 'webp'],
  ['font/woff2', 'woff2'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  // What reference managers open: BibTeX and RIS.
  ['application/x-bibtex', 'bib'],
  ['application/x-research-info-systems', 'ris'],
  ['text/vtt', 'vtt'],
  ['video/mp4', 'mp4'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['application/zip', 'zip'],
  ['application/octet-stream', 'pack'],
];

/** The media type of a file by its name, with how its letters are written where it is text; undefined where none is known. */
export function mediaTypeOf(path: string): string | undefined {
  const ending = path.split('.').at(-1) ?? '';
  const [type] = mediaTypes.find(([, endings]) => endings.split(' ').includes(ending)) ?? [];
  return type?.startsWith('text/') ? `${type};charset=utf-8` : type;
}

/** Files of text whose type not every host knows, by their ending: Danish letters are only right where the host says how they are written. */
export const ownTypes: Readonly<Record<string, string>> = Object.fromEntries(
  mediaTypes.flatMap(([type, ending]) => (['txt', 'md', 'bib', 'ris'].includes(ending) ? [[ending, `${type}; charset=utf-8`]] : [])),
);

/** The type of such a file; undefined for all others. */
export const ownTypeOf = (path: string): string | undefined => addressTypes[path] ?? ownTypes[path.split('.').at(-1) ?? ''];

/** The rules in the form that Cloudflare Pages reads from `_headers`. */
export function headersFile(rules: HostRules): string {
  const lines = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const immutable = headersFor('/_astro/x', 200, rules)['Cache-Control'];
  return [
    '/*',
    ...lines(headersFor('/', 200, rules)),
    '',
    ...keptFolders.flatMap((path) => [path, '  ! Cache-Control', `  Cache-Control: ${immutable}`, '']),
    ...Object.entries(ownTypes).flatMap(([ending, type]) => [`/*.${ending}`, `  Content-Type: ${type}`, '']),
    ...pagesWithOwnPolicy.flatMap((page) => [
      page,
      '  ! Content-Security-Policy',
      `  Content-Security-Policy: ${pagePolicy(rules, page)}`,
      '',
    ]),
    ...Object.entries(addressTypes).flatMap(([path, type]) => [path, `  Content-Type: ${type}`, '']),
  ].join('\n');
}

/** The redirects in the form of `_redirects`. */
export function redirectsFile(): string {
  return Object.entries(redirects)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

/** The same rules for nginx, to be included in a `server` block. */
export function nginxRules(rules: HostRules): string {
  const quoted = (value: string) => `"${value}"`;
  const fixed = Object.entries(always).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
  return `# Made by the build. Include it inside the server block, after root and listen:
#   include /path/to/hosting/nginx.conf;
# No location adds a header of its own: nginx would then drop all of these.
server_tokens off;
index index.html;
charset utf-8;
charset_types text/css text/vtt text/xml application/javascript application/xml ${Object.values(ownTypes)
    .map((type) => type.split(';')[0])
    .join(' ')};
error_page 404 /404.html;
absolute_redirect off;
# The copies that lie beside the files. With the module for Brotli, add brotli_static on; beside the include.
gzip_static on;
gzip_vary on;

set $policy ${quoted(pagePolicy(rules))};
set $keep "no-cache";
${pagesWithOwnPolicy.map((page) => `if ($uri ~ "^${page}(index\\.html)?$") { set $policy ${quoted(pagePolicy(rules, page))}; }`).join('\n')}
if ($uri ~ "${hashedFiles.source.replaceAll('\\/', '/')}") { set $keep "public, max-age=31536000, immutable"; }
if ($uri = /404.html) { set $keep "no-store"; }
if ($request_uri ~ "^(/([^/?]+/)*)index\\.html(\\?|$)") { return 301 $1; }
if ($request_method !~ ^(GET|HEAD)$) { set $keep "no-store"; return 405; }

add_header Content-Security-Policy $policy always;
add_header Cache-Control $keep always;
${fixed.join('\n')}
${Object.entries(redirects)
  .map(([from, to]) => `location = ${from} { return 301 ${to}; }`)
  .join('\n')}
${Object.entries(addressTypes)
  .map(([path, type]) => `location = ${path} { types { } default_type ${type}; }`)
  .join('\n')}
${rules.withdrawn.map(goneRules).join('')}# Spelt out, as nginx would else look for the folder, for its index and then go through the rules once more.
location / { rewrite ^(.*/)$ $1index.html break; }

types {
${mediaTypes.map(([type, endings]) => `  ${type} ${endings};`).join('\n')}
}
`;
}

/** A film that was taken down answers 410 at its page, its easy text and its files, each with the notice. */
function goneRules(film: string): string {
  const places = [addressOf('films', film), easyAddressOf('films', film), `/media/${film}/`];
  return [
    `location @gone-${film} { try_files ${addressOf('films', film)}index.html =404; }`,
    ...places.map((place) => `location ^~ ${place} { set $keep "no-store"; error_page 410 @gone-${film}; return 410; }`),
    '',
  ].join('\n');
}

/** The film that an address belonged to, where that was taken down. */
export function withdrawnAt(path: string, { withdrawn }: HostRules): string | undefined {
  return withdrawn.find((film) =>
    [addressOf('films', film), easyAddressOf('films', film), `/media/${film}/`].some((address) => path.startsWith(address)),
  );
}
