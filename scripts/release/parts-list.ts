/**
 * The list of parts of a release, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): every package that the lockfile
 * installs, with its sum and licence, and which asks for which. It is made from the lockfile alone, without clock or chance, so
 * that one lockfile gives one list.
 */
import { installed, type LockedPackage, type Lockfile, nameOf } from './lockfile.ts';

interface Component {
  type: 'library' | 'application';
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  scope?: 'required' | 'optional' | 'excluded';
  group?: string;
  hashes?: { alg: string; content: string }[];
  licenses?: { expression: string }[];
}

/** A list of parts. */
export interface PartsList {
  $schema: string;
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  version: 1;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** The reference of the project itself. */
const PROJECT = 'project';

/** The parts of what the lockfile installs. */
export function partsList(lock: Lockfile): PartsList {
  const parts = installed(lock);
  const folders = new Set(parts.map(([folder]) => folder));
  const root = lock.packages[''] ?? {};
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': PROJECT, ...named(lock.name, lock.version), ...licensed(root) } },
    components: parts.map(([folder, locked]) => ({
      type: 'library',
      'bom-ref': folder,
      ...named(nameOf(folder, locked), locked.version ?? ''),
      scope: locked.dev ? 'excluded' : locked.optional ? 'optional' : 'required',
      hashes: hashesOf(locked),
      ...licensed(locked),
    })),
    dependencies: [
      { ref: PROJECT, dependsOn: askedBy('', { ...root, dependencies: { ...root.dependencies, ...root.devDependencies } }, folders) },
      ...parts.map(([folder, locked]) => ({ ref: folder, dependsOn: askedBy(folder, locked, folders) })),
    ],
  };
}

function named(whole: string, version: string): Pick<Component, 'name' | 'version' | 'purl'> & { group?: string } {
  const [, group, name = whole] = /^(@[^/]+)\/(.+)$/.exec(whole) ?? [];
  const path = group === undefined ? name : `${encodeURIComponent(group)}/${name}`;
  return { ...(group === undefined ? {} : { group }), name, version, purl: `pkg:npm/${path}@${version}` };
}

const licensed = ({ license }: LockedPackage) => (license === undefined ? {} : { licenses: [{ expression: license }] });

/** npm writes sums in base64, CycloneDX wants them in hexadecimal digits. */
function hashesOf({ integrity = '' }: LockedPackage): { alg: string; content: string }[] {
  return integrity.split(' ').flatMap((sum) => {
    const [, bits, content = ''] = /^sha(\d+)-(.+)$/.exec(sum) ?? [];
    return bits === undefined ? [] : [{ alg: `SHA-${bits}`, content: Buffer.from(content, 'base64').toString('hex') }];
  });
}

/** The folders in which Node finds what a package asks for: its own first, then those around it. */
function askedBy(folder: string, { dependencies, optionalDependencies }: LockedPackage, folders: ReadonlySet<string>): string[] {
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const found = names.flatMap((name) => {
    for (let at = folder; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
      const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      if (folders.has(place)) return [place];
      if (at === '') return [];
    }
  });
  return [...new Set(found)].sort();
}
