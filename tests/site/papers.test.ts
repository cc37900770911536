import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, project } from './pages.ts';

/** A file of the project. @throws With what to do when it is not there. */
function read(path: string): string {
  if (!existsSync(join(project, path))) throw new Error(`${path} is missing. Write it: a newcomer, or CI, needs it.`);
  return readFileSync(join(project, path), 'utf8');
}

interface Lockfile {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; optional?: boolean; link?: boolean }>;
}
const pack = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const lock = JSON.parse(read('package-lock.json')) as Lockfile;

/** Folders that git leaves out: they are there only after a build or an installation. */
const made = read('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'));

const code = /```\w*\n([\s\S]*?)```|`([^`\n]+)`/g;
/** The code in a text: blocks, and words between backticks. */
const codeIn = (text: string) => [...text.matchAll(code)].map(([, block, word]) => block ?? word ?? '');

/** The papers that a person reads to work here. */
const papers = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...filesBelow(join(project, 'docs/'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test('every command in the README and the guides can be run', () => {
  const builtIn = ['ci', 'install', 'i', 'audit', 'ls', 'outdated', 'sbom', 'exec'];
  const faults = papers.flatMap((path) =>
    codeIn(read(path)).flatMap((piece) =>
      [...piece.matchAll(/\bnpm (run )?([\w:-]+)/g)].flatMap(([command, run, name = '']) =>
        name in pack.scripts || (!run && builtIn.includes(name)) ? [] : [`${path} says »${command}«, which package.json does not know`],
      ),
    ),
  );
  expect(faults).toEqual([]);
});

test('every script that the README and the guides run with Node is there', () => {
  const faults = papers.flatMap((path) =>
    codeIn(read(path)).flatMap((piece) =>
      [...piece.matchAll(/\bnode (?:--\S+ )*((?:scripts|tests)\/\S+\.ts)/g)].flatMap(([, file = '']) =>
        existsSync(join(project, file)) ? [] : [`${path} runs ${file}, which is not there`],
      ),
    ),
  );
  expect(faults).toEqual([]);
});

test('every path in the README leads to something', () => {
  const named = codeIn(read('README.md'))
    .flatMap((piece) => piece.split(/\s+/))
    .filter(
      (word) => /^\.?[\w@-][\w.@-]*(\/[\w.@[\]-]+)*\/?$/.test(word) && (word.includes('/') || /\.(ts|md|json|mjs|yaml|css)$/.test(word)),
    );
  const faults = named.filter((path) => !existsSync(join(project, path)) && !made.some((folder) => `${path}/`.startsWith(folder)));
  expect(named.length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('every link in the README and the guides to a file of the project leads to something', () => {
  const faults = papers.flatMap((path) =>
    [
      ...read(path)
        .replace(code, '')
        .matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g),
    ].flatMap(([, target = '']) =>
      existsSync(join(project, path, '..', target)) ? [] : [`${path} links to ${target}, which is not there`],
    ),
  );
  expect(faults).toEqual([]);
});

test('a decision fits on a page: its number, its name and at most 30 lines beside the rows of its tables', () => {
  const decisions = papers.filter((path) => path.startsWith('docs/decisions/'));
  const faults = decisions.flatMap((path) => {
    const lines = read(path)
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('|')).length;
    return [
      ...(/\/\d{4}-[a-z0-9-]+\.md$/.test(path) ? [] : [`${path} has no number`]),
      ...(lines <= 30 ? [] : [`${path} has ${lines} lines`]),
    ];
  });
  expect(decisions.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('a decision that the code points to has been written', () => {
  const faults = ['src/', 'scripts/', 'tests/'].flatMap((folder) =>
    filesBelow(join(project, folder)).flatMap((name) =>
      [...read(folder + name).matchAll(/docs\/decisions\/([\w-]+?)(?=\.md|[.,;\s`'")]|$)/gm)].flatMap(([, decision = '']) =>
        papers.some((path) => path.startsWith(`docs/decisions/${decision}`))
          ? []
          : [`${folder}${name} points to docs/decisions/${decision}`],
      ),
    ),
  );
  expect(faults).toEqual([]);
});

test('every package has one exact version', () => {
  const all = Object.entries({ ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lockfile holds the versions that package.json names', () => {
  const all = Object.entries({ ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies });
  const faults = all.flatMap(([name, version]) => {
    const locked = lock.packages[`node_modules/${name}`]?.version;
    return locked === version ? [] : [`${name} is ${version} in package.json and ${locked} in the lockfile`];
  });
  expect(faults).toEqual([]);
});

test('the lockfile names no registry, so that it can be installed from any', () => {
  expect(
    Object.entries(lock.packages).flatMap(([name, { resolved, link }]) => (resolved && !link ? [`${name}: ${resolved}`] : [])),
  ).toEqual([]);
});

test('the lockfile can tell a changed package from the one that was chosen', () => {
  const faults = Object.entries(lock.packages).flatMap(([name, { integrity, optional, link }]) =>
    name === '' || link || optional || integrity ? [] : [`${name} has no integrity`],
  );
  expect(faults).toEqual([]);
});

test('the lockfile is complete: npm ci does not refuse it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/complete-lockfile.ts', '--check'], { cwd: project, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('all of this runs under Node 24 or later', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});

test('CI asks what a person asks with npm test, and can be run as it is', () => {
  expect(read('.ci/run')).toMatch(/^\s*(?:exec )?npm (?:run )?test\b/m);
  expect(statSync(join(project, '.ci/run')).mode & 0o111).not.toBe(0);
});

test('npm test and npm run check:long run every check there is', () => {
  expect(pack.scripts['test']).toBe('node scripts/test.ts');
  expect(pack.scripts['check:long']).toBe('node scripts/check-long.ts');
  const asked = read('scripts/test.ts') + read('scripts/check-long.ts');
  const projects = [...read('vitest.config.ts').matchAll(/name: '(\w+)'/g)].map(([, name = '']) => name);
  expect(projects.filter((name) => !asked.includes(`'--project', '${name}'`))).toEqual([]);
  // Ten for everyday work, and a few that an editor or publisher has to be able to name.
  expect(Object.keys(pack.scripts).length).toBeLessThanOrEqual(23);
});

test('every file that a script of package.json runs is there', () => {
  const named = Object.values(pack.scripts).flatMap((script) => [...script.matchAll(/\bnode (\S+\.ts)/g)].map(([, file = '']) => file));
  expect(named.filter((file) => !existsSync(join(project, file)))).toEqual([]);
});
