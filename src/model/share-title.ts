import { evenLines } from './even-lines.ts';

/** A run of text set in a typeface, in the units of the typeface. */
interface SetText {
  glyphs: readonly { path: { toSVG(): string; bbox: { minX: number } } }[];
  /** How far each glyph moves the pen. */
  positions: readonly { xAdvance: number }[];
}

/** As much of a typeface as drawing needs. What `fontkit` opens is one. */
export interface Typeface {
  unitsPerEm: number;
  capHeight: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): SetText;
}

/** A title as it is to be drawn. */
export interface TitleSetting {
  /** In pixels. */
  size: number;
  lines: string[];
}

/** What a glyph gives back of its own space, in ems. */
export const titleTracking = -0.01;

/** The sizes in pixels and the most lines that each may fill, best first: few lines before large letters. */
const sizes = [
  { size: 104, most: 2 },
  { size: 92, most: 2 },
  { size: 80, most: 2 },
  { size: 72, most: 2 },
  { size: 80, most: 3 },
  { size: 72, most: 3 },
  { size: 64, most: 3 },
  { size: 72, most: 4 },
  { size: 64, most: 4 },
  { size: 56, most: 4 },
];

/** For titles that fit at no other size. Only here may a word be broken. */
const lastSizes = [
  { size: 48, most: 6 },
  { size: 40, most: 7 },
];

const vowel = 'aeiouyæøåäéíóöü';
const syllable = new RegExp(`^[^${vowel}-][${vowel}]`, 'i');

/** Characters that have a near relation which the typefaces hold. */
const relations: Record<string, string> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '–',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
};

/**
 * Makes a text one that the typeface can set. A character that it lacks becomes its near relation
 * or its letter without the accent; what has neither is left out.
 */
export function settable(text: string, typeface: Typeface): string {
  const has = (character: string) => typeface.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return Array.from(text.normalize('NFC'), (character) => {
    if (has(character)) return character;
    const near = relations[character] ?? character.normalize('NFD').replace(/\p{Mark}/gu, '');
    return Array.from(near).every(has) ? near : '';
  }).join('');
}

/**
 * Finds the size that becomes a title best, and where its lines end. The lines are as even as can
 * be. A word is broken only when it is longer than a line at the smallest sizes.
 *
 * @param width The room for a line, in pixels.
 * @throws When nothing of the title can be set, or it is too long for the smallest size.
 */
export function fitTitle(title: string, typeface: Typeface, width: number): TitleSetting {
  const measure = (text: string) => {
    const { positions } = typeface.layout(text);
    const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return units / typeface.unitsPerEm + positions.length * titleTracking;
  };
  // A no-break space is not in the pattern: what it holds together stays one word.
  const words = title
    .split(/[ \t\r\n]+/)
    .map((word) => settable(word, typeface).trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new Error(`Nothing of the title "${title}" can be drawn: the typeface has none of its characters.`);

  const space = measure(' ');
  const measured = words.map((text) => ({ text, width: measure(text) }));
  for (const { size, most } of sizes) {
    const lines = evenLines(measured, space, width / size, most);
    if (lines) return { size, lines };
  }
  for (const { size, most } of lastSizes) {
    const pieces = words.flatMap((word) => piecesOf(word, measure, width / size));
    const lines = evenLines(
      pieces.map((text) => ({ text, width: measure(text) })),
      space,
      width / size,
      most,
    );
    if (lines) return { size, lines };
  }
  throw new Error(`The title "${title}" is too long for a share picture. Shorten it, to 120 characters or fewer.`);
}

/** Breaks a word that is longer than a line: after a hyphen of its own, else before a syllable, else where it must. */
function piecesOf(word: string, measure: (text: string) => number, width: number): string[] {
  if (measure(word) <= width) return [word];
  const breaks = Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2)
    .map((at) => {
      const head = word.slice(0, at);
      return { at, own: /[-–/]$/.test(head), head: /[-–/]$/.test(head) ? head : `${head}-` };
    })
    .filter(({ head }) => measure(head) <= width);
  const chosen = breaks.findLast(({ own }) => own) ?? breaks.findLast(({ at }) => syllable.test(word.slice(at))) ?? breaks.at(-1);
  return chosen ? [chosen.head, ...piecesOf(word.slice(chosen.at), measure, width)] : [word];
}
