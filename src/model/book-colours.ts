import { daylightColour, shareColours } from './share-colours.ts';

/** The colours of the book: those of the site in daylight, as `#rrggbb`. */
export interface BookColours {
  paper: string;
  raised: string;
  ink: string;
  inkSoft: string;
  rule: string;
  ember: string;
  hue: string;
  tint: string;
  citizen: string;
  staff: string;
  /** Hue and tint by the id of a principle. */
  principles: Record<string, { hue: string; tint: string }>;
}

/**
 * Reads the colours out of the style sheet that holds the tokens, so that they are told once only.
 *
 * @param css The text of `src/styles/tokens.css`.
 * @throws When a token is gone, and names it.
 */
export function bookColours(css: string): BookColours {
  const { paper, ink, hue, citizen, staff, principles } = shareColours(css);
  return {
    paper,
    ink,
    hue,
    citizen,
    staff,
    raised: daylightColour(css, 'raised'),
    inkSoft: daylightColour(css, 'ink-soft'),
    rule: daylightColour(css, 'rule'),
    ember: daylightColour(css, 'ember'),
    tint: daylightColour(css, 'p1-tint'),
    principles: Object.fromEntries(principles),
  };
}
