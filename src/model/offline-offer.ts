/**
 * What the site offers to keep on a device, as it stands in `/offline.json`, and what follows from it for
 * a copy that lies there.
 */

/** Where the offer lies. */
export const offerAddress = '/offline.json';
/** Where the worker lies: an address that never changes, so that what once registered there can be replaced. */
export const workerAddress = '/sw.js';
/** The page that controls the copy, and the one that answers without net for what is not in it. */
export const copyPage = '/tag-med/';
export const awayPage = '/uden-net/';

/** A file that can be fetched whole, and be known again. */
export interface OfferedFile {
  address: string;
  bytes: number;
  /** SHA-256 of its bytes, 64 hexadecimal signs. */
  sha256: string;
}

/** A file of a film's picture. */
export interface OfferedVideo extends OfferedFile {
  /** MIME type with codecs. */
  type: string;
  /** The height of the picture in pixels. */
  height: number;
}

/** A film that may be kept. */
export interface OfferedFilm {
  id: string;
  title: string;
  /** From the smallest to the largest; of one height the one that a browser should try first. */
  videos: OfferedVideo[];
  poster?: OfferedFile;
}

export interface OfflineOffer extends OfferedFile {
  /** How many pages the pack at `address` holds. */
  pages: number;
  /** The day of its newest text. */
  date: string;
  /** A copy whose newest text is older than this day may not be kept. */
  since: string;
  /** Short hashes of the ids of films that were taken down. */
  withdrawn: string[];
  films: OfferedFilm[];
}

/** A copy that lies on the device. */
export interface SavedCopy {
  /** The address of its pack, which changes with its bytes. */
  address: string;
  bytes: number;
  pages: number;
  date: string;
  withdrawn: string[];
  /** The day on which it was saved, by the device. */
  saved: string;
}

/** A film that lies on the device. */
export interface SavedFilm {
  id: string;
  height: number;
  bytes: number;
  /** The addresses of its files; the picture first. */
  files: string[];
}

/** Why a copy that was saved is not there any more. */
export type Loss = 'withdrawn' | 'outdated' | 'lost';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isOwn = (value: unknown): value is string => isText(value) && /^\/[\w./-]+$/.test(value) && !value.startsWith('//');
const isFile = (value: unknown): value is OfferedFile => {
  const { address, bytes, sha256 } = (value ?? {}) as Partial<OfferedFile>;
  return isOwn(address) && Number.isSafeInteger(bytes) && Number(bytes) > 0 && isText(sha256) && /^[0-9a-f]{64}$/.test(sha256);
};
const isFilm = (value: unknown): value is OfferedFilm => {
  const { id, title, videos, poster } = (value ?? {}) as Partial<OfferedFilm>;
  const isVideo = (video: OfferedVideo) => isFile(video) && isText(video.type) && Number.isInteger(video.height);
  const hasVideos = Array.isArray(videos) && videos.length > 0 && videos.every(isVideo);
  return isText(id) && isText(title) && hasVideos && (poster === undefined || isFile(poster));
};

/**
 * Reads an offer.
 *
 * @returns Undefined where the text is none: a network that asks for a login answers with a page of its own.
 */
export function readOffer(text: string): OfflineOffer | undefined {
  try {
    const offer = JSON.parse(text) as OfflineOffer;
    const { pages, date, since, withdrawn, films } = offer;
    const isOffer =
      isFile(offer) &&
      Number.isInteger(pages) &&
      isDay(date) &&
      isDay(since) &&
      Array.isArray(withdrawn) &&
      withdrawn.every(isText) &&
      Array.isArray(films) &&
      films.every(isFilm);
    return isOffer ? offer : undefined;
  } catch {
    return undefined;
  }
}

/** Why a copy may not be kept, where that is so: a film in it was taken down, or the publisher has drawn a line. */
export function lossOf(copy: SavedCopy, offer: OfflineOffer): Exclude<Loss, 'lost'> | undefined {
  if (offer.withdrawn.some((film) => !copy.withdrawn.includes(film))) return 'withdrawn';
  return copy.date < offer.since ? 'outdated' : undefined;
}

/** Whether a film may still be kept: every file of it must be one that the site offers today. */
export function mayKeep({ id, files }: SavedFilm, offer: OfflineOffer): boolean {
  const film = offer.films.find((one) => one.id === id);
  const offered = [...(film?.videos ?? []), ...(film?.poster ? [film.poster] : [])].map(({ address }) => address);
  return film !== undefined && files.every((file) => offered.includes(file));
}

/** The sizes of a film that a browser can play, one file each. @param plays What the browser says of a type. */
export function playableVideos({ videos }: OfferedFilm, plays: (type: string) => boolean): OfferedVideo[] {
  const heights = [...new Set(videos.map(({ height }) => height))];
  return heights.flatMap((height) => videos.find((video) => video.height === height && plays(video.type)) ?? []);
}

/** What a film takes on the device, with its poster. */
export function filmBytes({ poster }: OfferedFilm, video: OfferedVideo): number {
  return video.bytes + (poster?.bytes ?? 0);
}
