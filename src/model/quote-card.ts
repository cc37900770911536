import { heldTogether } from '../language/hold-together.ts';
import { sentencesOf } from '../language/sentences.ts';
import { evenLines } from './even-lines.ts';
import { withinQuotes } from './reference-text.ts';

/** The shapes of a quote card, in pixels: for a feed, and for a link or a slide. */
export const cardFormats = {
  square: { width: 1080, height: 1080, margin: 96, sizes: [92, 84, 76, 68, 62, 56, 52, 48, 44] },
  wide: { width: 1200, height: 630, margin: 72, sizes: [72, 66, 60, 56, 52, 48, 44, 40] },
} as const;
export type CardFormat = keyof typeof cardFormats;

/** The height of a line against the size of its letters. */
export const CARD_LEADING = 1.26;
/** Above the words stands the motif, under them where they are from; in pixels, with the air between. */
const HEAD = 120;
const FOOT = 150;

/** Words as they are to be drawn. */
export interface CardSetting {
  lines: string[];
  /** In pixels. */
  size: number;
}

/** How wide a text is in the typeface of the card, in ems. */
export type Measure = (text: string) => number;

/**
 * Finds the largest letters in which the words fit on a card, and where their lines end: as even as can be,
 * and with nothing parted that belongs together.
 *
 * @returns Undefined where they are too many.
 */
export function setCard(words: string, format: CardFormat, measure: Measure): CardSetting | undefined {
  const { width, height, margin, sizes } = cardFormats[format];
  const room = height - 2 * margin - HEAD - FOOT;
  const measured = heldTogether(`»${withinQuotes(words)}«`)
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .map((text) => ({ text, width: measure(text) }));
  const space = measure(' ');
  for (const size of sizes) {
    const lines = evenLines(measured, space, (width - 2 * margin) / size, Math.floor(room / (size * CARD_LEADING)));
    if (lines) return { lines, size };
  }
  return undefined;
}

/** The words that a card can be made of: all of them where they fit in one shape or the other, and each sentence that does. */
export function cardChoices(words: string, measure: Measure): string[] {
  const fits = (text: string) => setCard(text, 'square', measure) !== undefined || setCard(text, 'wide', measure) !== undefined;
  const sentences = sentencesOf(words).map((sentence) => sentence.trim());
  return [...new Set([words, ...(sentences.length > 1 ? sentences : [])])].filter(fits);
}

/** What the card says, for those who cannot see it. */
export function cardWords(words: string, title: string, siteName: string): string {
  return `Citatkort: »${withinQuotes(words)}« Fra siden »${withinQuotes(title)}« på webstedet ${siteName}.`;
}
