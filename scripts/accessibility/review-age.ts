/** Whether what the page about accessibility says of the last review still holds: for the build, which warns, and for a release, which stops. */
import { lastRun, RUN_FILE } from '../../src/integrations/last-run.ts';
import { siteSettings } from '../../src/integrations/site-settings.ts';
import { isReviewOld, MONTHS_A_REVIEW_LASTS } from '../../src/model/accessibility-run.ts';
import { sumOfSources } from '../deploy/proof.ts';

/** A warning when the site was changed after its last full run, or undefined. @param root The project's root. */
export function changedSinceRun(root: string): string | undefined {
  const { date, sources } = lastRun(root);
  if (sources === sumOfSources(root, RUN_FILE)) return undefined;
  return `${RUN_FILE}: the site was changed after the full run of ${date} that the page about accessibility tells of. Run npm run check:long before a release.`;
}

/**
 * Why a site may not be published, when its last review is more than twelve months old (bar A51), or undefined.
 *
 * @param root The project's root.
 * @param today The day of the release, such as `2026-11-23`.
 */
export function whyReviewIsOld(root: string, today: string): string | undefined {
  const { date } = lastRun(root);
  const limit = `older than ${MONTHS_A_REVIEW_LASTS} months`;
  if (isReviewOld(date, today))
    return `A51: the last review of accessibility, of ${date}, is ${limit}. Run npm run check:long, which reviews the site and writes ${RUN_FILE}.`;
  const { accessibilityStatement: statement } = siteSettings(root);
  if ('url' in statement && isReviewOld(statement.updated, today))
    return `A51: the official accessibility statement was last updated on ${statement.updated}, which is ${limit}. Update it in the WAS-Tool, then accessibilityStatement.updated in content/settings/site.yaml.`;
  return undefined;
}
