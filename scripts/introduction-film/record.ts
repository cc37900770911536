/** Draws every picture of the film that differs from the one before, and lets ffmpeg make a film of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frame } from './frame.ts';
import { openStage } from './stage.ts';
import { lengthOf, rate, type Scene } from './timeline.ts';

/** @throws When there is no ffmpeg that can write H.264, with the remedy. */
export function needFfmpeg(): void {
  const { stdout } = spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  if (stdout?.includes('libx264')) return;
  throw new Error(
    'No ffmpeg with libx264 was found. Install it: "sudo apt-get install ffmpeg" on Debian and Ubuntu, "brew install ffmpeg" on macOS.',
  );
}

/**
 * Records the film.
 *
 * @param scenes Its timeline.
 * @param work A folder for the pictures; the caller removes it.
 * @param file Where the film goes: 1920 × 1080, 25 pictures a second, H.264, without sound and metadata.
 * @throws When words do not fit on a picture, or ffmpeg fails.
 */
export async function record(scenes: readonly Scene[], work: string, file: string): Promise<void> {
  mkdirSync(work, { recursive: true });
  const pictures = distinctPictures(scenes);
  const stage = await openStage();
  try {
    for (const [place, { markup }] of pictures.entries()) {
      writeFileSync(join(work, nameOf(place)), await stage.draw(markup));
      if ((place + 1) % 50 === 0 || place + 1 === pictures.length) progress(`${place + 1} of ${pictures.length} pictures drawn`);
    }
  } finally {
    await stage.close();
  }

  const list = pictures.flatMap(({ lasts }, place) => [`file '${nameOf(place)}'`, `duration ${lasts / rate}`]);
  // The last picture is named once more, as the list's reader takes no notice of the last duration.
  const listed = join(work, 'pictures.ffconcat');
  writeFileSync(listed, ['ffconcat version 1.0', ...list, `file '${nameOf(pictures.length - 1)}'`, ''].join('\n'));
  encode(listed, scenes, work, file);
}

/** Markup and how many pictures in a row show it. */
function distinctPictures(scenes: readonly Scene[]): { markup: string; lasts: number }[] {
  const pictures: { markup: string; lasts: number }[] = [];
  for (let place = 0; place < Math.round(lengthOf(scenes) * rate); place += 1) {
    const markup = frame(scenes, place / rate);
    const last = pictures.at(-1);
    if (last?.markup === markup) last.lasts += 1;
    else pictures.push({ markup, lasts: 1 });
  }
  return pictures;
}

const nameOf = (place: number) => `${String(place).padStart(5, '0')}.png`;

/** Makes the film, and then copies it bare: only in a copy does ffmpeg leave out the name of its encoder. */
function encode(list: string, scenes: readonly Scene[], work: string, file: string): void {
  const count = Math.round(lengthOf(scenes) * rate);
  // A key picture where each scene begins, so that a jump to a chapter lands there at once.
  const keys = scenes.map(({ start }) => start).join(',');
  const dressed = join(work, 'film.mp4');
  progress('making the film');
  ffmpeg(
    ['-f', 'concat', '-i', list, '-frames:v', String(count), '-an'],
    ['-vf', `fps=${rate},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`],
    ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ['-c:v', 'libx264', '-crf', '16', '-tune', 'animation', '-force_key_frames', keys, '-flags:v', '+bitexact', dressed],
  );
  ffmpeg(
    ['-i', dressed, '-c', 'copy', '-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'],
    ['-empty_hdlr_name', '1', '-movflags', '+faststart', file],
  );
  if (process.stdout.isTTY) process.stdout.write('\n');
}

function ffmpeg(...options: readonly string[][]): void {
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...options.flat()], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ffmpeg could not make the film:\n${stderr}`);
}

/** One line that is written over where a person watches, and a line each elsewhere. */
function progress(said: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${said}` : `${said}\n`);
}
