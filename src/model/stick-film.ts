import type { MediaFile, Published } from '../schemas/film.ts';
import { qualities, usualQuality } from './film-offer.ts';

/**
 * The one file of a film that lies in the folder: the size that a film begins with, in the form that every browser
 * plays. All sizes would make the folder too heavy to carry.
 *
 * @throws {RangeError} When the film has no video file.
 */
export function filmOnStick(film: Published): Extract<MediaFile, { use: 'video' }> {
  const { files } = usualQuality(qualities(film));
  const file = files.find(({ type }) => type.includes('avc1')) ?? files[0];
  if (!file) throw new RangeError('The film has no video file.');
  return file;
}
