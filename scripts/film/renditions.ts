/**
 * Which files a film becomes, and what ffmpeg is told. Measured on 68 seconds of 1080p, in Mbit/s: 480p AV1 0.27,
 * H.264 240p 0.20, 480p 0.74, 720p 1.36. AV1 in 720p and VP9 cost more than they gave.
 */
import type { Picture, Sound } from './probe.ts';

/** Raised when the same master would give other files; every film is then made again at its next ingest. */
export const settingsVersion = 1;

/** `quick` makes larger files in a fraction of the time, for trying things out. */
export type Effort = 'best' | 'quick';

/** A film file to make. */
export interface Rendition {
  /** The beginning of its name, such as `480p-av1`. */
  name: string;
  codec: 'av1' | 'h264';
  /** Even, in pixels. */
  width: number;
  height: number;
}

/** One rung of the ladder: the shorter side, and how many bits it may use. */
interface Step {
  side: number;
  crf: number;
  /** Kilobits a second. */
  most: number;
  sound: number;
  profile: 'main' | 'high';
}

const steps: readonly Step[] = [
  { side: 240, crf: 26, most: 250, sound: 48, profile: 'main' },
  { side: 480, crf: 24, most: 800, sound: 64, profile: 'main' },
  { side: 720, crf: 23, most: 1800, sound: 96, profile: 'high' },
  { side: 1080, crf: 23, most: 3500, sound: 128, profile: 'high' },
];
const av1Side = 480;

/** Seconds between two key frames: how far a jump may miss, and how far apart the storyboard's pictures are. */
const keySeconds = 4;

/** Pictures a second that a film may keep. */
const mostRate = 30;

const even = (pixels: number) => Math.max(2, Math.floor(pixels / 2) * 2);

/** The size with a given shorter side; the whole film is kept, and its shape. */
function sized({ width, height }: Pick<Picture, 'width' | 'height'>, side: number): { width: number; height: number } {
  const shorter = Math.min(width, height);
  const longer = Math.max(width, height);
  const other = side === shorter ? even(longer) : Math.round((longer * side) / shorter / 2) * 2;
  return width >= height ? { width: other, height: even(side) } : { width: even(side), height: other };
}

/**
 * The film files of a master, the one for slow lines and new browsers first. Nothing is made larger than the
 * master; a master between two rungs keeps its own size where the rung below would lose much of it.
 */
export function ladder(picture: Pick<Picture, 'width' | 'height'>): Rendition[] {
  const own = Math.min(picture.width, picture.height);
  const sides = steps.map(({ side }) => side).filter((side) => side <= own);
  const top = sides.at(-1) ?? 0;
  if (top < 720 && top < own * 0.8) sides.push(own);
  const small = Math.min(av1Side, own);
  return [
    { name: `${even(small)}p-av1`, codec: 'av1', ...sized(picture, small) },
    ...sides.map((side): Rendition => ({ name: `${even(side)}p`, codec: 'h264', ...sized(picture, side) })),
  ];
}

/** The H.264 file that stills of the whole film are taken from: the largest up to 480. */
export function stillsFrom(renditions: readonly Rendition[]): Rendition | undefined {
  const h264 = renditions.filter(({ codec }) => codec === 'h264');
  return h264.findLast(({ width, height }) => Math.min(width, height) <= av1Side) ?? h264[0];
}

/** Pictures a second: the master's own, halved until they are few enough, so that movement stays even. */
export function rateOf([pictures, per]: Picture['rate']): [number, number] {
  if (pictures / per <= mostRate + 0.5) return [pictures, per];
  if (pictures / per < mostRate * 1.3) return [mostRate, 1];
  return rateOf([pictures, per * 2]);
}

/** Pictures between two key frames. */
export const keyEvery = (rate: Picture['rate']) => {
  const [pictures, per] = rateOf(rate);
  return Math.max(1, Math.round((keySeconds * pictures) / per));
};

/** Leaves place, device, owner, dates and the names of programs out of a file, so that equal films are equal files. */
const nameless = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
  // A name that is there already is not written over with the encoder's.
  ...['-metadata:s:v', 'encoder= ', '-empty_hdlr_name', '1', '-movflags', '+faststart'],
];

/** What the arguments are made from. */
export interface Source {
  picture: Picture;
  /** Undefined where the film is to have no sound. */
  sound: Sound | undefined;
  effort: Effort;
}

/** Upright, whole pictures at an even pace; a field of an old television picture becomes a picture. */
const steadied = ({ picture }: Source) =>
  `[0:${picture.stream}]bwdif=mode=send_frame:deint=interlaced,fps=${rateOf(picture.rate).join('/')}`;
const scaled = ({ width, height }: Rendition) => `scale=${width}:${height}:flags=bicubic,setsar=1,format=yuv420p`;

function soundArgs({ sound }: Source, codec: 'aac' | 'libopus', kilobits: number, channels = 2): string[] {
  if (!sound) return ['-an'];
  const most = String(Math.min(channels, sound.channels));
  return ['-map', `0:${sound.stream}`, '-c:a', codec, '-b:a', `${kilobits}k`, '-ac', most, '-ar', '48000'];
}

/**
 * Arguments after the input that make the AV1 file.
 *
 * @param file Where it goes.
 */
export function av1Args(source: Source, rendition: Rendition, file: string): string[] {
  return [
    ...['-filter_complex', `${steadied(source)},${scaled(rendition)}[v]`, '-map', '[v]'],
    ...['-c:v', 'libsvtav1', '-preset', source.effort === 'best' ? '8' : '12', '-crf', '40', '-g', String(keyEvery(source.picture.rate))],
    ...soundArgs(source, 'libopus', 48),
    ...[...nameless, `file:${file}`],
  ];
}

/**
 * Arguments after the input that make all the H.264 files and the audio in one reading of the master.
 *
 * @param fileOf Where each goes, by its name; the audio is `audio`.
 */
export function h264Args(source: Source, renditions: readonly Rendition[], fileOf: (name: string) => string): string[] {
  const key = String(keyEvery(source.picture.rate));
  const outputs = renditions.flatMap((rendition, place) => {
    const step = steps.find(({ side }) => side >= Math.min(rendition.width, rendition.height)) ?? (steps.at(-1) as Step);
    return [
      ...[
        '-map',
        `[v${place}]`,
        '-c:v',
        'libx264',
        '-preset',
        source.effort === 'best' ? 'medium' : 'veryfast',
        '-profile:v',
        step.profile,
      ],
      ...['-crf', String(step.crf), '-maxrate', `${step.most}k`, '-bufsize', `${2 * step.most}k`],
      ...['-g', key, '-keyint_min', key, '-sc_threshold', '0'],
      // x264 writes its name and settings into a unit of its own in the first picture.
      ...['-bsf:v', 'filter_units=remove_types=6'],
      ...soundArgs(source, 'aac', step.sound),
      ...[...nameless, `file:${fileOf(rendition.name)}`],
    ];
  });
  const split = renditions.map((_, place) => `[s${place}]`).join('');
  const sizes = renditions.map((rendition, place) => `[s${place}]${scaled(rendition)}[v${place}]`);
  const audio = source.sound ? ['-vn', ...soundArgs(source, 'aac', 64, 1), ...nameless, `file:${fileOf('audio')}`] : [];
  return ['-filter_complex', [`${steadied(source)},split=${renditions.length}${split}`, ...sizes].join(';'), ...outputs, ...audio];
}
