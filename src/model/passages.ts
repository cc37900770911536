import { type ContentFolder, type ContentPlace, placeOf } from './check-names.ts';
import { type ContentFile, type ParsedFile, parseContentFile } from './content-file.ts';
import { valuesAt } from './fields-at.ts';
import { attribute, isTag, type MarkdownNode, plainText, walk } from './markdown-tree.ts';

/** A group of sentences that lean on the same sources, or a field of its own. */
export interface Passage {
  /** As the reader sees it, with links in [ ]; without what is marked as another language or as a quotation. */
  words: string;
  /** Quotations that are marked with their speaker. */
  quotations: string[];
  /** Ids of the sources it leans on, in order. */
  sources: string[];
  /** An example is marked as made up; a field says again what the text says; a change may tell of what it said before. */
  role: 'text' | 'table' | 'example' | 'heading' | 'field' | 'change';
  line: number;
  column: number;
}

/** A content file with its passages. */
export interface FileWithPassages extends ContentPlace {
  path: string;
  file: ParsedFile;
  passages: Passage[];
}

/** Fields that hold words for the reader, by folder. `*` stands for each item of a list. */
const fieldsWithWords: Partial<Record<ContentFolder, readonly string[]>> = {
  chapters: ['title', 'description', 'inShort', 'questions.*'],
  principles: ['title', 'summary', 'description', 'inShort', 'sayTomorrow.*', 'questions.*'],
  values: ['title', 'summary', 'description', 'inShort', 'sayTomorrow.*', 'questions.*'],
  films: [
    'title',
    'narrator.note',
    'description',
    'recording.reason',
    'recording.summary',
    'recording.sound.reason',
    'recording.rights',
    'recording.audioDescription.reason',
    'recording.poster.alt',
    'recording.notice',
    'questions.*',
  ],
  consents: ['reason', 'withdraw'],
  context: ['title', 'shortTitle', 'description', 'inShort', 'questions.*'],
  timeline: ['*.label', '*.title'],
  glossary: ['inShort'],
  cards: ['text', 'instruction', 'note'],
  agendas: [
    'title',
    'description',
    'suits',
    'steps.*.title',
    'steps.*.instruction',
    'steps.*.film.otherwise.title',
    'steps.*.film.otherwise.instruction',
    'needs.*',
  ],
  easy: ['title', 'description'],
  paths: ['title', 'description', 'why', 'steps.*.take'],
  pages: ['title', 'description', 'inShort'],
  sources: ['note'],
  settings: ['publisher.unknown', 'accessibilityStatement.unknown', 'offline.reason'],
};

/** The field of every page that tells what was changed on it. */
const CHANGES = 'changes.*.text';

/** Where the source of a field stands: beside it, in the same item. */
const fieldSource: Partial<Record<ContentFolder, string>> = { timeline: '*.source', cards: 'source.id', agendas: 'steps.*.source.id' };

/** Reads all files that hold words for readers. Files that cannot be read are left to the content check. */
export function passagesOf(files: readonly ContentFile[]): FileWithPassages[] {
  return files.flatMap((raw) => {
    const place = placeOf(raw.path, []);
    const file = place && parseContentFile(raw, []);
    return file ? [{ ...place, path: raw.path, file, passages: [...fieldPassages(file, place.folder), ...textPassages(file)] }] : [];
  });
}

const isBlock = ({ name }: MarkdownNode) => name === 'Eksempel' || name === 'Tabel';

function fieldPassages(file: ParsedFile, folder: ContentFolder): Passage[] {
  const sourceAt = valuesAt(file.data, fieldSource[folder]?.split('.') ?? ['-']);
  return [...(fieldsWithWords[folder] ?? []), CHANGES].flatMap((pattern) =>
    valuesAt(file.data, pattern.split('.')).flatMap(({ path, value }) => {
      if (typeof value !== 'string') return [];
      const own = sourceAt.find((source) => source.path.every((step, at) => typeof step === 'string' || step === path[at]));
      const sources = typeof own?.value === 'string' ? [own.value] : [];
      const role = pattern === CHANGES ? 'change' : 'field';
      return [{ words: value.trim(), quotations: [], sources, role, ...file.place(path) }];
    }),
  );
}

function textPassages({ body }: ParsedFile): Passage[] {
  if (!body) return [];
  const passages: Passage[] = [];
  const begin = (node: MarkdownNode, role: Passage['role']): Passage => ({
    words: '',
    quotations: [],
    sources: [],
    role,
    line: (node.position?.start.line ?? 1) + body.firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  block(body.tree, 'text');
  lendSources();
  return passages.filter(({ words, quotations }) => words.trim() !== '' || quotations.length > 0);

  function block(node: MarkdownNode, role: 'text' | 'example') {
    if (node.type === 'heading') passages.push({ ...begin(node, 'heading'), words: plainText(node) });
    else if (node.type === 'paragraph' || (isTag(node) && node.type === 'mdxJsxTextElement')) paragraph(node, role);
    else if (node.name === 'Tabel' || node.type === 'table') table(node);
    else blocks(node.children ?? [], node.name === 'Eksempel' ? 'example' : role);
  }

  /** A line of marks and quotations alone has no paragraph around it in the tree. */
  function blocks(nodes: readonly MarkdownNode[], role: 'text' | 'example') {
    let line: MarkdownNode[] = [];
    const endLine = () => {
      const [first] = line;
      if (first) paragraph({ type: 'paragraph', children: line, ...(first.position && { position: first.position }) }, role);
      line = [];
    };
    for (const node of nodes) {
      if (isTag(node) && !isBlock(node)) line.push(node);
      else {
        endLine();
        block(node, role);
      }
    }
    endLine();
  }

  /** A sentence group ends where its marks end. */
  function paragraph(node: MarkdownNode, role: 'text' | 'example') {
    let current = begin(node, role);
    passages.push(current);
    const inline = (part: MarkdownNode) => {
      if (part.name === 'Kilde') {
        const source = attribute(part, 'id');
        if (source !== undefined) current.sources.push(source);
        return;
      }
      if (part.name === 'Fremmed') return;
      const startsAnew = current.sources.length > 0 && /[\p{L}\d]/u.test(plainText(part));
      if (startsAnew && (part.type === 'text' || isTag(part) || part.children)) {
        current = begin(part, role);
        passages.push(current);
      }
      if (part.name === 'Citat') current.quotations.push(plainText(part));
      else if (part.type === 'link') current.words += `[${plainText(part)}]`;
      else if (part.children && part.children.length > 0) part.children.forEach(inline);
      else current.words += plainText(part);
    };
    (node.children ?? []).forEach(inline);
  }

  function table(node: MarkdownNode) {
    const cells = [...walk(node)].filter(({ type }) => type === 'tableCell').map((cell) => plainText(cell));
    const sources = [...walk(node)].flatMap((one) => (one.name === 'Kilde' ? (attribute(one, 'id') ?? []) : []));
    passages.push({ ...begin(node, 'table'), words: [attribute(node, 'titel') ?? '', ...cells].join('\n'), sources });
  }

  /** A table without marks leans on what the passage under it names, or else the one above it. */
  function lendSources() {
    passages.forEach((passage, at) => {
      if (passage.role !== 'table' || passage.sources.length > 0) return;
      const [below, above] = [passages[at + 1]?.sources ?? [], passages[at - 1]?.sources ?? []];
      passage.sources = below.length > 0 ? below : above;
    });
  }
}
