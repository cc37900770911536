import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type HostRules, headersFor, ownTypeOf, pagesWithOwnPolicy, redirects, searchPage } from '../../src/model/response-headers.ts';
import { dist, filesBelow, literally, project } from './pages.ts';

type Headers = Record<string, string>;

const rules = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;
const headersFile = readFileSync(join(dist, '_headers'), 'utf8');
const nginxRules = readFileSync(join(project, 'hosting/nginx.conf'), 'utf8');
const caddyRules = readFileSync(join(project, 'hosting/Caddyfile'), 'utf8');
const azureFile = readFileSync(join(dist, 'staticwebapp.config.json'), 'utf8');
const azureRules = JSON.parse(azureFile) as {
  globalHeaders: Headers;
  routes: { route: string; redirect?: string; statusCode?: number; headers?: Headers }[];
};
/** Every address that a host may be asked for. */
const addresses = filesBelow(dist)
  .filter((name) => !/^(_headers|_redirects|staticwebapp\.config\.json)$/.test(name))
  .map((name) => `/${name.replace(/index\.html$/, '')}`);

/** What a host that reads `_headers` sends: all rules that match, in order; `!` takes a header away again. */
function fromHeadersFile(path: string): Headers {
  const headers: Headers = {};
  for (const rule of headersFile.trim().split(/\n\n+/)) {
    const [pattern = '', ...lines] = rule.split('\n').map((line) => line.trim());
    const matches = new RegExp(`^${pattern.split('*').map(literally).join('.*')}$`).test(path);
    for (const line of matches ? lines : []) {
      const taken = /^! (.+)$/.exec(line)?.[1];
      const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
      if (taken) delete headers[taken];
      else headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

/** What nginx sends with the rules that the build wrote. Errors are asked for as `/404.html`, as nginx does. */
function fromNginx(uri: string): Headers {
  const variables = new Map<string, string>();
  const headers: Headers = {};
  const set = (text: string) => {
    for (const [, name = '', value = ''] of text.matchAll(/set \$(\w+) "([^"]*)";/g)) variables.set(name, value);
  };
  for (const line of nginxRules.split('\n')) {
    const [, operator, wanted = '', body = ''] = /^if \(\$uri (=|~) "?(.*?)"?\) \{(.*)\}$/.exec(line) ?? [];
    if (operator && (operator === '=' ? uri === wanted : new RegExp(wanted).test(uri))) set(body);
    if (line.startsWith('set ')) set(line);
    const [, name = '', value = ''] = /^add_header ([\w-]+) (.+) always;$/.exec(line) ?? [];
    const [, place, type = ''] = /^location = (\S+) \{ types \{ \} default_type (\S+); \}$/.exec(line) ?? [];
    if (place === uri) headers['Content-Type'] = type;
    if (name) headers[name] = value.startsWith('$') ? (variables.get(value.slice(1)) ?? '') : value.slice(1, -1);
  }
  return headers;
}

/** What Caddy sends: the block of headers for all, then the lines for a few, each over what was said before. */
function fromCaddy(path: string): Headers {
  const [, normal = ''] = /^route \{\n([\s\S]*?)^\}/m.exec(caddyRules) ?? [];
  const [, block = ''] = /header \{\n([\s\S]*?)\n {2}\}/.exec(normal) ?? [];
  const headers: Headers = Object.fromEntries([...block.matchAll(/^ {4}([\w-]+) "(.*)"$/gm)].map(([, name, value]) => [name, value]));
  for (const [, where = '', name = '', value = ''] of normal.matchAll(/^ {2}header (\S+) ([\w-]+) "(.*)"$/gm)) {
    const pattern = where.startsWith('@') && new RegExp(`${where} path_regexp (\\S+)`).exec(normal)?.[1];
    const fits = where.startsWith('*') ? path.endsWith(where.slice(1)) : where === path;
    if (pattern ? new RegExp(pattern).test(path) : fits) headers[name] = value;
  }
  return headers;
}

/** What Azure Static Web Apps sends: the global headers, and over them those of the first route that fits. */
function fromAzure(path: string): Headers {
  const fits = (route: string) => new RegExp(`^${route.split('*').map(literally).join('.*')}$`).test(path);
  return { ...azureRules.globalHeaders, ...azureRules.routes.find(({ route }) => fits(route))?.headers };
}

test.each([
  ['a host that reads _headers', fromHeadersFile],
  ['nginx', fromNginx],
  ['Caddy', fromCaddy],
  ['Azure Static Web Apps', fromAzure],
])('R24: %s sends the same headers as the model, for every file', (_, send) => {
  const faults = new Map<string, string[]>();
  for (const path of addresses) {
    const wanted = headersFor(path, path === '/404.html' && send === fromNginx ? 404 : 200, rules);
    // Of a type they need only tell where a host would not know it by itself: the next test asks.
    const { 'Content-Type': _type, ...found } = send(path);
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      if (wanted[name] === found[name]) continue;
      const fault = `${name} is "${found[name]}" and not "${wanted[name]}"`;
      faults.set(fault, [...(faults.get(fault) ?? []), path]);
    }
  }
  expect(addresses).toContain(searchPage);
  expect([...faults].map(([fault, paths]) => `R24 ${fault} for ${paths.length} addresses, such as ${paths[0]}`)).toEqual([]);
});

test('R22: hosts that may not know Markdown, BibTeX and RIS are told their types', () => {
  const faults = addresses.flatMap((path) =>
    [fromHeadersFile, fromCaddy].flatMap((send) => {
      const type = send(path)['Content-Type'];
      return type === ownTypeOf(path) ? [] : [`R22 ${send.name}: ${path} is ${type} and not ${ownTypeOf(path)}`];
    }),
  );
  expect(addresses.filter((path) => ownTypeOf(path) !== undefined).length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('R24: nginx sends the headers with every status, as none of its locations adds one of its own', () => {
  const added = nginxRules.split('\n').filter((line) => line.includes('add_header'));
  expect(added.filter((line) => !/^add_header .* always;$/.test(line))).toEqual([]);
  expect(nginxRules).not.toMatch(/(location|if)[^{]*\{[^}]*add_header/);
});

test('S7: nginx does not tell its version, and leads index.html to the page without leaving the site', () => {
  expect(nginxRules).toContain('\nserver_tokens off;\n');
  const [, pattern = ''] = /^if \(\$request_uri ~ "(.*)"\) \{ return 301 \$1; \}$/m.exec(nginxRules) ?? [];
  const target = (asked: string) => new RegExp(pattern).exec(asked)?.[1];
  expect(['/index.html', '/rapport/index.html', '/soeg/index.html?q=a'].map(target)).toEqual(['/', '/rapport/', '/soeg/']);
  expect(['/rapport/', '//example.com/index.html', '/?a=/index.html', '/index.htmlx', '/xindex.html'].map(target)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('R22: nginx knows the type of every kind of file that is or may be published', () => {
  const types = /^types \{\n([\s\S]*?)\n\}/m.exec(nginxRules)?.[1] ?? '';
  const known = types.split('\n').flatMap((line) => line.trim().replace(';', '').split(' ').slice(1));
  const used = filesBelow(dist).flatMap((name) => /\.([a-z0-9]+)$/.exec(name)?.[1] ?? []);
  // Pagefind reads its own files as bytes, whatever they are called.
  const own = /^(pf_\w+|pagefind)$/;
  expect(
    [...new Set([...used, 'vtt', 'mp4', 'avif', 'webp', 'webmanifest', 'mjs'])].filter(
      (ending) => !own.test(ending) && !known.includes(ending),
    ),
  ).toEqual([]);
});

test('R26: every host leads the same addresses to the same places, in one hop', () => {
  const fromFile = readFileSync(join(dist, '_redirects'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const inNginx = [...nginxRules.matchAll(/^location = (\S+) \{ return (\d+) (\S+); \}$/gm)].map(([, from, status, to]) => [
    from,
    to,
    status,
  ]);
  const wanted = Object.entries(redirects).map(([from, to]) => [from, to, '301']);
  expect(fromFile).toEqual(wanted);
  expect(inNginx).toEqual(wanted);
  expect([...caddyRules.matchAll(/^ {2}redir (\/\S+) (\S+) (\d+)$/gm)].map(([, from, to, status]) => [from, to, status])).toEqual(wanted);
  expect(azureRules.routes.flatMap(({ route, redirect, statusCode }) => (redirect ? [[route, redirect, String(statusCode)]] : []))).toEqual(
    wanted,
  );
});

test('R26: the rules stay within what the hosts can take', () => {
  const redirectLines = readFileSync(join(dist, '_redirects'), 'utf8').trim().split('\n');
  const policies = ['/', ...pagesWithOwnPolicy].map((path) => headersFor(path, 200, rules)['Content-Security-Policy'] ?? '');
  const counted: [what: string, found: number, most: number][] = [
    ['rules in _headers', headersFile.trim().split(/\n\n+/).length, 100],
    ['characters in the longest line of _headers', longest(headersFile.split('\n')), 2_000],
    ['redirects to one place in _redirects', redirectLines.filter((line) => !/[*:]/.test(line.split(' ')[0] ?? '')).length, 2_000],
    ['redirects by a pattern in _redirects', redirectLines.filter((line) => /[*:]/.test(line.split(' ')[0] ?? '')).length, 100],
    ['characters in the longest line of _redirects', longest(redirectLines), 1_000],
    ['bytes in staticwebapp.config.json', Buffer.byteLength(azureFile), 20_000],
    ['characters in the longest policy', longest(policies), 1_500],
    ['style blocks', rules.styleHashes.length, 5],
  ];
  expect(counted.flatMap(([what, found, most]) => (found <= most ? [] : [`R26 ${found} ${what}; a host takes ${most}`]))).toEqual([]);
});

/** The length of the longest line, in characters. */
function longest(lines: readonly string[]): number {
  return Math.max(...lines.map(({ length }) => length));
}
