/** Takes a film in: reads, checks everything, makes the files, and puts them in place together. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../src/model/content-fault.ts';
import type { Manifest, Media, MediaFile } from '../../src/schemas/film.ts';
import { type CheckedMaster, checkMaster, checkSize, type Finding } from './check-master.ts';
import { checkWords } from './check-words.ts';
import { type Exchange, exchange } from './exchange.ts';
import { needTools, type Tools } from './ffmpeg.ts';
import { makeMedia, makePoster, sha256Of } from './make-media.ts';
import { type Probe, probe } from './probe.ts';
import type { Progress } from './progress.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { readSite, type Site } from './read-site.ts';
import { type Effort, settingsVersion } from './renditions.ts';
import { clearLeftovers, openWorkFolder } from './work-folder.ts';
import { changedTexts, filmFrom, refusedBySite, type SiteText } from './write-film.ts';

/** What an ingest is asked. */
export interface IngestJob {
  /** The root of the site. */
  root: string;
  /** The publisher's folder, as it was typed. */
  folder: string;
  /** Such as `2026-11-22`. */
  today: string;
  /** Whether a master over 8 GB is meant. */
  mayBeLarge?: boolean;
  effort?: Effort;
  /** Where ffmpeg is, when it is not found by its own name. */
  tools?: Tools;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** How it went. */
export type Outcome =
  | { status: 'refused'; faults: Fault[]; warnings: Fault[]; notes: string[] }
  | { status: 'unchanged'; warnings: Fault[]; notes: string[]; id: string }
  | {
      status: 'done';
      warnings: Fault[];
      notes: string[];
      id: string;
      /** The files of the film; none of them is new when only words were changed. */
      files: MediaFile[];
      made: MediaFile[];
      /** The texts that were written or taken away. */
      texts: SiteText[];
      mediaAddress: string;
    };

/** The files of a film that need not be made again. */
interface Earlier {
  media: Media;
  /** Whether the still is of the same moment. */
  hasPoster: boolean;
}

/**
 * Takes a film in. What is refused changes nothing.
 *
 * @throws When ffmpeg is missing or fails, when the disk is full, or when the signal stops it; nothing is changed then either.
 */
export async function ingest(job: IngestJob): Promise<Outcome> {
  const { root, signal, today, progress } = job;
  clearLeftovers(root);
  const folder = readFolder(job.folder);
  const site = folder.id === undefined ? undefined : readSite(root, folder.id);
  const faults = [...folder.faults, ...(site?.faults ?? [])];
  const warnings: Fault[] = [];
  const { notes, manifest } = folder;

  const earlier = await earlierFiles(job, folder, site);
  const looked = earlier ? { found: undefined, seconds: earlier.media.seconds } : await look(job, folder, faults, warnings);
  const words = checkWords(folder, site, looked.seconds, today);
  faults.push(...words.faults);
  warnings.push(...words.warnings);
  progress.end();
  if (faults.length > 0 || !manifest || !site || !folder.master || looked.seconds === undefined)
    return { status: 'refused', faults, warnings, notes };

  const work = openWorkFolder(root);
  try {
    const stage = join(work, 'media');
    mkdirSync(stage);
    const media = earlier?.hasPoster ? earlier.media : await make(job, manifest, folder.master, looked, stage, earlier);
    signal?.throwIfAborted();
    // The work may have taken minutes, in which somebody has written in these files.
    const now = readSite(root, manifest.id);
    const film = filmFrom(manifest, media, now, today);
    const texts = changedTexts(folder, manifest, film, now);
    if (texts.length === 0) return { status: 'unchanged', warnings, notes, id: manifest.id };
    const refused = refusedBySite(manifest.id, texts, now, today);
    if (refused.length > 0) return { status: 'refused', faults: refused, warnings, notes };
    const made = media.files.filter(({ name }) => existsSync(join(stage, name)));
    putInPlace(root, work, manifest.id, media, made, texts);
    const mediaAddress = now.settings?.mediaAddress ?? '/media/';
    return { status: 'done', warnings, notes, id: manifest.id, files: media.files, made, texts, mediaAddress };
  } finally {
    progress.end();
    rmSync(work, { recursive: true, force: true });
  }
}

/** The files of the last ingest, when they are all there and this master would give the same. */
async function earlierFiles({ root, signal, progress }: IngestJob, folder: Folder, site: Site | undefined): Promise<Earlier | undefined> {
  const recording = site?.film.fields?.recording;
  const { master, manifest, id } = folder;
  if (recording?.status !== 'published' || !master || !manifest || id === undefined) return undefined;
  const { media } = recording;
  if (media.settings !== settingsVersion || media.master.bytes !== master.bytes || recording.sound.status !== manifest.sound.status)
    return undefined;
  progress.step('Comparing with what is there', 0.05);
  for (const { name, sha256 } of media.files) {
    const file = join(root, 'media', id, name);
    if (!existsSync(file) || (await sha256Of(file, signal)) !== sha256) return undefined;
  }
  if ((await sha256Of(master.path, signal)) !== media.master.sha256) return undefined;
  return { media, hasPoster: recording.poster.at === manifest.poster.at };
}

/** Looks at the master from all sides; what is wrong is added to the faults. */
async function look(
  job: IngestJob,
  { master, manifest, shown }: Folder,
  faults: Fault[],
  warnings: Fault[],
): Promise<Pick<CheckedMaster, 'found' | 'seconds'>> {
  const nothing = { found: undefined, seconds: undefined };
  if (!master) return nothing;
  const tell = (list: Fault[], findings: readonly Finding[]) => {
    for (const [problem, remedy] of findings) list.push({ file: master.shown || shown, line: 1, column: 1, problem, remedy });
  };
  const { bavail, bsize } = await statfs(job.root);
  const size = checkSize(master.bytes, bavail * bsize, job.mayBeLarge ?? false);
  tell(faults, size.faults);
  tell(warnings, size.warnings);
  if (size.faults.length > 0) return nothing;
  const tools = await needTools(job.tools);
  job.progress.step('Playing the film to its end, to see that it is whole', 0.15);
  const checked = await checkMaster(tools, master.path, manifest?.sound.status, job.signal, job.progress.at);
  tell(faults, checked.faults);
  tell(warnings, checked.warnings);
  return checked;
}

/** Makes all the files, or only a new still where the rest is there already. */
async function make(
  { tools: named, effort = 'best', progress, signal }: IngestJob,
  manifest: Manifest,
  master: { path: string; bytes: number },
  { found: known, seconds = 0 }: { found: Probe | undefined; seconds?: number | undefined },
  folder: string,
  earlier: Earlier | undefined,
): Promise<Media> {
  const tools = await needTools(named);
  const found = known ?? (await probe(tools, master.path, signal));
  if (!found?.picture) throw new Error('The master has no picture any more. Was it changed while it was read?');
  const job = {
    ...{ tools, master: master.path, picture: found.picture, seconds, effort, folder, progress, signal },
    sound: manifest.sound.status === 'speech' ? found.sound : undefined,
    posterAt: manifest.poster.at,
  };
  if (earlier) {
    const poster = await makePoster(job);
    return { ...earlier.media, files: earlier.media.files.map((one) => (one.use === 'poster' ? poster : one)) };
  }
  const files = await makeMedia(job);
  const sha256 = await sha256Of(master.path, signal);
  return { settings: settingsVersion, master: { bytes: master.bytes, sha256 }, seconds: Math.round(seconds * 1000) / 1000, files };
}

/** First the film files, then the words, the film itself last; what it no longer names goes after that. */
function putInPlace(root: string, work: string, id: string, media: Media, made: readonly MediaFile[], texts: readonly SiteText[]): void {
  const films = made.map(({ name }): Exchange => ({ path: `media/${id}/${name}`, from: join(work, 'media', name) }));
  const words = texts.map(({ path, content }, place): Exchange => {
    if (content === undefined) return { path, from: undefined };
    const from = join(work, `text-${place}`);
    writeFileSync(from, content);
    return { path, from };
  });
  exchange(root, work, [...films, ...words]);
  const named = new Set(media.files.map(({ name }) => name));
  const folder = join(root, 'media', id);
  // What somebody else has put there has no name of ours, and stays.
  const isOurs = (name: string) => /^[a-z0-9-]+\.[0-9a-f]{10}\.(mp4|m4a|webp)$/.test(name);
  for (const name of readdirSync(folder)) if (isOurs(name) && !named.has(name)) rmSync(join(folder, name), { force: true });
}
