/** A value in the fields of a file, and the path that leads to it. */
export interface FieldValue {
  path: (string | number)[];
  value: unknown;
}

/** Every value at a path such as `steps.*.card`, where `*` stands for each item of a list. */
export function valuesAt(data: unknown, pattern: readonly string[], path: (string | number)[] = []): FieldValue[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return [{ path, value: data }];
  if (head === '*') return Array.isArray(data) ? data.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  if (typeof data !== 'object' || data === null || !(head in data)) return [];
  return valuesAt((data as Record<string, unknown>)[head], rest, [...path, head]);
}
