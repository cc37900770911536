import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages, dist, faultsOn, faultsOnAll, filesBelow, project } from './pages.ts';

/** What fits in the first flight of a TCP connection: ten packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;
const SCRIPT_BUDGET = 3_000;
/** A page where a film is played is not for reading: its player, and the way out of a testimony, may come on top. */
const FILM_BUDGET = 3_500;
/** Pages that are tools, and what their scripts may weigh: the reason that one is there. */
const toolBudgets: Readonly<Record<string, number>> = {
  '/tag-med/': 6_500,
  '/debat/planlaeg/': 15_000,
  '/debat/scene/': 15_000,
  '/debat/kort/': 5_000,
  '/debat/handleplan/': 10_000,
};
const FONT_BUDGET = 32_000;

const chapters = builtPages.filter(({ html }) => html.includes('data-kind="Kapitel"'));
const { styleHashes } = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as { styleHashes: string[] };

const compressed = (content: string | Uint8Array) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).byteLength;

/** A script and all that it brings with it without being asked. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, from = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) {
    withImports(from.startsWith('/') ? from : join(dirname(file), from), found);
  }
  return found;
}

test('a chapter, with all it needs to be read, arrives in one flight', () => {
  const faults = faultsOn(chapters, ({ html }) => {
    const weight = compressed(html);
    return weight <= FIRST_FLIGHT ? [] : [`weighs ${weight} bytes, ${weight - FIRST_FLIGHT} too many`];
  });
  expect(chapters).toHaveLength(12);
  expect(faults).toEqual([]);
});

test('nothing that a page loads keeps its words from being shown', () => {
  const faults = faultsOnAll(({ root }) => [
    ...root.querySelectorAll('link[rel=stylesheet]').map((link) => `waits for the sheet ${link.getAttribute('href')}`),
    ...root
      .querySelectorAll('script[src]')
      .filter((script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('async') && !script.hasAttribute('defer'))
      .map((script) => `waits for the script ${script.getAttribute('src')}`),
    ...root
      .querySelectorAll('link[rel=preload], link[rel=preconnect]')
      .map((link) => `asks for ${link.getAttribute('href')} before its words`),
  ]);
  expect(faults).toEqual([]);
});

test('a reader who has not tapped anything has fetched at most 3 kB of script, 3.5 where a film is played, and 15 where a meeting is planned or shown', () => {
  // The search page is not for reading: its script is the reason one is there.
  const reading = builtPages.filter(({ address }) => address !== '/soeg/');
  const weights = new Map<string, number>();
  const weightOf = (file: string) => {
    const weight = weights.get(file) ?? compressed(readFileSync(join(dist, file)));
    weights.set(file, weight);
    return weight;
  };
  const faults = faultsOn(reading, ({ address, root }) => {
    const files = new Set<string>();
    for (const script of root.querySelectorAll('script[src]')) withImports(script.getAttribute('src') ?? '', files);
    const sum = [...files].reduce((total, file) => total + weightOf(file), 0);
    return sum <= (toolBudgets[address] ?? (root.querySelector('film-player') ? FILM_BUDGET : SCRIPT_BUDGET))
      ? []
      : [`has ${sum} bytes of script in ${files.size} files`];
  });
  expect(faults).toEqual([]);
});

test('the type is two files of at most 32 kB together, and no page waits for them', () => {
  const fonts = filesBelow(dist).filter((name) => /\.(woff2?|ttf|otf|eot)$/.test(name));
  const weight = fonts.reduce((total, name) => total + readFileSync(join(dist, name)).byteLength, 0);
  expect(fonts.map((name) => name.replace(/^.*\//, '').replace(/\..*$/, ''))).toEqual([
    'atkinson-hyperlegible-next-da',
    'newsreader-display-da',
  ]);
  expect(weight).toBeLessThanOrEqual(FONT_BUDGET);
  expect(faultsOnAll(({ html }) => (/@font-face\{[^}]*url\(/.test(html) ? ['loads a typeface from its styles'] : []))).toEqual([]);
});

test('every page has one block of styles, and the policy knows it', () => {
  const faults = faultsOnAll(({ root }) => {
    const blocks = root.querySelectorAll('style');
    const unknown = blocks.filter(
      ({ rawText }) => !styleHashes.includes(`sha256-${createHash('sha256').update(rawText).digest('base64')}`),
    );
    return [
      ...(blocks.length === 1 ? [] : [`has ${blocks.length} blocks of styles`]),
      ...unknown.map(() => 'has a block of styles that is blocked by the policy'),
    ];
  });
  expect(faults).toEqual([]);
});

test('the policy knows no other styles than those of the pages', () => {
  const used = new Set(builtPages.flatMap(({ root }) => root.querySelectorAll('style').map(({ rawText }) => rawText)));
  expect(styleHashes).toHaveLength(used.size);
});

test('the layers of every page come in the order of layers.css, so that no style beats a later one', () => {
  const declared = /@layer ([^;{]+);/.exec(readFileSync(join(project, 'src/styles/layers.css'), 'utf8'))?.[1] ?? '';
  const order = declared.split(',').map((name) => name.trim());
  const faults = faultsOnAll(({ root }) => {
    const css = root
      .querySelectorAll('style')
      .map(({ rawText }) => rawText)
      .join('');
    // A browser ranks layers by where it first meets their names.
    const met = [...css.matchAll(/@layer ([\w., -]+)[;{]/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    const first = [...new Set(met)];
    const wanted = order.filter((name) => first.includes(name));
    return first.join() === wanted.join() ? [] : [`has its layers in the order ${first.join(', ')} and not ${wanted.join(', ')}`];
  });
  expect(order.length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('every rule stands in a layer', () => {
  const faults = faultsOnAll(({ root }) => {
    const css = root
      .querySelectorAll('style')
      .map(({ rawText }) => rawText)
      .join('');
    return rulesOutsideLayers(css).map((rule) => `has a rule outside the layers: ${rule.slice(0, 60)}`);
  });
  expect(faults).toEqual([]);
});

/** The beginnings of the rules at the top level of a sheet that belong to no layer; faces of type cannot. */
function rulesOutsideLayers(css: string): string[] {
  const heads: string[] = [];
  let depth = 0;
  let head = '';
  for (const character of css) {
    if (character === '{' && depth++ === 0) heads.push(head.trim());
    if (depth === 0) head = character === ';' ? '' : head + character;
    if (character === '}' && --depth === 0) head = '';
  }
  return heads.filter((one) => !/^@(layer|font-face|view-transition|page|property|keyframes)\b/.test(one));
}
