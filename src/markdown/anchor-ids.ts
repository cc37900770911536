import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { landings, settleAnchors } from '../model/anchors.ts';
import type { MarkdownNode } from '../model/markdown-tree.ts';
import { placesOf } from '../model/places.ts';
import type { Anchor } from '../schemas/anchor.ts';

/**
 * Gives every heading, paragraph and list item the id that its address ends in, and lets old ids land where
 * their words went. Ids end up in citations: see `docs/decisions/0024-kept-addresses-of-paragraphs.md`.
 *
 * @param anchorsOf The anchors that the ledger holds of a text, by its path on the disk.
 */
export const anchorIds = (anchorsOf: (path: string) => readonly Anchor[]) =>
  defineMdastPlugin({
    name: 'anchor-ids',
    before(root, context) {
      const kept = context.fileURL ? anchorsOf(fileURLToPath(context.fileURL)) : [];
      const settled = settleAnchors(kept, placesOf(root as MarkdownNode));
      const old = landings(kept, settled);
      for (const { id, place } of settled.anchored) {
        const node = place.node as typeof root;
        context.setProperty(node, 'data', { hProperties: { id } });
        const inside = place.node.type === 'listItem' ? place.node.children?.[0] : place.node;
        for (const one of old.get(id) ?? [])
          context.prependChild((inside ?? node) as typeof root, {
            type: 'emphasis',
            children: [],
            data: { hName: 'span', hProperties: { id: one } },
          });
      }
    },
  });
