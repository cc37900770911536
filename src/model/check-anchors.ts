import { type AnchoredText, ledgerName, ledgerPath } from './anchor-ledger.ts';
import { isLive, movedTo, type Settled } from './anchors.ts';
import type { ContentFolder } from './check-names.ts';
import type { Fault } from './content-fault.ts';

/**
 * Addresses that people may have sent on or cited, and that would lead nowhere: those of paragraphs and
 * headings that are no longer in their text, without a word of where they went.
 */
export function checkAnchors(texts: readonly AnchoredText[]): Fault[] {
  return texts.flatMap(({ path, kept, settled }) => {
    const text = ledgerName(path).replace(/^content\//, '');
    const ids = new Set(settled.anchored.map(({ id }) => id));
    const fault = (problem: string, remedy: string): Fault => ({ file: path, line: 1, column: 1, problem, remedy });
    return settled.retired.flatMap((anchor) => {
      if (isLive(anchor))
        return [
          fault(
            `the text no longer has the place "#${anchor.id}"${anchor.begins === undefined ? '' : ` (»${anchor.begins}«)`}, which may be cited.`,
            `Put it back, or say where it went: "npm run anchors -- ${text} ${anchor.id} moved NEW-ID", or "npm run anchors -- ${text} ${anchor.id} gone".${nearby(settled)}`,
          ),
        ];
      const target = movedTo(anchor, kept);
      return anchor.moved === undefined || (target !== undefined && (ids.has(target) || kept.some(({ id, gone }) => id === target && gone)))
        ? []
        : [
            fault(
              `the place "#${anchor.id}" was moved to "#${anchor.moved}", which the text does not have.`,
              `Correct it: "npm run anchors -- ${text} ${anchor.id} moved NEW-ID", or "… gone".${nearby(settled)}`,
            ),
          ];
    });
  });
}

/** Places that the ledger does not know yet: the likeliest to have taken over the words. */
function nearby({ anchored, retired }: Settled): string {
  const ids = anchored.map(({ id }) => id).filter((id) => !retired.some((one) => one.id === id));
  return ids.length > 0 && ids.length <= 8 ? ` Its places: ${ids.join(', ')}.` : '';
}

/** Texts of the ledger that are no longer there. */
export function checkLedgerNames(folder: ContentFolder, names: readonly string[], known: readonly string[]): Fault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: ledgerPath(folder),
      line: 1,
      column: 1,
      problem: `there is no text content/${folder}/${name}.mdx.`,
      remedy: 'Has it a new name, then write that here in place of the old one. Is the page gone, then delete its lines.',
    }));
}
