import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Exchange, exchange } from './exchange.ts';
import { newFolder } from './trial.ts';

/** A site with two files, and new ones beside it. */
function prepared(): { root: string; work: string; files: Exchange[] } {
  const root = newFolder();
  const work = join(root, '.build/work');
  mkdirSync(work, { recursive: true });
  for (const name of ['film.yaml', 'old.vtt']) writeFileSync(join(root, name), `old ${name}`);
  for (const name of ['media', 'facts']) writeFileSync(join(work, name), `new ${name}`);
  return {
    root,
    work,
    files: [
      { path: 'media/x/film.mp4', from: join(work, 'media') },
      { path: 'old.vtt', from: undefined },
      { path: 'film.yaml', from: join(work, 'facts') },
    ],
  };
}

test('all files come in place together', () => {
  const { root, work, files } = prepared();
  exchange(root, work, files);
  expect(readFileSync(join(root, 'media/x/film.mp4'), 'utf8')).toBe('new media');
  expect(readFileSync(join(root, 'film.yaml'), 'utf8')).toBe('new facts');
  expect(existsSync(join(root, 'old.vtt'))).toBe(false);
});

test('when one cannot be put in place, all is as it was', () => {
  const { root, work, files } = prepared();
  const impossible = { path: 'film.yaml/inside.yaml', from: join(work, 'facts') };
  expect(() => exchange(root, work, [...files.slice(0, 2), impossible])).toThrow();
  expect(existsSync(join(root, 'media/x/film.mp4'))).toBe(false);
  expect(readFileSync(join(root, 'old.vtt'), 'utf8')).toBe('old old.vtt');
  expect(readFileSync(join(root, 'film.yaml'), 'utf8')).toBe('old film.yaml');
});
