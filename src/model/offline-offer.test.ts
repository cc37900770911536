import { expect, test } from 'vitest';
import { lossOf, mayKeep, type OfflineOffer, playableVideos, readOffer, type SavedCopy, type SavedFilm } from './offline-offer.ts';

const sha256 = 'a'.repeat(64);
const video = (name: string, height: number, type = 'video/mp4') => ({ address: `/media/en/${name}`, bytes: 9, sha256, type, height });
const offer: OfflineOffer = {
  address: '/_astro/offline.a1.pack',
  bytes: 1000,
  sha256,
  pages: 3,
  date: '2026-11-22',
  since: '2026-01-01',
  withdrawn: ['aaaaa'],
  films: [
    {
      id: 'en',
      title: 'En',
      videos: [video('240p.mp4', 240), video('480p.mp4', 480)],
      poster: { address: '/media/en/poster.webp', bytes: 1, sha256 },
    },
  ],
};
const copy: SavedCopy = { address: offer.address, bytes: 1000, pages: 3, date: '2026-11-22', withdrawn: ['aaaaa'], saved: '2026-11-23' };
const saved: SavedFilm = { id: 'en', height: 480, bytes: 10, files: ['/media/en/480p.mp4', '/media/en/poster.webp'] };

test('an offer is read as it was written', () => {
  expect(readOffer(JSON.stringify(offer))).toEqual(offer);
});

test.each([
  ['the page of a login', '<!doctype html><title>Log på</title>'],
  ['nothing', ''],
  ['another file', '{"name":"x"}'],
  ['null', 'null'],
  ['a pack on another host', JSON.stringify({ ...offer, address: '//ond.example/a' })],
  ['a pack with an address of another kind', JSON.stringify({ ...offer, address: 'https://ond.example/a' })],
  ['no hash', JSON.stringify({ ...offer, sha256: 'abc' })],
  ['no size', JSON.stringify({ ...offer, bytes: 0 })],
  ['a date that is none', JSON.stringify({ ...offer, date: 'i går' })],
  ['a film without files', JSON.stringify({ ...offer, films: [{ id: 'en', title: 'En', videos: [] }] })],
  ['a withdrawn film without a name', JSON.stringify({ ...offer, withdrawn: [''] })],
])('what is no offer is not taken for one: %s', (_, text) => {
  expect(readOffer(text)).toBeUndefined();
});

test('a copy that tells of a film that was taken down may not be kept', () => {
  expect(lossOf(copy, { ...offer, withdrawn: ['aaaaa', 'bbbbb'] })).toBe('withdrawn');
});

test('a copy that was saved after the film was taken down may be kept', () => {
  expect(lossOf(copy, offer)).toBeUndefined();
});

test('a copy from before the day that the publisher has set may not be kept', () => {
  expect([lossOf(copy, { ...offer, since: '2026-11-23' }), lossOf(copy, { ...offer, since: '2026-11-22' })]).toEqual([
    'outdated',
    undefined,
  ]);
});

test('a film may be kept as long as the site offers every file of it', () => {
  expect(mayKeep(saved, offer)).toBe(true);
  expect(mayKeep({ ...saved, files: ['/media/en/480p-before-the-cut.mp4'] }, offer)).toBe(false);
  expect(mayKeep({ ...saved, id: 'en-anden' }, offer)).toBe(false);
  expect(mayKeep(saved, { ...offer, films: [] })).toBe(false);
});

test('of each size a reader is offered the first file that the browser plays', () => {
  const film = { id: 'en', title: 'En', videos: [video('240p.mp4', 240), video('480p-av1.mp4', 480, 'av1'), video('480p.mp4', 480)] };
  const names = (plays: (type: string) => boolean) => playableVideos(film, plays).map(({ address }) => address);
  expect(names(() => true)).toEqual(['/media/en/240p.mp4', '/media/en/480p-av1.mp4']);
  expect(names((type) => type !== 'av1')).toEqual(['/media/en/240p.mp4', '/media/en/480p.mp4']);
  expect(names(() => false)).toEqual([]);
});
