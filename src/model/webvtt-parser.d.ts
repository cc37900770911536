/** The part of webvtt-parser that the site uses; the package has no types of its own. */
declare module 'webvtt-parser' {
  /** A piece of a cue: words, or a tag around other pieces. */
  export interface CueNode {
    type: 'text' | 'object' | 'timestamp';
    /** The words of a text, or what follows a tag's name: the speaker of a `<v>`. */
    value?: string;
    /** The name of the tag. */
    name?: string;
    children?: CueNode[];
  }
  export interface ParsedCue {
    /** Seconds. */
    startTime: number;
    /** Seconds. */
    endTime: number;
    linePosition: number | 'auto';
    textPosition: number | 'auto';
    tree: { children: CueNode[] };
  }
  class WebVTTParser {
    parse(
      input: string,
      mode: 'captions' | 'chapters' | 'metadata',
    ): { cues: ParsedCue[]; errors: { message: string; line: number; col?: number }[] };
  }
  const vtt: { WebVTTParser: typeof WebVTTParser };
  export default vtt;
}
