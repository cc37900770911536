/**
 * Installs what the tests need beside the npm packages: a Chromium, the ffmpeg that films are made with, the
 * poppler-utils that printed sheets are read back with, the rsync that sites are published with, the nginx that
 * serves the built site in the tests, the openssl that makes it a certificate, a Firefox for what must work in both, and the Java and qpdf that the books
 * are checked with. On Linux also a Danish voice, and a sound card that nobody hears, so that what is read aloud can
 * be tested. With `--long` also the faketime and wrk that only the long checks ask for. Safe to repeat.
 *
 * On Debian and Ubuntu it uses apt, as root or through sudo without a password. Elsewhere Playwright
 * fetches its own Chromium. Where that does not work, the remedy is named and the exit code is 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, hasHeadlessShell } from './browser.ts';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This script runs under Node ${process.versions.node}; the project needs 24. Run it through npm ("npm run setup"), which uses the pinned one.`,
  );
  process.exit(1);
}

/** Runs a command with its output shown. True when it worked. */
function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/** Whether speech-dispatcher can speak with espeak-ng. */
function hasEspeak(): boolean {
  return ['/usr/lib', '/usr/lib64', '/usr/libexec'].some((folder) => existsSync(`${folder}/speech-dispatcher-modules/sd_espeak-ng`));
}

function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function installWithApt(...packages: string[]): boolean {
  if (!works('apt-get', '--version')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
  if (!asRoot) return false;
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, ...rest);
  };
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function installWithPlaywright(): boolean {
  return run(process.execPath, fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url)), 'install', 'chromium');
}

if (!findChromium()) {
  console.log('Chromium is missing. Installing it …');
  if (!(installWithApt('chromium', 'fonts-liberation') && findChromium())) installWithPlaywright();
}
// Its engine alone spares the tests much of the processor. Not every system has it apart; then the whole of Chromium does the same.
if (process.platform === 'linux' && !hasHeadlessShell() && works('apt-cache', 'show', 'chromium-headless-shell')) {
  console.log('The headless shell of Chromium is missing. Installing it …');
  installWithApt('chromium-headless-shell');
}
/** Debian's packages beside it, with what shows that they are there. */
const tools = [
  { name: 'ffmpeg', works: () => works('ffmpeg', '-version') && works('ffprobe', '-version') },
  { name: 'poppler-utils', works: () => works('pdftotext', '-v') },
  { name: 'nginx', works: () => works('nginx', '-v') },
  { name: 'openssl', works: () => works('openssl', 'version') },
  { name: 'libnginx-mod-http-brotli-static', works: () => existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so') },
  { name: 'rsync', works: () => works('rsync', '--version') },
  { name: 'default-jre-headless', works: () => works('java', '-version') },
  { name: 'qpdf', works: () => works('qpdf', '--version') },
  { name: 'firefox-esr', works: () => findFirefox() !== undefined },
];
// Elsewhere the browser finds the system's own voices.
if (process.platform === 'linux') {
  tools.push(
    { name: 'speech-dispatcher', works: () => works('speech-dispatcher', '--version') },
    { name: 'speech-dispatcher-espeak-ng', works: () => hasEspeak() },
    { name: 'pulseaudio', works: () => works('pulseaudio', '--version') },
  );
}
// The clock that tells another day, and the program that asks a server as often as it goes.
if (process.argv.includes('--long')) {
  tools.push({ name: 'faketime', works: () => works('faketime', '--version') }, { name: 'wrk', works: () => existsSync('/usr/bin/wrk') });
}
const absent = () => tools.filter((tool) => !tool.works()).map(({ name }) => name);
if (absent().length > 0) {
  console.log(`Missing: ${absent().join(', ')}. Installing …`);
  // One by one: where a system lacks one of them, the others come all the same.
  for (const name of absent()) installWithApt(name);
}

const chromium = findChromium();
if (chromium && absent().length === 0) {
  console.log(`Node ${process.versions.node}, Chromium at ${chromium}, ${tools.map(({ name }) => name).join(', ')}.`);
} else {
  const missing = [...(chromium ? [] : ['chromium']), ...absent()];
  const onMac: Record<string, string> = {
    chromium: '--cask chromium',
    'poppler-utils': 'poppler',
    'default-jre-headless': 'openjdk',
    'firefox-esr': '--cask firefox',
  };
  console.error(`Not installed: ${missing.join(', ')}. Install by hand:`);
  console.error(`  Debian or Ubuntu:  sudo apt-get install ${missing.join(' ')}`);
  console.error(`  macOS:             ${missing.map((name) => `brew install ${onMac[name] ?? name}`).join(' && ')}`);
  if (!chromium) console.error('or name a Chromium that you have: CHROMIUM_PATH=/path/to/chromium npm test');
  process.exitCode = 1;
}
