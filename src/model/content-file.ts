import { mdxToMdast } from 'satteri';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './content-fault.ts';
import type { MarkdownNode } from './markdown-tree.ts';

/** A file of `content/` as it lies on the disk. */
export interface ContentFile {
  /** Path from the project's root, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** A content file that could be read, wholly or in part: its data, and its text as a tree. */
export interface ParsedFile {
  path: string;
  /** The fields; null where there are none, undefined where they could not be read. */
  data: unknown;
  /** The text after the frontmatter; undefined for YAML files and where it could not be read. */
  body: { tree: MarkdownNode; text: string; firstLine: number } | undefined;
  /** Whether fields and text were both read. If not, nobody knows all that the file refers to. */
  whole: boolean;
  /** Where a field stands in the file, for messages. */
  place: (field: readonly PropertyKey[]) => Place;
}

/** Line and column, counted from 1. */
interface Place {
  line: number;
  column: number;
}

/** The parts of a file, and the lines that stand before each. */
interface Parts {
  yaml: string;
  linesBeforeYaml: number;
  /** Undefined for YAML files. */
  text: string | undefined;
  firstLine: number;
}

type Report = (at: Place, problem: string, remedy: string) => void;

/** The longest text of the report fills 20 kB. Far above that, something else than a text was put here. */
const mostBytes = 1_000_000;

/** No text needs more; deeper trees would overflow the stack of whoever reads them. */
const mostLevels = 100;

/**
 * Reads one content file. Faults in encoding, frontmatter, YAML and MDX syntax are collected, each
 * with its line and column in the file; what could be read is handed on to the further checks.
 */
export function parseContentFile(file: ContentFile, faults: Fault[]): ParsedFile | undefined {
  const report: Report = (at, problem, remedy) => faults.push({ file: file.path, ...at, problem, remedy });
  const content = decoded(file.bytes, report);
  const parts =
    content === undefined
      ? undefined
      : file.path.endsWith('.yaml')
        ? { yaml: content, linesBeforeYaml: 0, text: undefined, firstLine: 1 }
        : split(content, report);
  if (!parts) return undefined;
  const fields = parseFields(parts, report);
  const tree = parts.text === undefined ? undefined : parseText(parts.text, parts.firstLine, report);
  return {
    path: file.path,
    ...fields,
    body: tree && parts.text !== undefined ? { tree, text: parts.text, firstLine: parts.firstLine } : undefined,
    whole: fields.data !== undefined && (parts.text === undefined || tree !== undefined),
  };
}

/**
 * The words of a content file, with the faults of its encoding.
 *
 * @returns Undefined where they cannot be read.
 */
export function readText(file: ContentFile, faults: Fault[]): string | undefined {
  return decoded(file.bytes, (at, problem, remedy) => faults.push({ file: file.path, ...at, problem, remedy }));
}

function decoded(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > mostBytes) {
    report(
      { line: 1, column: 1 },
      `the file fills ${(bytes.length / 1_000_000).toFixed(1)} MB; at most 1 MB fits.`,
      'Split it, or take out what is not text.',
    );
    return undefined;
  }
  const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(
      placeIn(content, content.indexOf('\uFFFD')),
      'the file is not UTF-8 text.',
      'Open it in an editor and save it with the encoding "UTF-8".',
    );
    return undefined;
  }
  const withoutMark = content.replace(/^\uFEFF/, '');
  if (withoutMark !== content)
    report({ line: 1, column: 1 }, 'the file begins with a byte order mark.', 'Save it as "UTF-8" and not as "UTF-8 with BOM".');
  // Control signs, signs that turn the direction of writing, and the sign that stands for a lost letter.
  const unseen = /[^\P{Cc}\t\r\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u.exec(withoutMark);
  if (unseen) {
    const code = unseen[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    report(
      placeIn(withoutMark, unseen.index),
      `the file holds the sign U+${code}, which no reader can see.`,
      'Delete it here, and look for others; copying from a PDF brings them along.',
    );
  }
  // Drawn signs, and letters of other alphabets than ours: Typst refuses a page with a sign that no typeface has.
  const undrawn = /\p{Emoji_Presentation}|\uFE0F|(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u.exec(withoutMark);
  if (undrawn)
    report(
      placeIn(withoutMark, undrawn.index),
      `the file holds the sign "${undrawn[0]}", which the typefaces of the books do not have.`,
      'Write it in words, or in the letters a to å.',
    );
  return withoutMark;
}

function split(content: string, report: Report): Parts | undefined {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(content)?.[0];
  if (opening === undefined) {
    report(
      { line: 1, column: 1 },
      'the frontmatter is missing.',
      'Begin the file with a line of three hyphens, the fields, and three hyphens again.',
    );
    return undefined;
  }
  // Astro closes at the first line that begins so, whatever follows on it.
  const closing = /\n((?:---|\+\+\+)[^\n]*)(?:\n|$)/.exec(content.slice(opening.length - 1));
  const line = closing?.[1]?.trimEnd();
  if (!closing || line === undefined) {
    report({ line: 1, column: 1 }, 'the frontmatter is never closed.', 'Put a line of three hyphens after the last field.');
    return undefined;
  }
  const end = opening.length + closing.index;
  if (line !== '---') {
    report(
      placeIn(content, end),
      `the frontmatter is closed by "${line.slice(0, 40)}".`,
      'Write three hyphens and nothing else on the line.',
    );
    return undefined;
  }
  const textBegins = opening.length - 1 + closing.index + closing[0].length;
  return {
    yaml: content.slice(opening.length, end).replace(/\r?\n$/, ''),
    linesBeforeYaml: 1,
    text: content.slice(textBegins),
    firstLine: placeIn(content, textBegins).line,
  };
}

function parseFields({ yaml, linesBeforeYaml }: Parts, report: Report): Pick<ParsedFile, 'data' | 'place'> {
  const counter = new LineCounter();
  const inFile = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBeforeYaml, column: col };
  };
  const unread = { data: undefined, place: () => ({ line: 1, column: 1 }) };
  const remedy = 'Check indentation, quotes and colons on this line. Text with ": " in it must stand in "quotes".';
  // Astro reads a date without quotes as a moment in time, so this does too.
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, customTags: ['timestamp'], logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings];
  // One slip sets off many errors on its line; the first says what it is.
  const firstOnLine = new Map([...problems].reverse().map((problem) => [inFile(problem.pos[0]).line, problem]));
  for (const { message, pos } of [...firstOnLine.values()].reverse())
    report(inFile(pos[0]), `the fields cannot be read: ${message.replace(/\.$/, '')}.`, remedy);
  let hasAlias = false;
  visit(document, {
    Alias(_, alias) {
      hasAlias = true;
      report(
        inFile(alias.range?.[0] ?? 0),
        `the fields cannot be read: "*${alias.source}" points at another place in the file.`,
        'Put text that begins with * in "quotes".',
      );
    },
  });
  if (problems.length > 0 || hasAlias) return unread;
  return { data: document.toJS() as unknown, place: (field) => placeOfField(document, field, inFile) };
}

/** Where a field stands; where the field is missing, the nearest one around it. */
function placeOfField(document: Document, field: readonly PropertyKey[], inFile: (offset: number) => Place): Place {
  for (let depth = field.length; depth > 0; depth -= 1) {
    const path = field.slice(0, depth);
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
    const key = path.at(-1);
    const node = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key
      : isSeq(parent)
        ? parent.items[Number(key)]
        : undefined;
    if (isNode(node) && node.range) return inFile(node.range[0]);
  }
  return { line: 1, column: 1 };
}

/** What writers bring along from Markdown and HTML, by what stands where the reading stopped. */
const habits: readonly [RegExp, string, string][] = [
  [/^<!--/, 'the text has an HTML comment.', 'Delete it: what is not for the reader does not belong in the text.'],
  [/^<[!?]/, 'the text has raw HTML.', 'Delete it.'],
  [/^<[^\s<>]+[:@][^\s<>]+>/, 'an address stands between < and >.', 'Write [words](address), with words that say where the link leads.'],
];

function parseText(text: string, firstLine: number, report: Report): MarkdownNode | undefined {
  try {
    // Astro hands the text over with an empty line before it, so that nothing in it is frontmatter.
    const tree = mdxToMdast(text, { features: { frontmatter: false } }) as MarkdownNode;
    let levels = 0;
    for (let level = [tree]; level.length > 0; level = level.flatMap((node) => node.children ?? [])) levels += 1;
    if (levels <= mostLevels) return tree;
    report(
      { line: firstLine, column: 1 },
      `quotations, lists or tags lie ${levels} levels inside each other.`,
      `Take some away; ${mostLevels} is the most.`,
    );
  } catch (error) {
    const [, line = '1', column = '1', message = String(error)] =
      /^(?:(\d+):(\d+): )?(.*)$/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
    const stopped = text.split(/\r\n|\r|\n/)[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
    const inFile = (lineInText: string) => Number(lineInText) + firstLine - 1;
    const plain = message
      .replace(/ \((?:note: .*|[a-z-]+:[a-z-]+\))$/s, '')
      .replace(/\((\d+):(\d+)\)/g, (_, l: string, c: string) => `(${inFile(l)}:${c})`);
    const [, problem, remedy] = habits.find(([sign]) => sign.test(stopped)) ?? [
      undefined,
      `the text cannot be read as MDX: ${plain.replace(/\.$/, '')}.`,
      'Close every <Tag> with </Tag> or />, put attributes in "quotes", and write a plain < or { as \\< or \\{.',
    ];
    report({ line: inFile(line), column: Number(column) }, problem, remedy);
  }
  return undefined;
}

function placeIn(content: string, offset: number): Place {
  const before = content.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
