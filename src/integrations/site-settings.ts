import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Settings, settings } from '../schemas/page.ts';

/** What differs from publisher to publisher. The content check has found its faults before. @param root The project's root. */
export function siteSettings(root: string): Settings {
  return settings.parse(parse(readFileSync(join(root, 'content/settings/site.yaml'), 'utf8')));
}
