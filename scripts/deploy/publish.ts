import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostRules, hashedFiles } from '../../src/model/response-headers.ts';
import { securityAddress, securityTxtFaults } from '../../src/model/security-txt.ts';
import { whyReviewIsOld } from '../accessibility/review-age.ts';
import { writePapers } from '../release/papers.ts';
import { type FileSums, readSums, sumOfSums, sumsOf, writeSums } from './file-sums.ts';
import { pageChanges, writeChanges } from './page-changes.ts';
import type { Place, Release } from './place.ts';
import { whyUntested } from './proof.ts';

/** How many releases stay at the place, the one that is shown included. */
const KEPT_RELEASES = 5;

interface Publication {
  /** The project: its `dist/` and `hosting/` are published. */
  root: string;
  place: Place;
  now: Date;
  /** Says what a publication would change, and changes nothing. */
  dryRun?: boolean;
  say: (words: string) => void;
}

/**
 * Publishes the built site: brings it in beside the release that is shown, counts its files, and lets the link lead to it.
 * Stopped at any point, visitors see the old release or the new one, whole.
 *
 * Files with a hash in their name stay for one more release, for pages that are open. They go at once when a film has been
 * taken down since, and so do the releases that still hold it.
 *
 * @throws When the build is not tested, the last review of accessibility is too old, or the place refuses.
 */
export function publish({ root, place, now, dryRun = false, say }: Publication): void {
  if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist/ to publish. Run npm test, which builds and tests it.');
  const site = sumsOf(join(root, 'dist'));
  const fault = whyUntested(root, site) ?? whyReviewIsOld(root, now.toISOString().slice(0, 10));
  if (fault) throw new Error(fault);
  const securityFile = join(root, 'dist', securityAddress);
  const stale = existsSync(securityFile) ? securityTxtFaults(readFileSync(securityFile, 'utf8'), now) : [];
  if (stale.length > 0)
    throw new Error(
      `S16 ${securityAddress} cannot be published. ${stale.join(' ')} Correct "security" in content/settings/site.yaml and run npm test.`,
    );
  const { withdrawn } = JSON.parse(readFileSync(join(root, 'hosting/headers.json'), 'utf8')) as HostRules;

  const previous = place.current();
  const before = previous === undefined ? undefined : readRelease(place, previous);
  const oldSums = previous === undefined ? new Map<string, string>() : sumsAt(place, previous);
  const release: Release = { id: `${timeStamp(now)}-${sumOfSums(site).slice(0, 8)}`, previous, withdrawn };

  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const sums = assemble(folder, root, release, place.path);
    say(writeChanges(pageChanges(oldSums, sums)));
    if (dryRun) return;

    const takenDown = withdrawn.filter((film) => before !== undefined && !before.withdrawn.includes(film));
    const kept = takenDown.length > 0 ? [] : stillOpen(oldSums, sums);
    place.bringIn(release, folder, kept);
    place.verify(release.id, sums);
    place.switchTo(release.id);
    say(`${place.name} shows release ${release.id}: ${site.size} files, and ${kept.length} of the one before for pages that are open.`);

    for (const id of place.releases()) {
      const gone = withdrawn.filter((film) => !readRelease(place, id).withdrawn.includes(film));
      if (id === release.id || gone.length === 0) continue;
      place.remove(id);
      say(`Release ${id} is deleted: it still held ${gone.join(', ')}.`);
    }
    for (const id of place.releases().slice(0, -KEPT_RELEASES)) if (id !== previous) place.remove(id);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Shows an earlier release again.
 *
 * @param wanted Its id; without it, the one that was shown before the present one.
 * @throws When there is none, or when it holds a film that was taken down since.
 */
export function rollBack(place: Place, wanted: string | undefined, say: (words: string) => void): void {
  const current = place.current();
  if (current === undefined) throw new Error(`Nothing is published at ${place.name}.`);
  const now = readRelease(place, current);
  const id = wanted ?? now.previous;
  const there = place.releases();
  if (id === undefined || !there.includes(id))
    throw new Error(`There is no release ${id ?? 'before the present one'} at ${place.name}. There are: ${there.join(', ')}.`);
  const gone = now.withdrawn.filter((film) => !readRelease(place, id).withdrawn.includes(film));
  if (gone.length > 0)
    throw new Error(`Release ${id} holds a film that was taken down since: ${gone.join(', ')}. Mend the present one instead.`);
  // A page that is open asks for the files of the release it came from; but none of a film that this one has not.
  const earlier = readRelease(place, id);
  if (earlier.withdrawn.every((film) => now.withdrawn.includes(film)))
    place.lend(current, id, stillOpen(sumsAt(place, current), sumsAt(place, id)));
  place.switchTo(id);
  say(`${place.name} shows release ${id} again.`);
}

/** Puts a release together in a folder. Its sums are those of its own files, without the list itself. */
function assemble(folder: string, root: string, release: Release, path: string): FileSums {
  cpSync(join(root, 'dist'), join(folder, 'site'), { recursive: true });
  cpSync(join(root, 'hosting'), join(folder, 'hosting'), { recursive: true });
  // nginx reads its rules once. With the release's own folder in them it goes over to new pages and new headers in one step.
  const own = `${path}/releases/${release.id}`;
  writeFileSync(join(folder, 'hosting/release.conf'), `root ${own}/site;\ninclude ${own}/hosting/nginx.conf;\n`);
  writePapers(root, folder);
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  const sums = sumsOf(folder);
  writeFileSync(join(folder, 'SHA256SUMS'), writeSums(sums));
  return sums;
}

/** Files of the release before whose name says what they hold, and which the new one no longer has. */
function stillOpen(before: FileSums, after: FileSums): string[] {
  return [...before.keys()]
    .filter((file) => file.startsWith('site/') && !after.has(file) && hashedFiles.test(file.slice('site'.length)))
    .map((file) => file.slice('site/'.length));
}

function readRelease(place: Place, id: string): Release {
  const text = place.read(id, 'release.json');
  if (text === undefined) throw new Error(`Release ${id} at ${place.name} has no release.json: it was not published by this command.`);
  return JSON.parse(text) as Release;
}

function sumsAt(place: Place, id: string): FileSums {
  return readSums(place.read(id, 'SHA256SUMS') ?? '');
}

/** The time as it begins the id of a release, in UTC. */
function timeStamp(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}
