/** Takes the still that stands for a film, and a sheet of small pictures that shows its course. */
import { inputOf, quietly, run, type Tools, whyItFailed } from './ffmpeg.ts';
import type { Picture } from './probe.ts';

/** The widest a poster is, and a picture of the storyboard, in pixels. */
const posterWidth = 1280;
const tileWidth = 160;
/** The most pictures a storyboard holds, and how many stand beside each other. */
const mostTiles = 200;
const columns = 10;

const webp = ['-c:v', 'libwebp', '-compression_level', '6', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'];

/** The measures of a sheet of small pictures. */
export interface Sheet {
  columns: number;
  rows: number;
  /** Seconds between two pictures. */
  every: number;
  /** How many key frames lie between two pictures. */
  step: number;
}

/**
 * Takes a still.
 *
 * @param at The second it is taken at; a moment too late for the last picture takes the last one.
 * @param seconds The length of the film.
 * @throws When ffmpeg fails.
 */
export async function takePoster(
  tools: Tools,
  master: string,
  { stream, width, height, rate: [pictures, per] }: Picture,
  { at, seconds }: { at: number; seconds: number },
  file: string,
  signal?: AbortSignal,
): Promise<void> {
  const share = Math.min(1, posterWidth / Math.max(width, height));
  const even = (pixels: number) => Math.max(2, Math.floor((pixels * share) / 2) * 2);
  const moment = Math.max(0, Math.min(at, seconds - (2 * per) / pictures));
  const picture = ['-map', `0:${stream}`, '-frames:v', '1', '-vf', `bwdif=deint=interlaced,scale=${even(width)}:${even(height)},setsar=1`];
  const seek = ['-ss', moment.toFixed(3)];
  await need(tools, [...quietly('error'), ...seek, ...inputOf(master), ...picture, ...webp, '-quality', '70', `file:${file}`], signal);
}

/** How the pictures of a storyboard are spread: one a key frame, and fewer where that would be too many. */
export function sheetFor(frames: number, keyEvery: number, [pictures, per]: Picture['rate']): Sheet {
  const keys = Math.max(1, Math.ceil(frames / keyEvery));
  const step = Math.ceil(keys / mostTiles);
  const tiles = Math.ceil(keys / step);
  const every = Math.round(((step * keyEvery * per) / pictures) * 1000) / 1000;
  return { columns: Math.min(columns, tiles), rows: Math.ceil(tiles / columns), every, step };
}

/**
 * Puts the key frames of a finished film file on a sheet. Only they are decoded, so it takes no time.
 *
 * @throws When ffmpeg fails.
 */
export async function takeStoryboard(
  tools: Tools,
  film: string,
  { columns, rows, step }: Sheet,
  file: string,
  signal?: AbortSignal,
): Promise<void> {
  const tiles = `select='not(mod(n,${step}))',scale=${tileWidth}:-2,setsar=1,tile=${columns}x${rows}`;
  const args = ['-skip_frame', 'nokey', ...inputOf(film), '-an', '-vf', tiles, '-frames:v', '1', '-fps_mode', 'passthrough'];
  await need(tools, [...quietly('error'), ...args, ...webp, '-quality', '60', `file:${file}`], signal);
}

async function need(tools: Tools, args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const ran = await run(tools.ffmpeg, args, { limit: 600, signal });
  if (ran.code !== 0) throw new Error(whyItFailed(ran));
}
