import { defineHastPlugin } from 'satteri';
import { slugify } from '../language/slugify.ts';

/** Gives every heading an id in plain ASCII, made as a Dane would write it. Ids end up in citations. */
export const headingIds = defineHastPlugin({
  name: 'heading-ids-danish',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, context) {
      if (typeof node.properties?.['id'] !== 'string') context.setProperty(node, 'id', slugify(context.textContent(node)));
    },
  },
});
