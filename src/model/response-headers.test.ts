import { expect, test } from 'vitest';
import { type HostRules, headersFor, redirects, searchPage } from './response-headers.ts';

const rules: HostRules = { styleHashes: ['sha256-AAAA', 'sha256-BBBB'], withdrawn: [] };
const statuses = [200, 206, 301, 304, 404, 405, 410, 416];

/** A policy as a map from directive to its sources. */
const policyOf = (path: string) =>
  Object.fromEntries(
    (headersFor(path, 200, rules)['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

test('a page may load from its own site only, and may run no markup that was put into it', () => {
  expect(policyOf('/rapport/')).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'sha256-AAAA' 'sha256-BBBB'",
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
    'trusted-types': "'none'",
  });
});

test('only the page where a reader can save the site may start a worker, and only the one of the site', () => {
  const { 'worker-src': worker, 'trusted-types': types } = policyOf('/tag-med/');
  expect([worker, types]).toEqual(["'self'", 'offline']);
});

test('no policy allows what is unsafe, but the search page may run WebAssembly', () => {
  for (const path of ['/', '/404.html', searchPage, '/tag-med/', '/_astro/x.js']) {
    const unsafe =
      Object.values(policyOf(path))
        .join(' ')
        .match(/'unsafe-[\w-]+'|'wasm-unsafe-eval'|\*|https?:|data:|blob:/g) ?? [];
    expect(unsafe).toEqual(path === searchPage ? ["'wasm-unsafe-eval'"] : []);
  }
});

test('the policy fits in a line, with as many style blocks as the build allows', () => {
  const real = Array.from({ length: 5 }, () => `sha256-${'A'.repeat(43)}=`);
  expect(headersFor('/', 200, { ...rules, styleHashes: real })['Content-Security-Policy']?.length).toBeLessThanOrEqual(1_500);
});

test.each(statuses)('an answer with %i protects the reader as any other', (status) => {
  const {
    'Cache-Control': _,
    'Content-Security-Policy': policy,
    'Permissions-Policy': permissions,
    ...rest
  } = headersFor('/', status, rules);
  expect(policy).toBe(headersFor('/', 200, rules)['Content-Security-Policy']);
  expect(permissions).toBe(headersFor('/', 200, rules)['Permissions-Policy']);
  expect(rest).toEqual({
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
});

test('a page may fill the screen, copy, keep the screen awake and float a film, and nothing else of the device', () => {
  const permissions = (headersFor('/', 200, rules)['Permissions-Policy'] ?? '').split(', ').map((rule) => rule.split('='));
  const allowed = permissions.filter(([, who]) => who !== '()');
  expect(allowed.toSorted()).toEqual([
    ['clipboard-write', '(self)'],
    ['fullscreen', '(self)'],
    ['picture-in-picture', '(self)'],
    ['screen-wake-lock', '(self)'],
  ]);
  expect(permissions.map(([name]) => name)).toEqual(expect.arrayContaining(['camera', 'geolocation', 'microphone', 'payment', 'usb']));
  // Chromium writes a warning for a name it does not know.
  expect(permissions.map(([name]) => name)).not.toContain('web-share');
});

test.each([
  '/_astro/Base.DG4DKUBp.js',
  '/_astro/newsreader-display-da.DQ03kNq5.woff2',
  '/pagefind/fragment/da_1.pf_fragment',
  '/pagefind/index/da_1.pf_index',
  '/pagefind/filter/da_1.pf_filter',
  '/pagefind/pagefind.da_1.pf_meta',
])('a file whose name changes with its content is kept for a year: %s', (path) => {
  expect(headersFor(path, 200, rules)['Cache-Control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  '/',
  '/rapport/',
  '/sw.js',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind-entry.json',
  searchPage,
  '/pagefind/wasm.da.pagefind',
  '/deling/forside.png',
  '/robots.txt',
  '/x/_astro/y.js',
])('a file that keeps its name is asked for again: %s', (path) => {
  expect(headersFor(path, 200, rules)['Cache-Control']).toBe('no-cache');
});

test('an error is never kept, also where a hashed file should have been', () => {
  for (const status of statuses.filter((one) => one >= 400)) {
    expect(headersFor('/_astro/x.js', status, rules)['Cache-Control']).toBe('no-store');
  }
});

test('a redirect leads to its end in one hop', () => {
  expect(Object.values(redirects).filter((target) => target in redirects)).toEqual([]);
});
