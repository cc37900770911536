import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AccessibilityRun, accessibilityRun } from '../schemas/run.ts';

/** Where the record of the last full run of the accessibility checks lies, from the project's root. */
export const RUN_FILE = 'content/runs/accessibility.yaml';

/** The record of the last full run. The content check has found its faults before. @param root The project's root. */
export function lastRun(root: string): AccessibilityRun {
  return accessibilityRun.parse(parse(readFileSync(join(root, RUN_FILE), 'utf8')));
}
