import vtt, { type CueNode } from 'webvtt-parser';

/** What a file of cues is for. */
export const cueKinds = ['captions', 'chapters', 'descriptions'] as const;
export type CueKind = (typeof cueKinds)[number];

/** A piece of a cue that one person says. */
export interface CuePart {
  speaker: string | undefined;
  text: string;
}

/** A cue: what is said or seen from one moment to another, both in seconds. */
export interface Cue {
  start: number;
  end: number;
  parts: CuePart[];
  /** The lines as they are shown, without markup. */
  lines: string[];
  /** Whether the file says where on the picture it is shown. */
  placed: boolean;
  /** The line of the file that holds its times, from 1. */
  at: number;
}

/** What is wrong with a file of cues. */
export interface CueFault {
  /** The line of the file, from 1. */
  line: number;
  problem: string;
  remedy: string;
}

/** The cues that could be read, in the order of time, and what keeps the rest from it. */
export interface CueFile {
  cues: Cue[];
  faults: CueFault[];
}

/** Markup that players and the transcript know. */
const knownTags: readonly (string | undefined)[] = ['v', 'i', 'b', 'lang'];

/**
 * Reads a WebVTT file. Source of the format: https://www.w3.org/TR/webvtt1/
 *
 * @param content The file as text.
 */
export function readCues(content: string, kind: CueKind): CueFile {
  const srt = /^\s*(?:\d+\s*\r?\n)?\d\d:\d\d:\d\d,\d{3}\s*-->/.exec(content);
  if (srt) {
    const remedy =
      'Save it as WebVTT in the program that made it, or write WEBVTT and an empty line first and a full stop for each comma in the times.';
    return { cues: [], faults: [{ line: 1, problem: 'the file is in the SRT format.', remedy }] };
  }
  const { cues: parsed, errors } = new vtt.WebVTTParser().parse(content, kind === 'chapters' ? 'chapters' : 'captions');
  const faults: CueFault[] = errors.map(({ message, line }) => ({
    line,
    problem: `the file is not right WebVTT: ${message.replace(/\.$/, '')}.`,
    remedy: /previous cue/.test(message)
      ? 'Put the cues in the order in which they are said.'
      : /greater than start/.test(message)
        ? 'Let the cue end after it begins.'
        : 'Mend this line, or save the file again as WebVTT in the program that made it.',
  }));
  const at = linesOfTimes(content);
  const cues = parsed.map((cue): Cue => {
    const { parts, tags } = wordsOf(cue.tree.children);
    const line = at.get(`${cue.startTime} ${cue.endTime}`) ?? 1;
    for (const tag of tags.filter((one) => !knownTags.includes(one)))
      faults.push({ line, problem: `the cue has the markup <${tag}>.`, remedy: 'Use <v Name>, <i>, <b> and <lang da> only.' });
    const lines = parts
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const placed = cue.linePosition !== 'auto' || cue.textPosition !== 'auto';
    return { start: cue.startTime, end: cue.endTime, parts: parts.map(tidied).filter(({ text }) => text !== ''), lines, placed, at: line };
  });
  return { cues, faults };
}

/** Limits of captions. Source: the house's quality bars, A36: two lines of 42 signs, 1–7 seconds, 17 signs a second. */
export const captionLimits = { lines: 2, characters: 42, least: 1, most: 7, perSecond: 17 } as const;

/** How far a cue may reach beyond the film, and a chapter may miss its ends, in seconds. */
const SLACK = { beyond: 0.5, chapters: 5, join: 0.05 } as const;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;

/**
 * Everything that is wrong with a file of cues: its form, its order, and whether it can be read in time.
 *
 * @param seconds The length of the film; without it, nothing is said about the end.
 */
export function checkCues(content: string, kind: CueKind, seconds?: number): CueFile {
  const { cues, faults } = readCues(content, kind);
  const fault = ({ at }: Cue, problem: string, remedy: string) => faults.push({ line: at, problem, remedy });
  if (cues.length === 0 && faults.length === 0)
    faults.push({ line: 1, problem: 'the file has no cue.', remedy: 'Write at least one: times, and under them the words.' });

  for (const [index, cue] of cues.entries()) {
    const next = cues[index + 1];
    if (cue.lines.length === 0) fault(cue, 'the cue has no words.', 'Write them, or delete the cue.');
    if (next && next.start < cue.end && !(cue.placed && next.placed))
      fault(
        next,
        `the cue begins at ${clock(next.start)}, before the one before it ends at ${clock(cue.end)}.`,
        'End the first earlier, or give both a place on the picture.',
      );
    if (seconds !== undefined && cue.end > seconds + SLACK.beyond)
      fault(
        cue,
        `the cue ends at ${clock(cue.end)}, but the film at ${clock(seconds)}.`,
        'Check that the file belongs to this cut of the film.',
      );
    if (kind === 'captions') checkReading(cue, fault);
    if (kind === 'chapters' && next && next.start - cue.end > SLACK.join)
      fault(
        next,
        `there is a gap between the chapters, from ${clock(cue.end)} to ${clock(next.start)}.`,
        'Let each chapter end where the next begins.',
      );
  }
  const first = cues[0];
  const last = cues.at(-1);
  if (kind === 'chapters' && first && first.start > SLACK.chapters)
    fault(first, `the first chapter begins at ${clock(first.start)}.`, 'Let the chapters begin with the film.');
  if (kind === 'chapters' && last && seconds !== undefined && last.end < seconds - SLACK.chapters)
    fault(
      last,
      `the last chapter ends at ${clock(last.end)}, but the film at ${clock(seconds)}.`,
      'Let the chapters cover the film to its end.',
    );
  return { cues, faults: faults.sort((a, b) => a.line - b.line) };
}

function checkReading(cue: Cue, fault: (cue: Cue, problem: string, remedy: string) => void) {
  const length = cue.end - cue.start;
  if (cue.lines.length > captionLimits.lines)
    fault(cue, `the caption has ${cue.lines.length} lines; at most ${captionLimits.lines} fit.`, 'Divide it into two cues.');
  for (const line of cue.lines.filter((one) => [...one].length > captionLimits.characters))
    fault(
      cue,
      `the line »${line}« has ${[...line].length} characters; at most ${captionLimits.characters} fit.`,
      'Divide it, or say it shorter.',
    );
  if (length < captionLimits.least || length > captionLimits.most)
    fault(
      cue,
      `the caption is shown for ${length.toFixed(1)} seconds.`,
      `Show it for ${captionLimits.least} to ${captionLimits.most} seconds.`,
    );
  const signs = [...cue.lines.join(' ')].length;
  if (length > 0 && signs / length > captionLimits.perSecond)
    fault(
      cue,
      `the caption has ${signs} characters in ${length.toFixed(1)} seconds, ${(signs / length).toFixed(1)} a second; at most ${captionLimits.perSecond} can be read.`,
      'Show it longer, or say it shorter.',
    );
}

/** The line on which each pair of times stands. */
function linesOfTimes(content: string): Map<string, number> {
  const found = new Map<string, number>();
  const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  for (const [index, line] of content.split(/\r\n|\r|\n/).entries()) {
    const [, start, end] = /^\s*([\d:.]+)\s*-->\s*([\d:.]+)/.exec(line) ?? [];
    if (start && end) found.set(`${seconds(start)} ${seconds(end)}`, index + 1);
  }
  return found;
}

/** The words of a cue by who says them, and the names of its tags. */
function wordsOf(nodes: readonly CueNode[], speaker?: string): { parts: CuePart[]; tags: string[] } {
  const parts: CuePart[] = [];
  const tags: string[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const last = parts.at(-1);
      if (last && last.speaker === speaker) last.text += node.value ?? '';
      else parts.push({ speaker, text: node.value ?? '' });
      continue;
    }
    tags.push(node.type === 'timestamp' ? (node.value ?? 'time') : (node.name ?? ''));
    const inner = wordsOf(node.children ?? [], node.name === 'v' ? node.value : speaker);
    tags.push(...inner.tags);
    for (const part of inner.parts) {
      const last = parts.at(-1);
      if (last && last.speaker === part.speaker) last.text += part.text;
      else parts.push(part);
    }
  }
  return { parts, tags };
}

const tidied = ({ speaker, text }: CuePart): CuePart => ({ speaker, text: text.replace(/\s+/g, ' ').trim() });
