/** What the site is made of: packages, their licences, actions of CI, and the papers of a release. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { sumsOf, writeSums } from '../../scripts/deploy/file-sums.ts';
import { unknownLicences } from '../../scripts/release/licences.ts';
import { installed, readLockfile } from '../../scripts/release/lockfile.ts';
import { partsList } from '../../scripts/release/parts-list.ts';
import { provenanceOf } from '../../scripts/release/provenance.ts';
import { filesBelow, project } from './pages.ts';

const read = (path: string) => readFileSync(join(project, path), 'utf8');
const lock = readLockfile(project);
const pack = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

test('2.3: the list of parts is CycloneDX 1.6, as its own schema asks', async () => {
  const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(JSON.stringify(partsList(lock)));
  expect(faults).toBeNull();
});

test('2.3: the list of parts names every package that is installed, once, with its sum, and is the same each time', () => {
  const { components, dependencies } = partsList(lock);
  const refs = components.map((part) => part['bom-ref']);
  expect(refs).toEqual(installed(lock).map(([folder]) => folder));
  expect(new Set(refs).size).toBe(refs.length);
  expect(components.filter(({ hashes }) => hashes?.length === 0).map(({ name }) => `2.3 ${name} has no sum`)).toEqual([]);
  const asked = dependencies.find(({ ref }) => ref === 'project')?.dependsOn;
  expect(asked).toEqual(
    expect.arrayContaining(Object.keys({ ...pack.dependencies, ...pack.devDependencies }).map((name) => `node_modules/${name}`)),
  );
  expect(JSON.stringify(partsList(readLockfile(project)))).toBe(JSON.stringify(partsList(lock)));
});

test('2.3: every package is under a licence that was agreed to', () => {
  expect(
    unknownLicences(lock).map(
      (fault) => `2.3 ${fault}: look at it, and take it into scripts/release/licences.ts or choose another package`,
    ),
  ).toEqual([]);
});

test('2.3: every package that the project names has its version and a reason in the decision about packages', () => {
  const rows = read('docs/decisions/0009-dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const faults = Object.entries({ ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies }).flatMap(
    ([name, version]) => {
      const names = (line: string, one: string) => line.split('|')[1]?.includes(`\`${one}\``) ?? false;
      const row = rows.find((line) => names(line, name)) ?? rows.find((line) => names(line, name.replace(/^@[^/]+\//, '')));
      if (!row) return [`2.3 ${name} has no row in docs/decisions/0009-dependencies.md`];
      const [, , , , why = ''] = row.split('|');
      return [
        ...(row.includes(version) ? [] : [`2.3 ${name} is ${version}, and its row names another`]),
        ...(why.trim().length > 15 ? [] : [`2.3 ${name} has no reason`]),
      ];
    },
  );
  expect(faults).toEqual([]);
});

test('2.3: no package runs a program of its own while it is installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('2.3: every action of CI is pinned by its commit, with the name of the release beside it', () => {
  const workflows = filesBelow(join(project, '.github/workflows/'));
  const used = workflows.flatMap((name) =>
    read(`.github/workflows/${name}`)
      .split('\n')
      .filter((line) => /^\s*(- )?uses:/.test(line)),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(
    used.filter((line) => !/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)).map((line) => `2.3 ${line.trim()}`),
  ).toEqual([]);
});

test('2.3: CI may write nothing into the project but what a job asks for by name', () => {
  const faults = filesBelow(join(project, '.github/workflows/')).filter(
    (name) => !/^permissions:\n {2}contents: read$/m.test(read(`.github/workflows/${name}`)),
  );
  expect(faults.map((name) => `2.3 .github/workflows/${name} does not begin with the right to read alone`)).toEqual([]);
});

test('2.3: a release says from which commit, lockfile and tests it comes', () => {
  const tested = join(project, 'hosting/tested.json');
  if (!existsSync(tested)) {
    // Before the tests have passed there is no proof, and no provenance.
    expect(() => provenanceOf(project)).toThrow(/tested\.json/);
    return;
  }
  const { commit, lockfile, tested: proof } = provenanceOf(project);
  expect(commit).toMatch(/^[0-9a-f]{40}$|^unknown$/);
  expect(lockfile).toBe(createHash('sha256').update(read('package-lock.json')).digest('hex'));
  expect(proof).toEqual(JSON.parse(readFileSync(tested, 'utf8')));
});

test('R2: the list of sums of a release can be checked with sha256sum alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sums-'));
  writeFileSync(join(folder, 'SHA256SUMS'), writeSums(sumsOf(join(project, 'dist'))));
  const said = execFileSync('sha256sum', ['--check', '--strict', '--quiet', join(folder, 'SHA256SUMS')], {
    cwd: join(project, 'dist'),
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(said).toBe('');
});
