/** As much of the reader of reference files as the tests use; the packages have no types of their own. */
declare module '@citation-js/core' {
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    publisher?: string;
    'container-title'?: string;
    URL?: string;
    author?: { family?: string; given?: string }[];
    issued?: { 'date-parts': number[][] };
  }
  /** Reads a file of references. @throws When it is not valid. */
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    data: CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
