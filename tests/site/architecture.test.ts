import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dist, filesBelow, project } from './pages.ts';

/** A file of the project that may import others. */
interface SourceFile {
  /** Its path from the root of the project, such as `src/model/order.ts`. */
  path: string;
  text: string;
}

const files: SourceFile[] = ['src/', 'scripts/', 'tests/']
  .flatMap((folder) => filesBelow(join(project, folder)).map((name) => folder + name))
  .filter((path) => /\.(ts|astro|mjs|css)$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts') || path.startsWith('tests/');

/** What each room of `src/` may take from others, beside its own. */
const mayImport: Record<string, readonly string[]> = {
  // An island is not imported but loaded by the browser, from wherever its tag stands.
  pages: ['layouts', 'components', 'islands', 'model', 'language', 'schemas'],
  layouts: ['components', 'islands', 'model', 'language', 'schemas', 'styles'],
  components: ['islands', 'model', 'language', 'schemas', 'assets'],
  // What lies on the device is read and written by the page and by the worker.
  islands: ['offline', 'model', 'language', 'schemas', 'assets'],
  offline: ['model', 'language', 'schemas'],
  // layer-order writes the import of the first style sheet into every page.
  integrations: ['model', 'language', 'schemas', 'styles'],
  markdown: ['model', 'language', 'schemas'],
  model: ['language', 'schemas'],
  language: ['schemas'],
  schemas: [],
  styles: [],
  // How the books are set: Typst and one style sheet, read by the integrations as text.
  book: [],
  'content.config.ts': ['schemas'],
};
/** Packages that the inner rooms may lean on; all but `satteri`, `webvtt-parser`, `yaml`, `uqr` and `docx` give types and checks only. */
const mayLeanOn: Record<string, readonly string[]> = {
  // One works out the QR code at the foot of every page (decision 0025).
  model: ['satteri', 'webvtt-parser', 'yaml', 'astro/zod', 'astro', 'uqr'],
  language: [],
  schemas: ['astro/zod'],
  // The QR code of a plan (decision 0018), Word files (decision 0019), and the search's engine in the folder on a stick (decision 0022).
  islands: ['uqr', 'docx', 'stick:pagefind'],
};

/** What a file imports: code, types, style sheets, and scripts of components. Templates of code are imports too. */
function importsOf({ path, text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/(?:^|[\s;`}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/(?:^|[\s;`])(?:import|@import)\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/<script[^>]*\ssrc="([^"]+)"/g),
  ].map(([, from = '']) => from);
  return found.map((from) => {
    const bare = from.replace(/\?.*$/, '');
    if (bare.startsWith('#src/')) return bare.slice(1);
    return bare.startsWith('.') ? join(dirname(path), bare) : bare;
  });
}

/** The room of a path in `src/`; undefined for anything else. */
const roomOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];
const isOurs = (path: string) => /^(src|scripts|tests|content|public|docs)\//.test(path);

/** The lines of a file that do something. */
function codeLines(text: string): number {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

test('arrows between the rooms point one way: from pages to layouts to components to the model', () => {
  const faults = files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const room = roomOf(file.path);
      if (room === undefined) return [];
      const allowed = mayImport[room];
      if (!allowed) return [`${file.path} lies in a room that is not in the plan of rooms`];
      return importsOf(file)
        .filter((target) => {
          const other = roomOf(target);
          return other !== undefined && other !== room && !allowed.includes(other);
        })
        .map((target) => `${file.path} imports ${target}`);
    });
  expect(faults).toEqual([]);
});

test('the model, the language and the schemas need no files, no network and no browser', () => {
  const faults = files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const allowed = mayLeanOn[roomOf(file.path) ?? ''];
      if (!allowed) return [];
      return importsOf(file)
        .filter((target) => !isOurs(target) && !allowed.includes(target))
        .map((target) => `${file.path} imports ${target}`);
    });
  expect(faults).toEqual([]);
});

test('only islands touch the page in the browser', () => {
  const faults = files
    .filter((file) => !isTest(file) && file.path.endsWith('.ts') && roomOf(file.path) !== undefined && roomOf(file.path) !== 'islands')
    .flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const globals = ['document', 'window', 'localStorage', 'sessionStorage', 'navigator'];
      // A variable of the file's own may have the same name: a YAML document, for one.
      const used = globals.filter(
        (name) => new RegExp(`(?<![\\w.'"\`#-])${name}\\s*[.[]`).test(code) && !new RegExp(`\\bconst ${name}\\b`).test(code),
      );
      return used.map((name) => `${path} uses ${name}`);
    });
  expect(faults).toEqual([]);
});

test('S15: no island builds markup from text', () => {
  const faults = files
    .filter(({ path }) => roomOf(path) === 'islands')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)/g)].map(
        ([, name]) => `${path} uses ${name}`,
      ),
    );
  expect(faults).toEqual([]);
});

test('nothing that is published or run imports from the tests', () => {
  const faults = files
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('tests/') || target.endsWith('.test.ts'))
        .map((target) => `${file.path} imports ${target}`),
    );
  expect(faults).toEqual([]);
});

test('what is imported is there', () => {
  const there = new Set([...files.map(({ path }) => path), ...filesBelow(join(project, 'src/')).map((name) => `src/${name}`)]);
  const faults = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== undefined && !there.has(target))
      .map((target) => `${file.path} imports ${target}, which is not there`),
  );
  expect(faults).toEqual([]);
});

test('a component fits on a page: at most 150 lines beside its styles', () => {
  const faults = files
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ path, text }) => {
      const lines = text
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .trim()
        .split('\n').length;
      return lines <= 150 ? [] : [`${path} has ${lines} lines: split it`];
    });
  expect(faults).toEqual([]);
});

test('an island does one thing: at most 120 lines of code', () => {
  const faults = files
    .filter((file) => roomOf(file.path) === 'islands' && !isTest(file))
    .flatMap(({ path, text }) => (codeLines(text) <= 120 ? [] : [`${path} has ${codeLines(text)} lines of code: split it`]));
  expect(faults).toEqual([]);
});

/**
 * The tools that think on the device, each on a page of its own: the search (decision 0015), and the planner and
 * the stage with what they share (decision 0018), the cards and the action plan (decision 0019).
 */
const tools: readonly (readonly [name: RegExp, bytes: number])[] = [
  [/^_astro\/soeg\./, 9_000],
  [/^_astro\/(MeetingPlanner|MeetingStage)\./, 6_500],
  [/^_astro\/meeting-material\./, 7_500],
  [/^_astro\/qr-picture\./, 4_500],
  // The cards and the action plan, and what the plan fetches at the first touch and for Word (decision 0019).
  [/^_astro\/kort\./, 3_500],
  [/^_astro\/ActionPlanForm\./, 7_500],
  [/^_astro\/personal-data\./, 3_000],
  [/^_astro\/action-plan-word\./, 70_000],
  // What shares and refers, and what draws a quote card: fetched at the tap that asks for them (decision 0024).
  [/^_astro\/share-tools\./, 2_500],
  [/^_astro\/quote-card\./, 3_500],
  // What saves the site: there before the tap, as a bad line could not fetch it then (decision 0020).
  [/^_astro\/offline-save\./, 3_000],
  // What a tap on »Læs siden op« or »Tilpas teksten« fetches, styles included (decision 0023).
  [/^_astro\/(aloud|reading-blocks)\./, 4_500],
];
const mostBytes = (name: string) => tools.find(([tool]) => tool.test(name))?.[1] ?? 2_000;

test('an island is small on the wire: at most 2 kB with gzip, but for the tools that have a page of their own', () => {
  const faults = filesBelow(dist)
    .filter((name) => /^_astro\/.*\.js$/.test(name))
    .flatMap((name) => {
      const weight = gzipSync(readFileSync(join(dist, name)), { level: 9 }).byteLength;
      return weight <= mostBytes(name) ? [] : [`${name} weighs ${weight} bytes`];
    });
  expect(faults).toEqual([]);
});

test('no folder holds things that belong nowhere', () => {
  const names = files.flatMap(({ path }) => path.split('/').slice(0, -1));
  expect(names.filter((name) => /^(utils?|helpers?|common|lib|shared|misc)$/.test(name))).toEqual([]);
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('src/') && path.split('/').length > 5)).toEqual([]);
});

test('no test is skipped or left alone', () => {
  const faults = files
    .filter(isTest)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:test|it|describe)\.(skip|only|todo|fails|skipIf|runIf)\b/g)].map(
        ([, how]) => `${path} has a test with .${how}`,
      ),
    );
  expect(faults).toEqual([]);
});

test('a page of src/pages is a page: nothing there becomes an address by mistake', () => {
  const inPages = files.map(({ path }) => path).filter((path) => path.startsWith('src/pages/') && !path.endsWith('.astro'));
  expect(
    inPages.filter((path) => !/\/_\w+\/|\.txt\.ts$|\.vtt\.ts$|\.xml\.ts$|\.json\.ts$|\.webmanifest\.ts$|\.\[format\]\.ts$/.test(path)),
  ).toEqual([]);
});

test('pages read films and easy texts through the one file that leaves out what was taken down', () => {
  const readers = files
    .filter(({ path, text }) => path.startsWith('src/') && /getCollection\('(films|easy)'\)/.test(text))
    .map(({ path }) => path);
  expect(readers.toSorted()).toEqual(['src/pages/_content/films.ts', 'src/pages/_content/twins.ts', 'src/pages/film/[film].astro']);
});
