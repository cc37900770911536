import { expect, test } from 'vitest';
import { readCues } from './cues.ts';
import { transcriptOf } from './transcript.ts';

const cues = (kind: 'captions' | 'chapters' | 'descriptions', ...lines: [times: string, words: string][]) =>
  readCues(`WEBVTT\n\n${lines.map(([times, words]) => `${times}\n${words}\n`).join('\n')}`, kind).cues;

const captions = cues(
  'captions',
  ['00:01.000 --> 00:03.000', '<v Ida>Hej.'],
  ['00:03.000 --> 00:05.000', '<v Ida>Hvem er du?'],
  ['00:12.000 --> 00:14.000', '<v Ole>Jeg hedder Ole.'],
);

test('what is said stands under its chapter, with the speaker where that changes', () => {
  const chapters = cues('chapters', ['00:00.000 --> 00:10.000', 'Døren'], ['00:10.000 --> 00:20.000', 'Navnet']);
  const sections = transcriptOf({ captions, chapters, descriptions: [] });
  expect(sections.map(({ title, start, entries }) => [title, start, entries.map(({ speaker, text }) => [speaker, text])])).toEqual([
    [
      'Døren',
      0,
      [
        ['Ida', 'Hej.'],
        [undefined, 'Hvem er du?'],
      ],
    ],
    ['Navnet', 10, [['Ole', 'Jeg hedder Ole.']]],
  ]);
});

test('what is seen stands before what is said at the same moment', () => {
  const descriptions = cues('descriptions', ['00:03.000 --> 00:05.000', 'En mand i døren.']);
  const [section] = transcriptOf({ captions, chapters: [], descriptions });
  expect(section?.title).toBeUndefined();
  expect(section?.entries.map(({ kind, text }) => [kind, text])).toEqual([
    ['said', 'Hej.'],
    ['seen', 'En mand i døren.'],
    ['said', 'Hvem er du?'],
    ['said', 'Jeg hedder Ole.'],
  ]);
});

test('what begins before the first chapter is not lost, and an empty chapter is not shown', () => {
  const chapters = cues(
    'chapters',
    ['00:02.000 --> 00:10.000', 'Et'],
    ['00:10.000 --> 00:11.000', 'Tomt'],
    ['00:11.000 --> 00:20.000', 'Tre'],
  );
  const sections = transcriptOf({ captions, chapters, descriptions: [] });
  expect(sections.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['Et', 2],
    ['Tre', 1],
  ]);
});
