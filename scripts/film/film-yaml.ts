/** Writes fields into a YAML file so that the comments and the order of an earlier one are kept. */
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, parseDocument, type YAMLMap } from 'yaml';

// Astro reads a date without quotes as a moment in time; knowing that, the writer puts quotes around dates.
const reading = { customTags: ['timestamp' as const], logLevel: 'error' as const };

/**
 * A YAML file with these fields and no others.
 *
 * @param before The file as it is; undefined for a new one.
 */
export function yamlWith(before: string | undefined, fields: object): string {
  const document = before === undefined ? new Document({}, reading) : parseDocument(before, reading);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as unknown as typeof document.contents;
  merge(document as Document, document.contents as unknown as YAMLMap, fields as Record<string, unknown>);
  return document.toString({ lineWidth: 0 });
}

function merge(document: Document, map: YAMLMap, fields: Record<string, unknown>): void {
  const now = map.toJS(document) as Record<string, unknown>;
  for (const key of Object.keys(now)) if (fields[key] === undefined) map.delete(key);
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || isDeepStrictEqual(now[key], value)) continue;
    const node = map.get(key, true);
    if (isMap(node) && isPlain(value)) merge(document, node, value);
    else map.set(key, document.createNode(value));
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
