import { lengthWords } from '../language/media-words.ts';
import type { MediaFile, Published } from '../schemas/film.ts';

type Video = Extract<MediaFile, { use: 'video' }>;

/** A size of the picture that a viewer can choose: its files, the one that a browser should try first before the others. */
export interface Quality {
  name: string;
  height: number;
  files: Video[];
}

/** The height at which the film begins, in pixels: readable on a phone, light on a slow line. */
const USUAL_HEIGHT = 480;

const names: readonly [upTo: number, words: string][] = [
  [300, 'Lille'],
  [600, 'Almindelig'],
  [900, 'Stor'],
  [Number.POSITIVE_INFINITY, 'Storskærm'],
];

/** AV1 fills half of H.264, so a browser that knows it should meet it first. */
const codecOrder = ({ type }: Video) => (type.includes('av01') ? 0 : 1);

/** The sizes of a film, from the smallest to the largest. */
export function qualities({ media }: Published): Quality[] {
  const videos = media.files.filter((file) => file.use === 'video');
  const heights = [...new Set(videos.map(({ height }) => height))].sort((a, b) => a - b);
  return heights.map((height) => {
    const files = videos.filter((file) => file.height === height).sort((a, b) => codecOrder(a) - codecOrder(b));
    const name = names.find(([upTo]) => height < upTo)?.[1] ?? '';
    return { name, height, files };
  });
}

/** The size that a film begins with: the usual one, or the nearest below it. @throws {RangeError} When there is none. */
export function usualQuality(all: readonly Quality[]): Quality {
  const usual = all.findLast(({ height }) => height <= USUAL_HEIGHT) ?? all[0];
  if (!usual) throw new RangeError('The film has no video file.');
  return usual;
}

/** The file of a use, where there is one. */
export function fileFor<Use extends MediaFile['use']>({ media }: Published, use: Use) {
  return media.files.find((file): file is Extract<MediaFile, { use: Use }> => file.use === use);
}

/** What a film offers, in the order in which a viewer asks: nothing is named that is not there. */
export function offers(film: Published, has: { descriptions: boolean }): string[] {
  return [
    lengthWords(film.media.seconds),
    film.sound.status === 'none' ? 'ingen lyd' : 'dansk tale',
    'tekstet på dansk',
    has.descriptions ? 'fuld udskrift af det, der siges og ses' : 'fuld udskrift af det, der siges',
  ];
}

/** The address of a film's file. @param base Where media are served from, with a slash at the end. */
export function mediaUrl(base: string, film: string, name: string): string {
  return `${base}${film}/${name}`;
}

/** The origin that media come from; undefined where that is the site itself. */
export function mediaOrigin(base: string): string | undefined {
  return base.startsWith('/') ? undefined : new URL(base).origin;
}
