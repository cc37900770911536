/** Films in the built site: files that are what they were, and words that are still true. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCues, readCues } from '../../src/model/cues.ts';
import { film } from '../../src/schemas/film.ts';
import { principle } from '../../src/schemas/idea.ts';
import { useServer } from './answers.ts';
import { entriesOf, idOf } from './content.ts';
import { dist, filesBelow, oneLine, pageAt, project, wordsOf } from './pages.ts';

const ask = useServer();
const published = entriesOf('films').flatMap((entry) => {
  const { recording } = film.parse(entry.fields);
  return recording.status === 'published' ? [{ id: idOf(entry), recording }] : [];
});

test('every file of every film is in the site, whole, and nothing else of the films is', () => {
  const named = published.flatMap(({ id, recording }) =>
    recording.media.files.map(({ name, sha256 }) => ({ path: `media/${id}/${name}`, sha256 })),
  );
  const faults = named.filter(
    ({ path, sha256 }) =>
      createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('hex') !== sha256,
  );
  expect(published.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  expect(
    filesBelow(dist)
      .filter((name) => name.startsWith('media/'))
      .sort(),
  ).toEqual(named.map(({ path }) => path).sort());
});

test('a film is sent in parts, with its type, and may be kept for a year', async () => {
  for (const { id, recording } of published) {
    for (const { name, bytes, use } of recording.media.files) {
      const { status, headers } = await ask(`/media/${id}/${name}`, { Range: 'bytes=100-199' });
      expect([status, headers['content-range'], headers['cache-control']], name).toEqual([
        206,
        `bytes 100-199/${bytes}`,
        'public, max-age=31536000, immutable',
      ]);
      if (use === 'video') expect(headers['content-type']).toBe('video/mp4');
    }
  }
});

test('captions are sent as captions', async () => {
  for (const { id } of published) {
    const { status, headers, body } = await ask(`/film/${id}/undertekster.vtt`);
    expect([status, headers['content-type']]).toEqual([200, 'text/vtt']);
    expect(body).toBe(readFileSync(join(project, `content/film-text/captions/${id}.vtt`), 'utf8'));
  }
});

test('the introduction film says the principles as they stand; if not, draw it and take it in again', () => {
  const file = readFileSync(join(project, 'content/film-text/captions/fem-principper-paa-et-minut.vtt'), 'utf8');
  const words = readCues(file, 'captions').cues.flatMap(({ parts }) => parts.map(({ text }) => text));
  const faults = entriesOf('principles').flatMap((entry) => {
    const { title, order, sayTomorrow } = principle.parse(entry.fields);
    return [
      ...(words.includes(`${order}. ${title}`) ? [] : [`does not say »${order}. ${title}«`]),
      ...(sayTomorrow.some((sentence) => words.includes(`»${sentence}«`)) ? [] : [`says no sentence of »${title}«`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('A35: a film has Danish captions, all its words to read, a picture with words, its length and the size of each file', () => {
  const faults = published.flatMap(({ id, recording }) => {
    const address = `/film/${id}/`;
    const { root } = pageAt(address);
    const captions = root.querySelector('video track[kind=captions][srclang=da]')?.getAttribute('src');
    const words = readCues(readFileSync(join(project, `content/film-text/captions/${id}.vtt`), 'utf8'), 'captions').cues.flatMap(
      ({ parts }) => parts.map(({ text }) => oneLine(text)),
    );
    const transcript = wordsOf(root.querySelector('.transcript') ?? root.querySelector('title') ?? root);
    const files = root.querySelectorAll('.film-files li').map(wordsOf);
    return [
      ...(captions === `${address}undertekster.vtt` ? [] : ['has no Danish captions']),
      ...words.filter((text) => !transcript.includes(text)).map((text) => `has a transcript without »${text}«`),
      ...(recording.audioDescription.status !== 'text' || transcript.includes('Billede:') ? [] : ['does not tell what is seen']),
      ...(recording.poster.alt.trim() && root.querySelector('video[poster]') ? [] : ['has no picture, or one without words']),
      ...(/\d+ (sekunder|minut)/.test(wordsOf(root.querySelector('.film-offer') ?? root)) ? [] : ['does not tell how long it is']),
      ...files
        .filter((file) => /^Hent filmen/.test(file) && !/\d (kB|MB|GB)/.test(file))
        .map((file) => `does not tell the size of »${file}«`),
      ...(files.some((file) => file.startsWith('Hent filmen')) || !recording.uses.includes('download') ? [] : ['offers no file']),
    ].map((fault) => `A35 ${address} ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('A36: the captions and chapters that are published can be read in time', () => {
  const kinds = [
    ['undertekster.vtt', 'captions'],
    ['kapitler.vtt', 'chapters'],
  ] as const;
  const faults = published.flatMap(({ id, recording }) =>
    kinds.flatMap(([name, kind]) => {
      const path = `film/${id}/${name}`;
      if (kind === 'chapters' && !existsSync(join(dist, path))) return [];
      const { faults: found } = checkCues(readFileSync(join(dist, path), 'utf8'), kind, recording.media.seconds);
      return found.map(({ line, problem }) => `A36 ${path}:${line} ${problem}`);
    }),
  );
  expect(faults).toEqual([]);
});
