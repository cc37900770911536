import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** Levels A and AA of WCAG 2.2, which axe leaves out unless it is named, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on an open page. No page has frames, which is what the legacy mode leaves out. */
export async function askAxe(page: Page, address: string): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ engine: 'axe' as const, page: address, rule: id, where: target.join(' '), says: help })),
  );
}
