import type { z } from 'astro/zod';
import { day, list, oneOf, strict, text, whole } from './fields.ts';

/** The engines that a full run asks about every page, by the names that the page about accessibility has for them. */
export const engineNames = ['axe', 'QualWeb', 'IBM Equal Access', 'Nu Html Checker'] as const;

/** What else a full run tries, each by the tests of one file. */
export const triedSubjects = ['keyboard', 'scripts-off', 'paper', 'firefox', 'epub', 'epub-access', 'pdf'] as const;
export type TriedSubject = (typeof triedSubjects)[number];

const howMany = (of: string) => whole(`how many ${of}`, 0, 100_000);

/** What the last full run of the accessibility checks showed. Written by `npm run check:long`, never by hand. */
export const accessibilityRun = strict({
  /** The day of the run: the last review. */
  date: day,
  /** The standard that the engines were asked about. */
  standard: text('the standard, such as WCAG 2.2 AA'),
  /** One SHA-256 sum of all that the tested site was built from; see `sumOfSources`. */
  sources: text('the sum of the sources').regex(/^[0-9a-f]{64}$/, {
    error: 'must be a SHA-256 sum. Run npm run check:long, which writes the file.',
  }),
  /** How many pages the site had. */
  pages: howMany('pages the site had'),
  engines: list(
    strict({
      name: oneOf(engineNames),
      version: text('the version of the engine'),
      pages: howMany('pages it was asked about'),
      findings: howMany('faults it found'),
    }),
    'the engines with what they found',
    1,
    engineNames.length,
  ),
  tried: list(
    strict({ subject: oneOf(triedSubjects), tests: howMany('tests were run'), failed: howMany('of them failed') }),
    'what else was tried',
    0,
    triedSubjects.length,
  ),
});
export type AccessibilityRun = z.infer<typeof accessibilityRun>;
