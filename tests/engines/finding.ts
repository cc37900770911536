/** The engines that look for barriers on every page, by the bar of each. */
export const engines = { axe: 'A1', QualWeb: 'A3', 'IBM Equal Access': 'A4', 'Nu Html Checker': 'A5' } as const;
export type Engine = keyof typeof engines;

/** What an engine finds wrong in one place of a page. */
export interface Finding {
  engine: Engine;
  /** Address of the page, such as `/rapport/`; for a style sheet, the first page that has it. */
  page: string;
  /** The engine's own name of the rule, such as `QW-ACT-R1`. */
  rule: string;
  /** Where on the page: a selector, a path, or the piece of code. */
  where: string;
  /** What the engine says. */
  says: string;
}

/** A finding in one line that begins with its bar, for the message of a test. */
export const inOneLine = ({ engine, page, rule, where, says }: Finding) =>
  `${engines[engine]} ${page} ${engine} ${rule}: ${says} ⟦${where}⟧`;
