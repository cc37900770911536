import { clockWords } from '../language/media-words.ts';

/** A place on a page that can be linked to, and the word of the page's text at which it begins. */
export interface Anchor {
  id: string;
  location: number;
}

/** A word of the page that was found, and how much it counts. */
export interface Hit {
  location: number;
  balanced_score: number;
}

/** The anchor of a cue in the transcript of a film: `t=83` begins 83 seconds into it, as in a media fragment. */
const cue = /^t=(\d+)$/;

/** The anchor by which a film's page opens at a second. Source: https://www.w3.org/TR/media-frags/ */
export const cueAnchor = (second: number) => `t=${Math.floor(second)}`;

/** The second of the cue in which the best of the hits is said; undefined where it is not said in a film. */
export function cueOfHits(anchors: readonly Anchor[], hits: readonly Hit[]): number | undefined {
  const best = hits.reduce<Hit | undefined>((one, other) => (one && one.balanced_score >= other.balanced_score ? one : other), undefined);
  if (!best) return undefined;
  const before = anchors.filter(({ location }) => location <= best.location).sort((one, other) => one.location - other.location);
  const second = cue.exec(before.at(-1)?.id ?? '')?.[1];
  return second === undefined ? undefined : Number(second);
}

/** What a cue is called among the results. */
export function cueWords(second: number): string {
  return `Sagt i filmen efter ${clockWords(second)}`;
}
