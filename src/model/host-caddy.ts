/**
 * The rules of `response-headers.ts` for Caddy, to be imported into a site block that names the address and the root.
 *
 * Source: https://caddyserver.com/docs/caddyfile for each directive.
 */
import { addressOf, easyAddressOf } from './addresses.ts';
import { addressTypes, type HostRules, hashedFiles, headersFor, ownTypes, pagesWithOwnPolicy, redirects } from './response-headers.ts';

/** The rules for Caddy 2.6 or later, as a snippet that `import` reads. */
export function caddyRules(rules: HostRules): string {
  const { 'Cache-Control': fresh, ...always } = headersFor('/', 200, rules);
  const kept = headersFor('/_astro/x', 200, rules)['Cache-Control'];
  const header = (cache: string | undefined) =>
    `header {\n${Object.entries({ ...always, 'Cache-Control': cache })
      .map(([name, value]) => `    ${name} "${value}"`)
      .join('\n')}\n  }\n  header -Server`;
  const own = pagesWithOwnPolicy.map(
    (page) => `header ${page} Content-Security-Policy "${headersFor(page, 200, rules)['Content-Security-Policy']}"`,
  );
  const types = [
    ...Object.entries(ownTypes).map(([ending, type]) => `header *.${ending} Content-Type "${type}"`),
    ...Object.entries(addressTypes).map(([path, type]) => `header ${path} Content-Type "${type}"`),
  ];
  const moved = Object.entries(redirects).map(([from, to]) => `redir ${from} ${to} 301`);
  const gone = rules.withdrawn.map((film) => `@gone-${film} path ${placesOf(film)}\n  error @gone-${film} 410`);
  const notices = rules.withdrawn.map(
    (film) => `@notice-${film} path ${placesOf(film)}\n  rewrite @notice-${film} ${addressOf('films', film)}index.html`,
  );
  return `# Made by the build. Import it into the site block, after the address and the root:
#   example.dk {
#     root * /path/to/site
#     import /path/to/hosting/Caddyfile
#   }
# A route keeps the order that is written: what is said of a few addresses comes after what is said of all.
# A block that takes a header away is done last of all, so that line stands alone.
route {
  ${header(fresh)}
  ${[...own, ...types].join('\n  ')}
  @kept path_regexp ${hashedFiles.source.replaceAll('\\/', '/')}
  header @kept Cache-Control "${kept}"
  ${moved.join('\n  ')}
  @index path_regexp index ^((?:/[^/]+)*/)index\\.html$
  redir @index {re.index.1} 301
  @other not method GET HEAD
  error @other 405
  ${[...gone, 'file_server {'].join('\n  ')}
    precompressed br gzip
    index index.html
  }
}
# An error begins its answer anew, without the headers from above.
handle_errors {
  ${header('no-store')}
  @refused expression {http.error.status_code} == 405
  respond @refused "" 405
  ${[...notices, '@unknown expression {http.error.status_code} == 404'].join('\n  ')}
  rewrite @unknown /404.html
  file_server
}
`;
}

/** The addresses that a film which was taken down had. */
function placesOf(film: string): string {
  return [addressOf('films', film), easyAddressOf('films', film), `/media/${film}/`].map((place) => `${place}*`).join(' ');
}
