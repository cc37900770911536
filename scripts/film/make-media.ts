/** Makes the files of a film in a folder of their own, looks at each, and gives it a name that tells its content. */
import { createHash } from 'node:crypto';
import { createReadStream, renameSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { MediaFile } from '../../src/schemas/film.ts';
import { inputOf, quietly, run, type Tools, whyItFailed } from './ffmpeg.ts';
import { mp4Type } from './mp4-codecs.ts';
import { type Picture, type Probe, probe, type Sound } from './probe.ts';
import type { Progress } from './progress.ts';
import { av1Args, type Effort, h264Args, keyEvery, ladder, rateOf, type Source, stillsFrom } from './renditions.ts';
import { sheetFor, takePoster, takeStoryboard } from './stills.ts';

/** How far the length of a made file may be from the master's, in seconds. */
const slack = 0.5;

/** What is made, and from what. */
export interface MediaJob {
  tools: Tools;
  master: string;
  picture: Picture;
  /** Undefined where the film is to have no sound. */
  sound: Sound | undefined;
  /** The length of the master in seconds. */
  seconds: number;
  /** The second of the poster. */
  posterAt: number;
  effort: Effort;
  /** The folder the files are made in; it is there. */
  folder: string;
  progress: Progress;
  signal: AbortSignal | undefined;
}

/**
 * Makes every file of a film.
 *
 * @returns What the site is told of each, in the order in which browsers are offered them.
 * @throws When ffmpeg fails, or a file is not what it should be.
 */
export async function makeMedia(job: MediaJob): Promise<MediaFile[]> {
  const { tools, folder, signal, progress, seconds } = job;
  const source: Source = { picture: job.picture, sound: job.sound, effort: job.effort };
  const renditions = ladder(job.picture);
  const h264 = renditions.filter(({ codec }) => codec === 'h264');
  const fileOf = (name: string) => join(folder, name === 'audio' ? 'audio.m4a' : `${name}.mp4`);
  const files: MediaFile[] = [];

  for (const rendition of renditions.filter(({ codec }) => codec === 'av1')) {
    progress.step(`Making ${rendition.name}, for slow lines`, 0.3);
    await encode(job, av1Args(source, rendition, fileOf(rendition.name)));
  }
  progress.step(`Making ${h264.map(({ name }) => name).join(', ')}, for every browser`, 0.5);
  await encode(job, h264Args(source, h264, fileOf));

  progress.step('Taking the stills, and looking at what was made', 0.05);
  const small = stillsFrom(renditions);
  for (const { name } of renditions) {
    const { found, picture } = await checked(tools, fileOf(name), seconds, signal);
    if (Boolean(found.sound) !== Boolean(job.sound)) throw new Error(`${name} was made ${job.sound ? 'without' : 'with'} sound.`);
    const { width, height } = picture;
    files.push({ use: 'video', name, type: mp4Type(fileOf(name)), width, height, bytes: 0, sha256: '' });
    if (job.sound && name === small?.name) await checkAudio(found.sound?.seconds);
  }
  if (job.sound) files.push({ use: 'audio', name: 'audio', type: mp4Type(fileOf('audio')), bytes: 0, sha256: '' });
  const named = await Promise.all(files.map((file) => sealed(file, fileOf(file.name))));
  return [...named, await makePoster(job), ...(small ? [await makeStoryboard(named, small.name)] : [])];

  /** The audio alone lasts as long as the sound of the film, which may end before the picture. */
  async function checkAudio(inFilm: number | undefined) {
    const alone = (await probe(tools, fileOf('audio'), signal))?.sound?.seconds ?? 0;
    if (Math.abs(alone - (inFilm ?? seconds)) > slack) throw new Error(`The audio was made ${alone.toFixed(1)} s long, not as the film.`);
  }

  async function makeStoryboard(made: readonly MediaFile[], name: string): Promise<MediaFile> {
    const film = made.find((one) => one.name.startsWith(`${name}.`))?.name ?? '';
    const { picture } = await checked(tools, join(folder, film), seconds, signal);
    const pictures = picture.frames ?? Math.round((seconds * picture.rate[0]) / picture.rate[1]);
    const sheet = sheetFor(pictures, keyEvery(job.picture.rate), rateOf(job.picture.rate));
    const file = join(folder, 'storyboard.webp');
    await takeStoryboard(tools, join(folder, film), sheet, file, signal);
    const size = await sizeOf(tools, file, signal);
    const { columns, rows, every } = sheet;
    return sealed({ use: 'storyboard', name: 'storyboard', ...size, columns, rows, every, bytes: 0, sha256: '' }, file);
  }
}

/**
 * Makes the still that stands for a film.
 *
 * @throws When ffmpeg fails.
 */
export async function makePoster(
  job: Pick<MediaJob, 'tools' | 'master' | 'picture' | 'seconds' | 'posterAt' | 'folder' | 'signal'>,
): Promise<MediaFile> {
  const file = join(job.folder, 'poster.webp');
  await takePoster(job.tools, job.master, job.picture, { at: job.posterAt, seconds: job.seconds }, file, job.signal);
  const size = await sizeOf(job.tools, file, job.signal);
  return sealed({ use: 'poster', name: 'poster', ...size, bytes: 0, sha256: '' }, file);
}

/** The SHA-256 of a file, as 64 signs. */
export async function sha256Of(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, signal ? { signal } : {})) hash.update(part as Buffer);
  return hash.digest('hex');
}

async function encode({ tools, master, seconds, signal, progress }: MediaJob, args: readonly string[]): Promise<void> {
  const ran = await run(tools.ffmpeg, [...quietly('error'), '-progress', 'pipe:1', ...inputOf(master), ...args], {
    limit: 1200 + 120 * seconds,
    signal,
    onSeconds: (done) => progress.at(done / seconds),
  });
  if (ran.code !== 0) throw new Error(whyItFailed(ran));
}

/** A made film that can be read and is as long as its master. */
async function checked(
  tools: Tools,
  file: string,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<{ found: Probe; picture: Picture }> {
  const found = await probe(tools, file, signal);
  if (!found?.picture) throw new Error(`${file} was made, but cannot be read. Run it again.`);
  const length = found.seconds ?? 0;
  if (Math.abs(length - seconds) > slack)
    throw new Error(`${file} was made ${length.toFixed(1)} s long, but the master lasts ${seconds.toFixed(1)} s. Export the master again.`);
  return { found, picture: found.picture };
}

/** The size of a still in pixels. */
async function sizeOf(tools: Tools, file: string, signal: AbortSignal | undefined): Promise<{ width: number; height: number }> {
  const asked = ['-v', 'error', '-of', 'csv=p=0', '-show_entries', 'stream=width,height', '-protocol_whitelist', 'file'];
  const { stdout } = await run(tools.ffprobe, [...asked, '-i', `file:${file}`], { limit: 60, signal });
  const [width = 0, height = 0] = stdout.trim().split(',').map(Number);
  return { width, height };
}

/** The entry of a file with its size and hash; the file gets the name it will be served under. */
async function sealed(entry: MediaFile, file: string): Promise<MediaFile> {
  const sha256 = await sha256Of(file);
  const name = `${entry.name}.${sha256.slice(0, 10)}${extname(file)}`;
  const bytes = statSync(file).size;
  renameSync(file, join(file, '..', name));
  return { ...entry, name, bytes, sha256 };
}
