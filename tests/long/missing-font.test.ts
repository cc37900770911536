/** A file that the build needs is gone: it must say which, and leave the last good site as it was. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumOfSums, sumsOf } from '../../scripts/deploy/file-sums.ts';
import { runGroup } from '../../scripts/long/run-group.ts';
import { workCopy } from '../../scripts/long/work-copy.ts';
import { dist, project } from '../site/pages.ts';

/** After which a build hangs, in milliseconds. */
const HANGS = 1_800_000;
const fonts = readdirSync(join(project, 'src/assets/fonts')).filter((name) => name.endsWith('.woff2'));
const copy = workCopy('without a typeface');
cpSync(dist, join(copy, 'dist'), { recursive: true });

test.each(fonts)('R3: a build without the typeface %s names it and leaves the last good site', { timeout: HANGS }, async (font) => {
  rmSync(join(copy, 'src/assets/fonts', font));
  const { status, words, hung } = await runGroup(['scripts/build.ts'], copy, HANGS);
  cpSync(join(project, 'src/assets/fonts', font), join(copy, 'src/assets/fonts', font));
  expect(hung, 'R3 the build ends').toBe(false);
  expect(status, 'R3 exit code').not.toBe(0);
  expect(words, 'R3 what is missing').toContain(font);
  expect(sumOfSums(sumsOf(join(copy, 'dist'))), 'R3 the last good site').toBe(sumOfSums(sumsOf(dist)));
});
