import { slugify } from '../language/slugify.ts';
import { wordLists } from '../schemas/words.ts';
import type { Fault } from './content-fault.ts';
import { cueKinds } from './cues.ts';

/** Which ending the files of each content folder have. */
export const contentFolders = {
  chapters: 'mdx',
  principles: 'mdx',
  values: 'mdx',
  films: 'yaml',
  'film-text': 'vtt',
  consents: 'yaml',
  context: 'mdx',
  timeline: 'yaml',
  glossary: 'mdx',
  sources: 'yaml',
  cards: 'yaml',
  agendas: 'yaml',
  easy: 'mdx',
  paths: 'yaml',
  pages: 'mdx',
  settings: 'yaml',
  words: 'yaml',
  anchors: 'yaml',
  addresses: 'yaml',
  runs: 'yaml',
} as const satisfies Record<string, 'mdx' | 'yaml' | 'vtt'>;

export type ContentFolder = keyof typeof contentFolders;

/** The folders of texts, whose headings, paragraphs and list items have addresses that are kept in `content/anchors/`. */
export const textFolders = (Object.keys(contentFolders) as ContentFolder[]).filter((folder) => contentFolders[folder] === 'mdx');

/** The collections whose entries have an easy-to-read twin, in the order in which they are shown. */
export const collectionsWithTwin = ['principles', 'values', 'films', 'chapters'] as const;
export type CollectionWithTwin = (typeof collectionsWithTwin)[number];

/** Folders whose entries lie one folder deeper, by the collection that they belong to. */
const deeper: Partial<Record<ContentFolder, readonly string[]>> = { easy: collectionsWithTwin, 'film-text': cueKinds };

/** Folders of which the site reads certain files only. */
const onlyFiles: Partial<Record<ContentFolder, readonly string[]>> = {
  timeline: ['timeline'],
  settings: ['site'],
  words: Object.keys(wordLists),
  anchors: textFolders,
  addresses: ['published'],
  runs: ['accessibility'],
};

/** Where a content file belongs: its folder and its id. */
export interface ContentPlace {
  folder: ContentFolder;
  id: string;
}

/**
 * Finds the folder and the id of a content file from its path alone, and reports every name that
 * would be left out of the site, published by accident or make an address nobody can type.
 */
export function placeOf(path: string, faults: Fault[]): ContentPlace | undefined {
  const fault = (problem: string, remedy: string): undefined => {
    faults.push({ file: path, line: 1, column: 1, problem, remedy });
    return undefined;
  };
  const [, folder = '', ...rest] = path.split('/');
  const file = rest.at(-1);
  if (!file || !Object.hasOwn(contentFolders, folder)) {
    return fault(
      'the file is in a folder the site does not know.',
      `Move it to one of: ${Object.keys(contentFolders)
        .map((name) => `content/${name}/`)
        .join(', ')}.`,
    );
  }
  if (rest.some((part) => /^[._]/.test(part))) {
    return fault(
      'the name begins with a dot or an underscore: the site would overlook the file or publish a draft.',
      'Give the file a name of letters if it is finished; otherwise keep it outside content/.',
    );
  }
  const known = folder as ContentFolder;
  const ending = contentFolders[known];
  const inner = rest.slice(0, -1).join('/');
  const allowed = deeper[known];
  if (allowed ? !allowed.includes(inner) : inner !== '') {
    return fault(
      'the file is in the wrong folder.',
      allowed
        ? `Move it to ${allowed.map((name) => `content/${known}/${name}/`).join(' or ')}.`
        : `Move it to content/${known}/ itself; that folder has no folders of its own.`,
    );
  }
  const dot = file.lastIndexOf('.');
  const name = dot > 0 ? file.slice(0, dot) : file;
  // macOS takes the ring off an å in file names.
  const slug = slugify(name.normalize('NFC'));
  const better = `${slug || 'navn'}.${ending}`;
  if (dot < 1 || file.slice(dot + 1) !== ending) {
    return fault(`the file name must end in ".${ending}".`, `Rename it to "${better}", or move it out of content/${known}/.`);
  }
  if (slug !== name) {
    return fault('the file name becomes an address, and may hold only a–z, 0–9 and single hyphens.', `Rename it to "${better}".`);
  }
  const only = onlyFiles[known];
  if (only && !only.includes(name)) {
    const named = only.map((one) => `${one}.${ending}`).join(', ');
    return fault(`the site reads no other file here than ${named}.`, `Put what it says into content/${known}/${named}.`);
  }
  return { folder: known, id: inner ? `${inner}/${name}` : name };
}
