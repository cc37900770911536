import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateSizes } from './stated-sizes.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'sizes-'));
  writeFileSync(join(dist, 'bog.pdf'), Buffer.alloc(1_240_000));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

const stated = (html: string) => {
  writeFileSync(join(dist, 'index.html'), html);
  stateSizes(dist);
  return readFileSync(join(dist, 'index.html'), 'utf8');
};

test('a page says how large the file is that it offers, as often as it asks', () => {
  expect(stated('<p>PDF, <span data-file-size="/bog.pdf"></span></p><b class="x" data-file-size="/bog.pdf" lang="da"> </b>')).toBe(
    '<p>PDF, <span data-file-size="/bog.pdf">1,2 MB</span></p><b class="x" data-file-size="/bog.pdf" lang="da">1,2 MB</b>',
  );
});

test('every file that was not made is named, with the page that offers it', () => {
  expect(() => stated('<i data-file-size="/a.zip"></i><i data-file-size="/b.zip"></i>')).toThrow(
    /index\.html says how large \/a\.zip is\n {2}index\.html says how large \/b\.zip is\nMend the address/,
  );
});
