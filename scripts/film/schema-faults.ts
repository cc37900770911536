/** Says of each field that a schema refuses where it stands, what is wrong and what to do. */
import type { Fault } from '../../src/model/content-fault.ts';

/** What the schema says of one field. */
interface Issue {
  code?: string;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[];
}

/**
 * The faults of a file.
 *
 * @param file The name to tell.
 * @param place Where a field stands in it.
 */
export function schemaFaults(
  file: string,
  place: (field: readonly PropertyKey[]) => { line: number; column: number },
  issues: readonly Issue[],
): Fault[] {
  return issues.map(({ code, path, message, keys = [] }) => {
    const unknown = code === 'unrecognized_keys' ? keys.slice(0, 1) : [];
    const end = message.search(/\. (?=[A-Z])/);
    const problem = end < 0 ? message : message.slice(0, end + 1);
    const remedy = end < 0 ? 'Correct the field.' : message.slice(end + 2);
    return { file, ...place([...path, ...unknown]), problem: `${path.length > 0 ? `"${path.join('.')}"` : 'the file'} ${problem}`, remedy };
  });
}
