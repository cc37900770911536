/** The colours of a share picture: those of the site in daylight. */
export interface ShareColours {
  paper: string;
  ink: string;
  /** What a page has that belongs to no principle. */
  hue: string;
  /** The two circles. */
  citizen: string;
  staff: string;
  /** Ids of the principles, with their hues and the ground to set them on. */
  principles: ReadonlyMap<string, { hue: string; tint: string }>;
}

/**
 * A colour that the site has in daylight, as `#rrggbb`.
 *
 * @param css The text of `src/styles/tokens.css`.
 * @param token Its name there, without the hyphens before it.
 * @throws When the token is gone, and names it.
 */
export function daylightColour(css: string, token: string): string {
  const found = new RegExp(`--${token}:\\s*(?:light-dark\\(\\s*)?(#[0-9a-f]{6})\\b`, 'i').exec(css)?.[1];
  if (!found) throw new Error(`Share pictures and books need the colour --${token}. Give it as #rrggbb in src/styles/tokens.css.`);
  return found;
}

/**
 * Reads the colours out of the style sheet that holds the tokens, so that they are told once only.
 *
 * @param css The text of `src/styles/tokens.css`.
 * @throws When a token that the pictures need is gone, and names it.
 */
export function shareColours(css: string): ShareColours {
  const colour = (token: string) => daylightColour(css, token);
  const role = (block: string, name: string, principle: string): string => {
    const token = new RegExp(`--${name}:\\s*var\\(--([\\w-]+)\\)`).exec(block)?.[1];
    if (!token) throw new Error(`The principle "${principle}" has no --${name} in src/styles/tokens.css. Give it one, such as var(--p1).`);
    return colour(token);
  };

  const principles = new Map<string, { hue: string; tint: string }>();
  for (const [, id = '', block = ''] of css.matchAll(/\[data-principle=["']?([\w-]+)["']?\]\s*\{([^}]*)\}/g)) {
    principles.set(id, { hue: role(block, 'hue', id), tint: role(block, 'tint', id) });
  }
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    hue: colour('petrol'),
    citizen: colour('mark-citizen'),
    staff: colour('mark-staff'),
    principles,
  };
}
