import type { AccessibilityRun, TriedSubject } from '../schemas/run.ts';

/** A subject of the full run beside the engines: its tests, and what the page about accessibility says of it. */
interface Subject {
  /** The test file, from the project's root. */
  test: string;
  /** The words that claim it on the page, as they stand there in bold. */
  claim: string;
  /** Programs that the tests ask, by the names that a reader meets. */
  tools: readonly string[];
}

/** What the full run tries beside the engines. */
export const subjects: Readonly<Record<TriedSubject, Subject>> = {
  keyboard: { test: 'tests/browser/keyboard.test.ts', claim: 'Med tastatur', tools: [] },
  'scripts-off': { test: 'tests/browser/scripts-off.test.ts', claim: 'Uden scripts', tools: [] },
  paper: { test: 'tests/long/paper.test.ts', claim: 'På papir', tools: [] },
  firefox: { test: 'tests/long/every-page-in-firefox.test.ts', claim: 'I Firefox', tools: [] },
  epub: { test: 'tests/long/book-epubcheck.test.ts', claim: 'Bogen som EPUB', tools: ['EPUBCheck'] },
  'epub-access': { test: 'tests/long/book-ace.test.ts', claim: 'EPUB-filens tilgængelighed', tools: ['Ace'] },
  pdf: { test: 'tests/site/book-pdf.test.ts', claim: 'Bogen som PDF', tools: ['qpdf'] },
};

/** Programs that test accessibility and that a page could claim to have used. */
export const knownTools = [
  'axe',
  'QualWeb',
  'IBM Equal Access',
  'Nu Html Checker',
  'Lighthouse',
  'EPUBCheck',
  'Ace',
  'qpdf',
  'WAVE',
  'Siteimprove',
  'Pa11y',
] as const;

/** The programs that a full run has asked. */
export function toolsOf({ engines, tried }: AccessibilityRun): string[] {
  return [...engines.map(({ name }) => name), ...tried.flatMap(({ subject }) => subjects[subject].tools)];
}

/** How long a review may be old, in months: the law asks for one a year (`docs/decisions/0030-accessibility-engines.md`). */
export const MONTHS_A_REVIEW_LASTS = 12;

/**
 * Whether a review is older than it may be.
 *
 * @param review The day of the review, such as `2026-11-23`.
 * @param today The day it is held against.
 */
export function isReviewOld(review: string, today: string): boolean {
  const last = new Date(`${review}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_A_REVIEW_LASTS);
  return today > last.toISOString().slice(0, 10);
}
