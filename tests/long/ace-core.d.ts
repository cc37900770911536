/** The one function of Ace that the tests use; the package has no types of its own. */
declare module '@daisy/ace-core' {
  /** Drives a browser for Ace: opens each text of the book and runs axe in it. */
  interface AxeRunner {
    /** How many texts are checked at once. */
    concurrency: number;
    setTimeout(milliseconds: number): void;
    launch(): Promise<void>;
    close(): Promise<void>;
    /** @param scripts Paths of scripts to run in the page. @param contents Scripts as text, to be run before them. */
    run(url: string, scripts: string[], contents: string[], folder: string): Promise<unknown>;
  }
  interface Finding {
    'earl:test': { 'dct:title': string; 'earl:impact': string };
    'earl:result': { 'earl:outcome': string; 'dct:description': string };
  }
  export interface Report {
    'earl:result': { 'earl:outcome': string };
    assertions: { 'earl:testSubject': { url: string }; assertions: Finding[] }[];
    'a11y-metadata': { missing: string[]; empty: string[]; present: string[] };
  }
  interface Options {
    cwd: string;
    outdir: string;
    lang: string;
    initLogger: boolean;
    silent: boolean;
    /** Leaves out a list of all pictures and films, which takes its time. */
    doNotReportMedia: boolean;
    fileName: string;
  }
  export default function ace(epub: string, options: Options, runner: AxeRunner): Promise<[job: string, report: Report]>;
}
