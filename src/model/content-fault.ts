/** A fault in the content, placed so that an editor can go straight to it. */
export interface Fault {
  /** Path from the project's root, such as `content/chapters/laesevejledning.mdx`. */
  file: string;
  /** Line and column, counted from 1. */
  line: number;
  column: number;
  /** What is wrong. Names the field where there is one. */
  problem: string;
  /** What to do about it, with the values that would have worked. */
  remedy: string;
}

/** Stops the build. Astro prints the `hint` of any error under its message. */
export class ContentFault extends Error {
  override readonly name = 'ContentFault';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** One fault as compilers write it: `file:line:column: what is wrong` and, under it, what to do. */
export function formatFault({ file, line, column, problem, remedy }: Fault): string {
  return `${file}:${line}:${column}: ${problem}\n  → ${remedy}`;
}

/** All faults as one error, in the order of files and lines. */
export function faultsAsError(faults: readonly Fault[]): ContentFault {
  const sorted = [...faults].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
  return new ContentFault(
    `The content has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n\n${sorted.map(formatFault).join('\n\n')}\n`,
    'Mend what is named above and build again. What was published before is untouched.',
  );
}
