import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressOf, easyAddressOf, folders } from '../../src/model/addresses.ts';
import { easyText, settings } from '../../src/schemas/page.ts';
import { term } from '../../src/schemas/term.ts';
import { filesBelow, project } from './pages.ts';

/** A file of `content/`, as the editor wrote it. */
export interface ContentEntry {
  /** Its path below `content/`, such as `glossary/peer.mdx`. */
  path: string;
  /** The fields at its head, or the whole of a YAML file. */
  fields: Record<string, unknown>;
  /** The text below the fields. */
  body: string;
}

/** All that the editors wrote. */
export const content: ContentEntry[] = filesBelow(join(project, 'content/')).flatMap((path) => {
  if (!/\.(mdx|yaml)$/.test(path)) return [];
  const text = readFileSync(join(project, 'content', path), 'utf8');
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return [{ path, fields: parse(head ?? text) as Record<string, unknown>, body: body ?? '' }];
});

/** The entries of a collection. */
export const entriesOf = (collection: string) => content.filter(({ path }) => path.startsWith(`${collection}/`));

/** The id of an entry: its path without collection and ending. */
export const idOf = ({ path }: ContentEntry) => path.replace(/^[^/]+\//, '').replace(/\.\w+$/, '');

/** The words of the glossary. */
export const terms = entriesOf('glossary').map((entry) => ({
  address: addressOf('glossary', idOf(entry)),
  entry,
  data: term.parse(entry.fields),
}));

/** Films that were taken down. */
const withdrawn = entriesOf('films')
  .filter(({ fields }) => (fields['recording'] as { status?: unknown }).status === 'withdrawn')
  .map(idOf);

/** The addresses that answer that a film was taken down. */
export const goneAddresses = withdrawn.map((id) => addressOf('films', id));

/** Whether an entry is no part of the site: a film that was taken down, or its easy text. */
export const isGone = ({ path }: ContentEntry) =>
  withdrawn.some((id) => path.endsWith(`films/${id}.yaml`) || path.endsWith(`films/${id}.mdx`));

/** The address of the page that shows an entry, where it has a page of its own. */
export function pageOf(entry: ContentEntry): string | undefined {
  const [collection = ''] = entry.path.split('/');
  if (collection === 'pages') return entry.path === 'pages/handleplan.mdx' ? '/debat/handleplan/' : `/${idOf(entry)}/`;
  if (collection === 'easy') {
    const { twinOf } = easyText.parse(entry.fields);
    return easyAddressOf(twinOf.collection, twinOf.id);
  }
  return collection in folders ? addressOf(collection as keyof typeof folders, idOf(entry)) : undefined;
}

/** Where the site is to stand, such as `https://eksempel.dk`. */
export const siteAddress = settings.parse(entriesOf('settings')[0]?.fields).address;
