/** A heading as Astro reports it after rendering. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** The headings that a list of contents shows: those of the second level. */
export function contentsOf(headings: readonly Heading[]): Heading[] {
  return headings.filter(({ depth }) => depth === 2);
}
