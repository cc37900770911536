/** Whether a file can be published as a film: that it is one, that it is whole, and that it says what it should. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Manifest } from '../../src/schemas/film.ts';
import type { Tools } from './ffmpeg.ts';
import { type Measured, measure } from './measure.ts';
import { type Probe, probe } from './probe.ts';

/** What is wrong, and what to do. */
export type Finding = readonly [problem: string, remedy: string];

/** What was found in a master. */
export interface CheckedMaster {
  faults: Finding[];
  warnings: Finding[];
  /** Undefined when it is no film. */
  found: Probe | undefined;
  /** Its real length in seconds; undefined when it could not be played to the end. */
  seconds: number | undefined;
}

const gigabyte = 1_000_000_000;
const limits = {
  /** Bytes. */
  large: 2 * gigabyte,
  largest: 8 * gigabyte,
  /** Seconds. */
  shortest: 5,
  long: 30 * 60,
  /** dB, and LUFS. */
  silence: -50,
  quiet: -26,
  loud: -12,
  /** Pixels, and how many times longer than wide. */
  smallest: 64,
  narrowest: 4,
} as const;

const shown = (bytes: number) => (bytes < gigabyte ? `${Math.ceil(bytes / 1_000_000)} MB` : `${(bytes / gigabyte).toFixed(1)} GB`);

/**
 * Whether there is room for the work, and whether the master is of a size that anyone means to publish.
 *
 * @param bytes The master's size.
 * @param free Bytes that are free where the work is done.
 * @param mayBeLarge Whether the person has said that it is meant to be so large.
 */
export function checkSize(bytes: number, free: number, mayBeLarge: boolean): Pick<CheckedMaster, 'faults' | 'warnings'> {
  const faults: Finding[] = [];
  const warnings: Finding[] = [];
  if (bytes === 0) faults.push(['the file is empty.', 'Copy it again from where it came from.']);
  if (bytes > limits.largest && !mayBeLarge)
    faults.push([
      `the file fills ${shown(bytes)}; over ${shown(limits.largest)} is seldom meant.`,
      'Export it as H.264 in 1080p, or say --large to go on.',
    ]);
  else if (bytes > limits.large)
    warnings.push([`the file fills ${shown(bytes)}, so this takes long.`, 'A master of 1080p in H.264 gives the same result.']);
  if (free < 2 * bytes)
    faults.push([
      `${shown(free)} are free on the disk, and the work may need ${shown(2 * bytes)}.`,
      'Make room on the disk that holds the site.',
    ]);
  return { faults, warnings };
}

/**
 * Looks into the master and plays it to its end.
 *
 * @param sound What the publisher says of its sound; undefined when nobody has said it rightly.
 * @param onPart Hears how much of it has been played, from 0 to 1.
 */
export async function checkMaster(
  tools: Tools,
  path: string,
  sound: Manifest['sound']['status'] | undefined,
  signal?: AbortSignal,
  onPart?: (part: number) => void,
): Promise<CheckedMaster> {
  const found = await probe(tools, path, signal);
  if (!found || (!found.picture && !found.sound)) {
    const again = 'Copy it again from where it came from, or export it as MP4 (H.264).';
    const problem = isStill(path)
      ? ['the file is a still picture, not a film.', 'Name the film itself.']
      : ['the file is not a film that can be read, or was not copied to its end.', again];
    return { faults: [problem as unknown as Finding], warnings: [], found: undefined, seconds: undefined };
  }
  const length = found.seconds ?? 0;
  const measured = await measure(tools, path, found, signal, (seconds) => onPart?.(length > 0 ? seconds / length : 0));
  const { faults, isWhole } = wholeness(found, measured);
  const warnings: Finding[] = [];
  judgePicture(found, faults, warnings);
  if (isWhole) judgeLength(measured.seconds, faults, warnings);
  judgeSound(found, measured, sound, faults, warnings);
  return { faults, warnings, found, seconds: isWhole ? measured.seconds : undefined };
}

function wholeness({ seconds: told = 0 }: Probe, { seconds, stoppedBy }: Measured): { faults: Finding[]; isWhole: boolean } {
  const again = 'Copy the file again, and check that it has the same size as where it came from. If it has, export it again.';
  if (stoppedBy !== undefined)
    return {
      faults: [[`the film cannot be played to its end: it stops at ${seconds.toFixed(1)} s (${stoppedBy}).`, again]],
      isWhole: false,
    };
  if (seconds < told - 1)
    return {
      faults: [[`the file says that it lasts ${told.toFixed(1)} s, but ends after ${seconds.toFixed(1)} s: it is cut short.`, again]],
      isWhole: false,
    };
  return { faults: [], isWhole: true };
}

function judgePicture({ picture }: Probe, faults: Finding[], warnings: Finding[]): void {
  if (!picture) return void faults.push(['the file has no picture.', 'Export the film with picture and sound.']);
  const { width, height, isHdr } = picture;
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (shorter < limits.smallest)
    faults.push([`the picture is ${width} × ${height} pixels; nobody can see anything in it.`, 'Export it larger.']);
  else if (longer > shorter * limits.narrowest)
    faults.push([`the picture is ${width} × ${height} pixels, too narrow for a film.`, 'Export it in 16:9, or as it was recorded.']);
  if (isHdr) warnings.push(['the film is in HDR, and its colours may come out pale.', 'Export it in ordinary colours (SDR, Rec. 709).']);
}

function judgeLength(seconds: number, faults: Finding[], warnings: Finding[]): void {
  if (seconds < limits.shortest)
    faults.push([
      `the film lasts ${seconds.toFixed(1)} s; at least ${limits.shortest} are needed.`,
      'Check that this is the finished film.',
    ]);
  if (seconds > limits.long)
    warnings.push([`the film lasts ${Math.round(seconds / 60)} minutes.`, 'Short films are seen to the end; chapters help in long ones.']);
}

function judgeSound(
  { sound: track }: Probe,
  { peak, loudness }: Measured,
  sound: Manifest['sound']['status'] | undefined,
  faults: Finding[],
  warnings: Finding[],
): void {
  const orNone = 'or write "sound: { status: none, reason: … }" if the film is meant to be silent.';
  if (sound === 'none' && track)
    warnings.push(['the master has a sound track, which is left out.', 'Write "sound: { status: speech }" to keep it.']);
  if (sound !== 'speech') return;
  if (!track) return void faults.push(['the film has no sound.', `Export it with its sound, ${orNone}`]);
  if (peak !== undefined && peak < limits.silence)
    return void faults.push([`the sound track is silent (loudest ${peak} dB).`, `Export the film with the right sound track, ${orNone}`]);
  if (loudness !== undefined && (loudness < limits.quiet || loudness > limits.loud))
    warnings.push([
      `the sound is too ${loudness < limits.quiet ? 'quiet' : 'loud'}: ${loudness} LUFS.`,
      `Between ${limits.quiet} and ${limits.loud} is easy to hear; −16 is good.`,
    ]);
}

/** Whether a file begins as pictures do: JPEG, PNG, GIF, TIFF, WebP. */
function isStill(path: string): boolean {
  const open = openSync(path, 'r');
  try {
    const head = Buffer.alloc(12);
    readSync(open, head, 0, 12, 0);
    return /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(head.toString('latin1'));
  } finally {
    closeSync(open);
  }
}
