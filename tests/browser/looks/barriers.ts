import type { RunOptions } from 'axe-core';

/** What can change with the colours. The enhanced contrast of WCAG 1.4.6, 7:1, holds the 4.5:1 of 1.4.3 within it: see {@link wholeRange}. */
const colourRules = ['color-contrast-enhanced', 'link-in-text-block'];

/** What can change with the width: what is shown, how large it is, and so which names and neighbours things have. */
const layoutRules = [
  'aria-hidden-focus',
  'button-name',
  'heading-order',
  'image-alt',
  'label',
  'landmark-unique',
  'link-name',
  'region',
  'scrollable-region-focusable',
  'skip-link',
  'summary-name',
  'target-size',
];

const what = {
  all: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: {
      'color-contrast': { enabled: false },
      'color-contrast-enhanced': { enabled: true },
      'css-orientation-lock': { enabled: true },
    },
  },
  layout: { runOnly: { type: 'rule', values: layoutRules } },
  colours: { runOnly: { type: 'rule', values: colourRules } },
} satisfies Record<string, RunOptions>;

/** Lets the check of 7:1 find all that is below. As axe brings it, it passes what is below 4.5:1, which is left to another. */
const wholeRange = {
  checks: [
    {
      id: 'color-contrast-enhanced',
      options: { contrastRatio: { normal: { expected: 7, minThreshold: 0 }, large: { expected: 4.5, minThreshold: 0 } } },
    },
  ],
};

/**
 * What axe finds on the page as it stands.
 *
 * @param rules All of WCAG 2.2 A and AA and the best practices, or the part that can have changed since all were asked.
 */
export async function barriers(rules: keyof typeof what = 'all'): Promise<string[]> {
  axe.configure(wholeRange);
  const { violations } = await axe.run(document, { ...what[rules], resultTypes: ['violations'], iframes: false, elementRef: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
