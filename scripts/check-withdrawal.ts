/**
 * Proves that a film can be taken down: builds the site with it and without it, each in a folder of its
 * own, and looks through the whole output for its title, its words, its file names and its hashes.
 * All must be found in the first, or the search would prove nothing, and none in the second.
 * Exit code 1 when that does not hold. Nothing of the project itself is changed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { filmSettings } from '../src/integrations/film-settings.ts';
import { addressOf, easyAddressOf } from '../src/model/addresses.ts';
import { cueKinds } from '../src/model/cues.ts';
import { film as filmSchema } from '../src/schemas/film.ts';
import { findTraces, type Trace, tracesOf } from './film/traces.ts';
import { withdraw } from './film/withdraw.ts';
import { serveSite } from './site-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'withdrawal-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

const [film] = filmSettings(root).published;
if (!film) {
  console.log('No film is published, so none has to be taken down.');
  process.exit();
}

for (const name of ['astro.config.mjs', 'content', 'media', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'])
  if (existsSync(join(root, name))) cpSync(join(root, name), join(work, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));

const { traces, saidElsewhere } = readTraces(film.id);
build('with the film');
const before = findTraces(outputs(), traces);
// The hash of the master stands nowhere in the output; it must not begin to.
const unseen = traces.filter((trace) => trace.what !== 'hash' && !before.some((found) => found.trace === trace));
withdraw({ root: work, id: film.id, today: new Date().toISOString().slice(0, 10) });
build('without it');
const after = findTraces(outputs(), traces);

console.log(`${traces.length} traces of "${film.id}"; ${before.length} of them found with the film, ${after.length} without it.`);
for (const text of saidElsewhere) console.log(`  said elsewhere on the site too, and so no trace: ${text}`);
for (const { what, text } of unseen)
  console.error(`  the ${what} "${text}" was not found while the film was there: the search for it proves nothing.`);
for (const { trace, files } of after) console.error(`  the ${trace.what} "${trace.text}" is still in ${files.slice(0, 5).join(', ')}`);
const unsaid = await withoutNotice(film.id);
for (const fault of unsaid) console.error(`  ${fault}`);
if (unseen.length > 0 || after.length > 0 || unsaid.length > 0) process.exitCode = 1;

/** The addresses of the film that do not answer 410 with the notice, from the project's own server. */
async function withoutNotice(id: string): Promise<string[]> {
  const { server, address } = await serveSite(0, { dist: join(work, 'dist'), hosting: join(work, 'hosting') });
  const asked = [addressOf('films', id), `${addressOf('films', id)}undertekster.vtt`, easyAddressOf('films', id), `/media/${id}/any.mp4`];
  const faults: string[] = [];
  for (const path of asked) {
    const answer = await fetch(address + path);
    const says = (await answer.text()).includes('Filmen er taget ned');
    if (answer.status !== 410 || !says)
      faults.push(`${path} answers ${answer.status}${says ? '' : ', and does not say that the film was taken down'}.`);
  }
  server.closeAllConnections();
  server.close();
  return faults;
}

function outputs(): string[] {
  return ['dist', 'hosting'].map((name) => join(work, name));
}

function build(what: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(work, 'scripts/build.ts')], { cwd: work, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`The build ${what} failed:\n${stdout}\n${stderr}`);
  process.exit(1);
}

function readTraces(id: string): { traces: Trace[]; saidElsewhere: string[] } {
  const data = filmSchema.parse(parse(readFileSync(join(work, `content/films/${id}.yaml`), 'utf8')));
  if (data.recording.status !== 'published') throw new Error(`content/films/${id}.yaml is not published.`);
  const cues = Object.fromEntries(
    cueKinds.flatMap((kind) => {
      const path = join(work, `content/film-text/${kind}/${id}.vtt`);
      return existsSync(path) ? [[kind, readFileSync(path, 'utf8')]] : [];
    }),
  );
  const elsewhere = ['content', 'src']
    .flatMap((name) => readdirSync(join(work, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith(`${id}.`))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  return tracesOf(data, data.recording, cues, elsewhere);
}
