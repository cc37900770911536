/** The part of a file that is asked for: its first and last byte, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Reads a `Range` header of one part. More than one part, or what cannot be read, is answered with the whole
 * file, as a server may.
 *
 * Source: RFC 9110, section 14.
 *
 * @param size The length of the file in bytes.
 * @returns `whole` where the whole file is the answer, `none` where the file has no such part.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  if (from === '') return to === '0' || size === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const [first, last] = [Number(from), Math.min(to === '' ? size - 1 : Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= size ? 'none' : { first, last };
}
