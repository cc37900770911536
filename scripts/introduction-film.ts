/**
 * Makes the site's introduction film from the principles, the signs and the colours of the site, with all that a
 * publisher's folder for a film holds: `node scripts/introduction-film.ts [FOLDER]`.
 *
 * Without a folder it goes to `.build/introduction-film/`, which the next build of the site removes.
 * It needs Chromium and ffmpeg. The folder is swapped in at the end: a film that fails leaves the old one as it was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { needChromium } from './browser.ts';
import { readPrinciples } from './introduction-film/read-principles.ts';
import { needFfmpeg, record } from './introduction-film/record.ts';
import { lengthOf, timeline } from './introduction-film/timeline.ts';
import { tracks } from './introduction-film/tracks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, '.build/introduction-film'));
const unfinished = `${folder}.unfinished`;

try {
  await make();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(unfinished, { recursive: true, force: true });
}

async function make(): Promise<void> {
  needChromium();
  needFfmpeg();
  const facts = readFileSync(join(root, 'scripts/introduction-film/film.yaml'), 'utf8');
  const scenes = timeline(parse(facts).title, readPrinciples(root));
  const written = new Map([['film.yaml', facts], ...tracks(scenes)]);
  refuseForeign([...written.keys(), 'film.mp4']);

  rmSync(unfinished, { recursive: true, force: true });
  const next = join(unfinished, 'folder');
  mkdirSync(next, { recursive: true });
  for (const [name, text] of written) writeFileSync(join(next, name), text);
  await record(scenes, join(unfinished, 'pictures'), join(next, 'film.mp4'));

  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  console.log(`The film lasts ${lengthOf(scenes)} seconds. It lies in ${folder} with ${[...written.keys()].join(', ')}.`);
}

/** The folder is replaced as a whole, so it may hold nothing but an earlier film. */
function refuseForeign(ours: readonly string[]): void {
  const foreign = existsSync(folder) ? readdirSync(folder).filter((name) => !ours.includes(name)) : [];
  if (foreign.length === 0) return;
  throw new Error(`${folder} holds other files than the film's: ${foreign.join(', ')}. Move them, or name another folder.`);
}
