import { type Anchor, anchorLedger } from '../schemas/anchor.ts';
import { ledgerOf, type Settled, settleAnchors } from './anchors.ts';
import { type ContentFolder, placeOf, textFolders } from './check-names.ts';
import { type ContentFile, type ParsedFile, parseContentFile } from './content-file.ts';
import { placesOf } from './places.ts';

/** The anchors of every text, by its path without the ending: `content/chapters/laesevejledning`. */
export type Ledger = Map<string, Anchor[]>;

/** Where the anchors of the texts of a folder lie. */
export const ledgerPath = (folder: ContentFolder) => `content/anchors/${folder}.yaml`;

/**
 * Reads the ledger. A file of it that cannot be read counts as empty: the content check has named its faults.
 *
 * @param files Every file below `content/`.
 */
export function readLedger(files: readonly ContentFile[]): Ledger {
  const ledger: Ledger = new Map();
  for (const folder of textFolders) {
    const file = files.find(({ path }) => path === ledgerPath(folder));
    const read = file && anchorLedger.safeParse(parseContentFile(file, [])?.data ?? {});
    for (const [id, anchors] of Object.entries(read?.data ?? {})) ledger.set(`content/${folder}/${id}`, anchors);
  }
  return ledger;
}

/** The name of a text in the ledger. */
export const ledgerName = (path: string): string => path.replace(/\.mdx$/, '');

/** A text and what became of its anchors. */
export interface AnchoredText {
  /** Such as `content/chapters/laesevejledning.mdx`. */
  path: string;
  kept: readonly Anchor[];
  settled: Settled;
}

/** Texts with the ids of their places. Files without a text that can be read are left out. */
export function anchoredTexts(files: readonly Pick<ParsedFile, 'path' | 'body'>[], ledger: Ledger): AnchoredText[] {
  return files.flatMap(({ path, body }) => {
    if (!body) return [];
    const kept = ledger.get(ledgerName(path)) ?? [];
    return [{ path, kept, settled: settleAnchors(kept, placesOf(body.tree)) }];
  });
}

/** What a person says of a place that is no longer there. */
export interface Retirement {
  /** The name of the text in the ledger. */
  text: string;
  id: string | undefined;
  fate: string | undefined;
  /** The id of the place that the words stand in now. */
  target: string | undefined;
  /** Such as `2026-11-22`. */
  today: string;
}

/**
 * Writes into the ledger where the words of a place went.
 *
 * @returns What is wrong with what was said; undefined where all is well.
 */
export function retire(ledger: Ledger, { text, id, fate, target, today }: Retirement): string | undefined {
  const anchors = ledger.get(text);
  if (!anchors) return `The ledger knows no text "${text}". Write it as chapters/laesevejledning.`;
  const at = anchors.findIndex((anchor) => anchor.id === id);
  const { moved: _, gone: __, ...anchor } = anchors[at] ?? { id: '', words: '' };
  if (at < 0) return `The ledger of ${text} has no place "${id ?? ''}". Look it up in ${ledgerPath(text.split('/')[1] as ContentFolder)}.`;
  if (fate === 'gone' && target === undefined) ledger.set(text, anchors.with(at, { ...anchor, gone: today }));
  else if (fate === 'moved' && target !== undefined) ledger.set(text, anchors.with(at, { ...anchor, moved: target }));
  else return `Write "gone" after ${id}, or "moved" and the id of the place that its words stand in now.`;
  return undefined;
}

/**
 * The ledger as it should be, ready to be written: every place of every text with its id.
 *
 * @param files Every file below `content/`.
 * @returns The text of each file of the ledger by its path.
 */
export function updatedLedger(files: readonly ContentFile[], ledger: Ledger = readLedger(files)): Map<string, string> {
  const written = new Map<string, string>();
  for (const folder of textFolders) {
    const texts = files.flatMap((file) => {
      const place = placeOf(file.path, []);
      const body = place?.folder === folder ? parseContentFile(file, [])?.body : undefined;
      if (!place || !body) return [];
      const kept = ledger.get(ledgerName(file.path)) ?? [];
      return [[place.id, ledgerOf(kept, placesOf(body.tree), !holdsFilmWords(folder, place.id))] as const];
    });
    written.set(ledgerPath(folder), ledgerText(texts));
  }
  return written;
}

/** The words of a film must be able to go from everywhere at once, so none of them stand in the ledger. */
const holdsFilmWords = (folder: ContentFolder, id: string) => folder === 'easy' && id.startsWith('films/');

const opening = `# Adresserne på overskrifter, afsnit og punkter. \`npm run anchors\` skriver filen; ret ikke i den med hånden.
# id er det, der står efter # i adressen, begins er de første ord, og words er ét tegn for hvert ord.
`;

function ledgerText(texts: readonly (readonly [id: string, anchors: readonly Anchor[]])[]): string {
  const line = (anchor: Anchor) =>
    `  - { ${Object.entries(anchor)
      .map(([field, value]) => `${field}: ${field === 'id' || field === 'moved' ? value : JSON.stringify(value)}`)
      .join(', ')} }\n`;
  return opening + texts.map(([id, anchors]) => `${id}:${anchors.length === 0 ? ' []' : ''}\n${anchors.map(line).join('')}`).join('');
}
