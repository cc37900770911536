import { relative, sep } from 'node:path';
import { ledgerName, readLedger } from '../model/anchor-ledger.ts';
import type { Anchor } from '../schemas/anchor.ts';
import { readContent } from './read-content.ts';

/**
 * The anchors of every text, as the ledger in `content/anchors/` held them when the build began.
 *
 * @param root The project's root.
 * @returns Finds those of one text by its path on the disk; a text that the ledger does not know has none.
 */
export function keptAnchors(root: string): (path: string) => readonly Anchor[] {
  const ledger = readLedger(readContent(root).files);
  return (path) => ledger.get(ledgerName(relative(root, path).split(sep).join('/'))) ?? [];
}
