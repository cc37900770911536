/**
 * Adds to `package-lock.json` the optional platform packages that npm leaves out.
 *
 * When the registry lacks one platform's build of a version, npm writes a lockfile that its own
 * `npm ci` then refuses ("Missing: … from lock file"). An entry without a download is enough.
 *
 * Run it after every change of dependencies. With `--check` it changes nothing and exits 1 when
 * something is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> };
const added: string[] = [];

for (const [at, locked] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    const nested = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] || lock.packages[nested]) continue;
    const os = /darwin|win32|android|freebsd|openharmony|linux/.exec(name.replace('windows', 'win32'))?.[0];
    const cpu = /(?<=-)(arm64|x64|wasm32|ia32|arm|ppc64|s390x|riscv64)/.exec(name)?.[0];
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(locked.dev ? { dev: true } : {}),
      optional: true,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(os ? { os: [os] } : {}),
    };
    added.push(`${name}@${version}`);
  }
}

if (added.length === 0) {
  console.log('package-lock.json is complete.');
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${added.length} optional packages: ${added.join(', ')}.`);
  console.error('Run: node scripts/complete-lockfile.ts');
  process.exitCode = 1;
} else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} optional packages to package-lock.json.`);
}
