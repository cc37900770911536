/** The anchor of a cue in the transcript of a film: `t-83` begins 83 seconds into it. */
const cue = /#t-(\d+)$/;

/** The anchor by which a film's page opens at a second. */
export const cueAnchor = (second: number) => `t-${Math.floor(second)}`;

/** The second that an address opens a film at; undefined where it does not. */
export function cueSecond(address: string): number | undefined {
  const found = cue.exec(address)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What a place on a page is called among the results: its heading, or how far into the film the words are said. */
export function placeWords(address: string, heading: string): string {
  const second = cueSecond(address);
  if (second === undefined) return heading;
  const clock = `${Math.floor(second / 60)}.${String(second % 60).padStart(2, '0')}`;
  return `Sagt i filmen efter ${clock}`;
}
