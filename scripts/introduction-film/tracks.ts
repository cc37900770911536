/** The film's three text tracks as WebVTT, made from its timeline. */
import { inLines } from './lines.ts';
import { lengthOf, type Scene, wordsRead } from './timeline.ts';

/** Text that is shown for a while. */
export interface Cue {
  /** Both in seconds from the beginning of the film. */
  start: number;
  end: number;
  lines: readonly string[];
}

/** The most a caption stays, in seconds. */
const longestCue = 7;

/**
 * The words on the screen, each from when it comes until the next one does.
 *
 * @throws When words do not fit into two lines of 42 characters.
 */
export function captions(scenes: readonly Scene[]): Cue[] {
  return scenes.flatMap(({ words, number, wordsGo }) =>
    words.map(({ text, from }, place) => ({
      start: from,
      end: Math.min(words[place + 1]?.from ?? wordsGo, from + longestCue),
      lines: inLines(wordsRead(text, place === 0 ? number : undefined)),
    })),
  );
}

/** One chapter a scene; together they cover the film. */
export function chapters(scenes: readonly Scene[]): Cue[] {
  return scenes.map(({ start, length, chapter }) => ({ start, end: start + length, lines: [chapter] }));
}

/** What is seen, as long as its scene lasts. */
export function descriptions(scenes: readonly Scene[]): Cue[] {
  return scenes.map(({ start, length, seen }) => ({ start, end: start + length, lines: [seen] }));
}

/**
 * Where captions begin: in the fifth of the picture that the film leaves free, and there they stay when a
 * player shows its buttons. Without it Chromium would lay them over the words of the film.
 */
const inFreeFifth = ' line:80%';

/** The text of a WebVTT file. @param place Where its cues are shown, as settings that follow their times. */
export function webVtt(cues: readonly Cue[], place = ''): string {
  const blocks = cues.map(({ start, end, lines }) => `${timestamp(start)} --> ${timestamp(end)}${place}\n${lines.join('\n')}\n`);
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** The three tracks by the names of their files. */
export function tracks(scenes: readonly Scene[]): Map<string, string> {
  if (lengthOf(scenes) === 0) throw new Error('There are no scenes to make tracks of. Give at least one.');
  return new Map([
    ['film.da.vtt', webVtt(captions(scenes), inFreeFifth)],
    ['film.chapters.da.vtt', webVtt(chapters(scenes))],
    ['film.descriptions.da.vtt', webVtt(descriptions(scenes))],
  ]);
}

/** Such as `00:01:02.480`. */
function timestamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
