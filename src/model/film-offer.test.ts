import { expect, test } from 'vitest';
import type { Published } from '../schemas/film.ts';
import { fileFor, mediaOrigin, mediaUrl, offers, qualities, usualQuality } from './film-offer.ts';

const video = (height: number, codec: string, bytes: number) => ({
  use: 'video' as const,
  name: `${height}p.${codec}.mp4`,
  type: `video/mp4; codecs="${codec}"`,
  width: Math.round((height * 16) / 9),
  height,
  bytes,
  sha256: '',
});
const film = (...files: Published['media']['files']) =>
  ({ sound: { status: 'none', reason: 'Uden lyd.' }, media: { seconds: 66.2, files } }) as unknown as Published;

test('the sizes of a film are named from the smallest, with AV1 before H.264', () => {
  const all = qualities(
    film(video(480, 'avc1', 6_300_000), video(480, 'av01', 2_300_000), video(240, 'avc1', 900_000), video(1080, 'avc1', 12_000_000)),
  );
  expect(all.map(({ name, files }) => [name, ...files.map(({ type }) => type.slice(19, 23))])).toEqual([
    ['Lille', 'avc1'],
    ['Almindelig', 'av01', 'avc1'],
    ['Storskærm', 'avc1'],
  ]);
  expect(usualQuality(all).height).toBe(480);
});

test('a film without the usual size begins with the nearest below, or the only one', () => {
  expect(usualQuality(qualities(film(video(240, 'avc1', 1), video(720, 'avc1', 1)))).height).toBe(240);
  expect(usualQuality(qualities(film(video(720, 'avc1', 1)))).height).toBe(720);
  expect(() => usualQuality([])).toThrow(RangeError);
});

test('a film offers only what it has', () => {
  expect(offers(film(), { descriptions: true })).toEqual([
    '1 minut og 6 sekunder',
    'ingen lyd',
    'tekstet på dansk',
    'fuld udskrift af det, der siges og ses',
  ]);
  expect(offers({ ...film(), sound: { status: 'speech' } }, { descriptions: false }).slice(1)).toEqual([
    'dansk tale',
    'tekstet på dansk',
    'fuld udskrift af det, der siges',
  ]);
  expect(fileFor(film(), 'audio')).toBeUndefined();
});

test('files lie on the site or on another host, as the settings say', () => {
  expect(mediaUrl('/media/', 'lys', 'a.mp4')).toBe('/media/lys/a.mp4');
  expect(mediaOrigin('/media/')).toBeUndefined();
  expect(mediaOrigin('https://film.example/offentlig/')).toBe('https://film.example');
});
