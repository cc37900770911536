import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inLines } from './lines.ts';
import { readPrinciples } from './read-principles.ts';
import { fastest, lengthOf, timeline } from './timeline.ts';
import { captions, chapters, descriptions, tracks } from './tracks.ts';

const scenes = timeline('Fem principper på et minut', readPrinciples(fileURLToPath(new URL('../..', import.meta.url))));
const cues = captions(scenes);

test('a caption has at most two lines of 42 characters', () => {
  expect(cues.filter(({ lines }) => lines.length > 2 || lines.some((line) => line.length > 42))).toEqual([]);
});

test('a caption stays for one to seven seconds, and no longer than its film', () => {
  // A millionth of a second is a fault of counting, not of time.
  expect(cues.filter(({ start, end }) => end - start < 1 || end - start > 7 + 1e-6)).toEqual([]);
  expect(cues.at(-1)?.end).toBeLessThanOrEqual(lengthOf(scenes));
});

test('no caption comes before the last one has gone', () => {
  expect(cues.filter(({ end }, place) => end > (cues[place + 1]?.start ?? Number.POSITIVE_INFINITY))).toEqual([]);
});

test('captions can be read at 13 characters a second', () => {
  // A picture lasts 0.04 s, and words come on a picture.
  expect(cues.filter(({ start, end, lines }) => lines.join(' ').length / (end - start + 0.04) > fastest)).toEqual([]);
});

test('captions say every word on the screen', () => {
  const shown = scenes.flatMap(({ words }) => words.map(({ text }) => text));
  const said = cues.map(({ lines }) => lines.join(' ').replace(/^\d\. /, ''));
  expect(said).toEqual(shown);
});

test('the chapters cover the film without a gap', () => {
  const all = chapters(scenes);
  expect(all[0]?.start).toBe(0);
  expect(all.slice(1).map(({ start }) => start)).toEqual(all.slice(0, -1).map(({ end }) => end));
  expect(all.at(-1)?.end).toBe(lengthOf(scenes));
});

test('each scene is described within its own time', () => {
  const all = descriptions(scenes);
  expect(all).toHaveLength(scenes.length);
  expect(all.filter(({ start, end }, place) => start < (scenes[place]?.start ?? 0) || end > lengthOf(scenes.slice(0, place + 1)))).toEqual(
    [],
  );
});

test('the three tracks are WebVTT files with times that players understand', () => {
  const files = tracks(scenes);
  expect([...files.keys()]).toEqual(['film.da.vtt', 'film.chapters.da.vtt', 'film.descriptions.da.vtt']);
  for (const text of files.values())
    expect(text).toMatch(/^WEBVTT\n\n(\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}(?: line:80%)?\n.+\n(.+\n)?\n?)+$/);
  expect(files.get('film.da.vtt')?.match(/-->.*line:80%$/gm)).toHaveLength(captions(scenes).length);
});

test('two lines part where a sentence ends, when they can', () => {
  expect(inLines('»Det ved jeg ikke endnu. Jeg finder ud af det og ringer torsdag.«')).toEqual([
    '»Det ved jeg ikke endnu.',
    'Jeg finder ud af det og ringer torsdag.«',
  ]);
  expect(inLines('»Er der nogen, der ikke må få det her at vide?«')).toEqual(['»Er der nogen, der ikke', 'må få det her at vide?«']);
});

test('words that do not fit into two lines are named', () => {
  expect(() => inLines('et ord '.repeat(15).trim())).toThrow('Shorten it');
});
