/**
 * What the engines find that is no fault, each with its reason. An entry that is no longer found must go: the tests say so.
 * A finding with a way out in the page is mended there, not written here.
 */
import type { Engine, Finding } from './finding.ts';

export interface FalseFinding {
  engine: Engine;
  /** The engine's own name of the rule. */
  rule: string;
  /** Where it is found: all of it, so that the same rule is heard elsewhere. */
  where: RegExp;
  /** What the engine says there, where one rule says many things. */
  says?: RegExp;
  /** Why it is none, by the text of the technique or the standard. */
  reason: string;
}

export const falseFindings: readonly FalseFinding[] = [
  {
    engine: 'QualWeb',
    rule: 'QW-WCAG-T3',
    where: / > fieldset:nth-child\(\d+\)$/,
    says: /neither inside nor referencing a `form`/,
    reason:
      'H71 asks for a fieldset with a legend around controls that belong together, and says nothing of a form; HTML lets a fieldset stand anywhere. These are worked by a script and send nothing: in a form, Enter would load the page anew.',
  },
  {
    engine: 'QualWeb',
    rule: 'QW-WCAG-T17',
    where: /^html > body:nth-child\(2\) > header:nth-child\(2\) > .* > search:nth-child\(3\) > .* > input:nth-child\(1\)$/,
    reason:
      'The label of the search in the top bar is there for a screen reader only, which the rule takes for empty. For the eye the button »Søg« beside the field labels it, as G167 allows; G162 is one way of several to meet 3.3.2.',
  },
  {
    engine: 'QualWeb',
    rule: 'QW-WCAG-T24',
    where: / > details:nth-child\(\d+\) > /,
    reason:
      'F55 is about scripts that take the focus away. What lies in a closed details element is not rendered and takes no focus in any browser; opened, it does, as tests/browser/keyboard.test.ts sees.',
  },
  {
    engine: 'QualWeb',
    rule: 'QW-WCAG-T32',
    where: / > (?:ul|ol):nth-child\(\d+\)$/,
    reason:
      'The two lists are empty until a script has something to say: results of a search, faults of a plan. H48 is about what looks like a list and is not marked as one; here nothing is seen yet.',
  },
  {
    engine: 'IBM Equal Access',
    rule: 'aria_form_label_unique fail_label_not_unique',
    where: /\/search\[1\]\/form\[1\]$/,
    reason:
      'A form without a name is no landmark (HTML-AAM 1.0, form), so no reader meets two of the same name. The search elements around the two forms are the landmarks, and are named »Søg fra toppen« and »Søg«.',
  },
  {
    engine: 'Nu Html Checker',
    rule: 'error',
    where: /name:/,
    says: /^CSS: “anchor-name”: Property “anchor-name” doesn't exist\.$/,
    reason:
      'CSS Anchor Positioning Level 1, which the checker has not learnt. Browsers without it show the notes below the text (decision 0007).',
  },
  {
    engine: 'Nu Html Checker',
    rule: 'error',
    where: /\+ \.75rem\)/,
    says: /^CSS: “inset-block-start”: Parse Error\.$/,
    reason: 'The function anchor() of CSS Anchor Positioning Level 1, which the checker has not learnt.',
  },
  {
    engine: 'Nu Html Checker',
    rule: 'error',
    where: /field-sizing:/,
    says: /^CSS: “field-sizing”: Property “field-sizing” doesn't exist\.$/,
    reason: 'CSS Basic User Interface Level 4, which the checker has not learnt. Browsers without it give the field a bar to scroll by.',
  },
];

const covers = (entry: FalseFinding, finding: Finding) =>
  entry.engine === finding.engine &&
  entry.rule === finding.rule &&
  entry.where.test(finding.where) &&
  (entry.says === undefined || entry.says.test(finding.says));

/** The findings that are faults. */
export function faultsAmong(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !falseFindings.some((entry) => covers(entry, finding)));
}

/** The entries of an engine that no finding needs any more. */
export function needlessEntries(engine: Engine, findings: readonly Finding[]): string[] {
  return falseFindings
    .filter((entry) => entry.engine === engine && !findings.some((finding) => covers(entry, finding)))
    .map((entry) => `${entry.engine} ${entry.rule} is found nowhere: take its entry out of tests/engines/false-findings.ts`);
}
