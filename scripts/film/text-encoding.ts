/** Reads words in the encodings that subtitle programs write. */

/** Words that could be read, and what was changed on the way. */
export interface DecodedText {
  /** The words with `\n` as line breaks and without a byte order mark. */
  content: string;
  /** How the file was written, when it was not UTF-8. */
  convertedFrom: 'UTF-16' | 'Windows-1252' | undefined;
  /** A line that shows whether the letters came out right; undefined when nothing was converted. */
  example: string | undefined;
}

/** The words of a file. Undefined when it holds no words. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16');
  return decoded(bytes, 'utf-8', undefined) ?? decoded(bytes, 'windows-1252', 'Windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string, convertedFrom: DecodedText['convertedFrom']): DecodedText | undefined {
  let content: string;
  try {
    content = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    // Fatal decoding is how the next encoding in turn gets its chance.
    return undefined;
  }
  // Windows-1252 reads any bytes at all; signs that no keyboard writes tell a picture or a film.
  if (/[^\P{Cc}\t\n]/u.test(content)) return undefined;
  const example = content.split('\n').find((line) => /[^\p{ASCII}]/u.test(line)) ?? content.split('\n').find((line) => line.trim() !== '');
  return { content, convertedFrom, example: convertedFrom && example?.trim() };
}
