import type { Cue } from './cues.ts';

/** Something said or seen, from one second to another. */
export interface TranscriptEntry {
  kind: 'said' | 'seen';
  start: number;
  end: number;
  /** Named where another speaks than in the entry before. */
  speaker: string | undefined;
  text: string;
}

/** A chapter of a film; without a title where the film has no chapters. */
export interface TranscriptSection {
  title: string | undefined;
  start: number;
  entries: TranscriptEntry[];
}

/**
 * A film in words: all that is said, with the speaker where that changes, and what is seen, in the order of time.
 * What is seen comes before what is said at the same moment.
 */
export function transcriptOf({
  captions,
  chapters,
  descriptions,
}: Record<'captions' | 'chapters' | 'descriptions', readonly Cue[]>): TranscriptSection[] {
  const said = captions.flatMap(({ start, end, parts }) => parts.map((part) => ({ kind: 'said' as const, start, end, ...part })));
  const seen = descriptions.map(({ start, end, parts }) => ({
    kind: 'seen' as const,
    start,
    end,
    speaker: undefined,
    text: parts.map(({ text }) => text).join(' '),
  }));
  const sections: TranscriptSection[] = chapters.map((chapter) => ({ title: chapter.lines.join(' '), start: chapter.start, entries: [] }));
  if (sections.length === 0) sections.push({ title: undefined, start: 0, entries: [] });

  let speaker: string | undefined;
  const inTime = [...seen, ...said].sort((a, b) => a.start - b.start || (a.kind === b.kind ? 0 : a.kind === 'seen' ? -1 : 1));
  for (const entry of inTime) {
    const section = sections.findLast(({ start }) => start <= entry.start) ?? sections[0];
    const isNew = entry.kind === 'said' && entry.speaker !== speaker;
    if (entry.kind === 'said') speaker = entry.speaker;
    section?.entries.push({ ...entry, speaker: isNew ? entry.speaker : undefined });
  }
  return sections.filter(({ entries }) => entries.length > 0);
}
