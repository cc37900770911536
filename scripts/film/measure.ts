/** Plays a film to its end without showing it: the only way to know that it is whole, how long it is and how loud. */
import { inputOf, quietly, run, type Tools } from './ffmpeg.ts';
import type { Probe } from './probe.ts';

/** What was found on the way. */
export interface Measured {
  /** How long it really is, in seconds. */
  seconds: number;
  /** What ffmpeg said when it could not go on. */
  stoppedBy: string | undefined;
  /** The loudest moment, in dB under full; undefined without sound. */
  peak: number | undefined;
  /** How loud it is as a whole, in LUFS; undefined without sound. */
  loudness: number | undefined;
}

/**
 * Decodes the whole of a film.
 *
 * @param found What the probe found; only its picture and its first sound are played.
 * @param onSeconds Hears how many seconds of film have been played.
 */
export async function measure(
  tools: Tools,
  path: string,
  { picture, sound, seconds }: Probe,
  signal?: AbortSignal,
  onSeconds?: (seconds: number) => void,
): Promise<Measured> {
  const streams = [picture?.stream, sound?.stream].flatMap((stream) => (stream === undefined ? [] : ['-map', `0:${stream}`]));
  const listen = sound ? ['-af', 'volumedetect,ebur128=framelog=verbose'] : [];
  const { code, stdout, stderr } = await run(
    tools.ffmpeg,
    [...quietly('info'), '-xerror', '-progress', 'pipe:1', ...inputOf(path), ...streams, ...listen, '-f', 'null', '-'],
    { limit: 600 + 20 * (seconds ?? 3600), signal, onSeconds },
  );
  const fatal = stderr.split('\n').find((line) => /\[(fatal|error)\]/.test(line));
  return {
    seconds: Number(/.*out_time_us=(\d+)/s.exec(stdout)?.[1] ?? 0) / 1_000_000,
    stoppedBy:
      code === 0
        ? undefined
        : (fatal
            ?.replace(/^.*\[(fatal|error)\]\s*/, '')
            .replace(`file:${path}: `, '')
            .trim() ?? 'unknown fault'),
    peak: sound && numberAfter('max_volume:', stderr),
    loudness: sound && numberAfter('I:', stderr),
  };
}

/** The last number that follows a word, such as `I: -21.8 LUFS`. */
function numberAfter(word: string, said: string): number | undefined {
  const found = [...said.matchAll(new RegExp(`\\s${word}\\s+(-?[\\d.]+|-inf)`, 'g'))].at(-1)?.[1];
  return found === undefined ? undefined : found === '-inf' ? -Infinity : Number(found);
}
