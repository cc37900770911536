import { expect, test } from 'vitest';
import { checkCues, readCues } from './cues.ts';

/** A file of cues: each its times and its words. */
const vtt = (...cues: [times: string, words: string][]) => `WEBVTT\n\n${cues.map(([times, words]) => `${times}\n${words}\n`).join('\n')}`;
const problems = (content: string, kind: Parameters<typeof checkCues>[1] = 'captions', seconds?: number) =>
  checkCues(content, kind, seconds).faults.map(({ line, problem }) => `${line}: ${problem}`);

test('who speaks is told apart from what is said, and markup is left out', () => {
  const [cue] = readCues(vtt(['00:01.000 --> 00:04.000', '<v Ida>Hej med <i>dig</i></v>\n<v Ole>Hej, Ida.']), 'captions').cues;
  expect(cue).toMatchObject({ start: 1, end: 4, at: 3, lines: ['Hej med dig', 'Hej, Ida.'] });
  expect(cue?.parts).toEqual([
    { speaker: 'Ida', text: 'Hej med dig' },
    { speaker: 'Ole', text: 'Hej, Ida.' },
  ]);
});

test('A36: captions that can be read have no fault', () => {
  const content = vtt(
    ['00:00:01.000 --> 00:00:04.000', 'Jeg kom ind ad døren\nog vidste ikke, hvem jeg'],
    ['00:04.000 --> 00:06.000', 'skulle spørge.'],
  );
  expect(problems(content, 'captions', 6)).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'in the wrong order',
    vtt(['00:05.000 --> 00:07.000', 'To'], ['00:01.000 --> 00:03.000', 'En']),
    '6: the file is not right WebVTT: Start timestamp is not greater than or equal to start timestamp of previous cue.',
  ],
  [
    'over each other',
    vtt(['00:01.000 --> 00:03.000', 'En'], ['00:02.000 --> 00:04.000', 'To']),
    '6: the cue begins at 0:02.0, before the one before it ends at 0:03.0.',
  ],
  [
    'backwards',
    vtt(['00:03.000 --> 00:01.000', 'En']),
    '3: the file is not right WebVTT: End timestamp is not greater than start timestamp.',
  ],
  ['beyond the end', vtt(['00:09.000 --> 00:11.000', 'En']), '3: the cue ends at 0:11.0, but the film at 0:10.0.'],
  [
    'too fast',
    vtt(['00:01.000 --> 00:03.000', 'Denne sætning er for lang\ntil to korte sekunder.']),
    '3: the caption has 48 characters in 2.0 seconds, 24.0 a second; at most 17 can be read.',
  ],
  [
    'too long in a line',
    vtt(['00:01.000 --> 00:06.000', `${'a'.repeat(43)}`]),
    `3: the line »${'a'.repeat(43)}« has 43 characters; at most 42 fit.`,
  ],
  ['in three lines', vtt(['00:01.000 --> 00:06.000', 'En\nto\ntre']), '3: the caption has 3 lines; at most 2 fit.'],
  ['too short', vtt(['00:01.000 --> 00:01.900', 'En']), '3: the caption is shown for 0.9 seconds.'],
  ['too long on the screen', vtt(['00:01.000 --> 00:09.000', 'En']), '3: the caption is shown for 8.0 seconds.'],
  ['without words', vtt(['00:01.000 --> 00:03.000', '<i></i>']), '3: the cue has no words.'],
  ['coloured', vtt(['00:01.000 --> 00:03.000', '<c.red>En</c>']), '3: the cue has the markup <c>.'],
  ['in SRT', '1\n00:00:01,000 --> 00:00:03,000\nEn\n', '1: the file is in the SRT format.'],
  ['none at all', 'WEBVTT\n', '1: the file has no cue.'],
  [
    'without a blank line after the first',
    'WEBVTT\n00:01.000 --> 00:03.000\nEn\n',
    '2: the file is not right WebVTT: No blank line after the signature.',
  ],
])('A36: captions %s are refused with their line', (_, content, problem) => {
  expect(problems(content, 'captions', 10)).toContain(problem);
});

test('two captions may be shown at once where each has its own place', () => {
  const content = vtt(['00:01.000 --> 00:03.000 line:0', 'En'], ['00:02.000 --> 00:04.000 line:-1', 'To']);
  expect(problems(content)).toEqual([]);
});

test('chapters cover the film from end to end without a gap', () => {
  const whole = vtt(['00:00.000 --> 00:10.000', 'Et'], ['00:10.000 --> 00:20.000', 'To']);
  expect(problems(whole, 'chapters', 20)).toEqual([]);
  expect(problems(whole, 'chapters', 40)).toEqual(['6: the last chapter ends at 0:20.0, but the film at 0:40.0.']);
  expect(problems(vtt(['00:00.000 --> 00:08.000', 'Et'], ['00:10.000 --> 00:20.000', 'To']), 'chapters', 20)).toEqual([
    '6: there is a gap between the chapters, from 0:08.0 to 0:10.0.',
  ]);
  expect(problems(vtt(['00:06.000 --> 00:20.000', 'Et']), 'chapters', 20)).toEqual(['3: the first chapter begins at 0:06.0.']);
});

test('descriptions may be longer than captions', () => {
  expect(
    problems(vtt(['00:01.000 --> 00:12.000', 'En mørk flade. To cirkler mødes på en vandret linje midt i billedet.']), 'descriptions', 12),
  ).toEqual([]);
});
