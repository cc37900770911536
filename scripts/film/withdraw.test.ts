import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { film } from '../../src/schemas/film.ts';
import { allFiles, newSite } from './trial.ts';
import { withdraw, withdrawReport } from './withdraw.ts';

const id = 'lys-fremtid';
const path = `content/films/${id}.yaml`;

/** A site on which a film has files and words, beside another film. */
function siteWithFilm(): string {
  const root = newSite();
  for (const name of [
    `media/${id}/480p.0123456789.mp4`,
    'media/another/480p.0123456789.mp4',
    `content/film-text/captions/${id}.vtt`,
    'content/film-text/captions/another.vtt',
    `content/film-text/chapters/${id}.vtt`,
    `content/consents/${id}.yaml`,
    `content/easy/films/${id}.mdx`,
  ]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
  return root;
}

test('W1: a film that is withdrawn loses its files and words, and keeps its place', () => {
  const root = siteWithFilm();
  const { recording: _recording, updated: _updated, ...known } = film.parse(parse(readFileSync(join(root, path), 'utf8')));
  const done = withdraw({ root, id, today: '2026-11-22', notice: 'Fortælleren har trukket filmen tilbage.' });
  const { recording, updated, ...kept } = film.parse(parse(readFileSync(join(root, path), 'utf8')));
  expect(kept).toEqual(known);
  expect(updated).toBe('2026-11-22');
  expect(recording).toEqual({ status: 'withdrawn', date: '2026-11-22', notice: 'Fortælleren har trukket filmen tilbage.' });
  expect(done.deleted).toEqual([
    `content/film-text/captions/${id}.vtt`,
    `content/film-text/chapters/${id}.vtt`,
    `media/${id}/480p.0123456789.mp4`,
  ]);
  expect(done.deleted.filter((name) => existsSync(join(root, name)))).toEqual([]);
  expect(existsSync(join(root, `media/${id}`))).toBe(false);
  for (const name of ['media/another/480p.0123456789.mp4', 'content/film-text/captions/another.vtt', `content/easy/films/${id}.mdx`])
    expect(existsSync(join(root, name))).toBe(true);
  expect(readdirSync(join(root, '.build'))).toEqual([]);
});

test('the command says what it cannot do itself', () => {
  const root = siteWithFilm();
  const said = withdrawReport(id, withdraw({ root, id, today: '2026-11-22' }));
  for (const words of [
    'npm run build',
    'caches',
    'search engines',
    `content/consents/${id}.yaml`,
    `content/easy/films/${id}.mdx`,
    'downloaded does not come back',
    'git filter-repo',
  ])
    expect(said).toContain(words);
});

test('a second time changes nothing and keeps the first day', () => {
  const root = siteWithFilm();
  withdraw({ root, id, today: '2026-11-22', notice: 'Trukket tilbage.' });
  const before = allFiles(root);
  const again = withdraw({ root, id, today: '2027-02-02' });
  expect(allFiles(root)).toEqual(before);
  expect(withdrawReport(id, again)).toContain(`${id} was withdrawn on 2026-11-22 already.`);
});

test('a name that is no film is not taken for one, and the nearest is named', () => {
  const root = siteWithFilm();
  const before = allFiles(root);
  expect(() => withdraw({ root, id: 'lys-fremtit', today: '2026-11-22' })).toThrow(/no film "lys-fremtit". Did you mean lys-fremtid\?/);
  expect(() => withdraw({ root, id: '../settings/site', today: '2026-11-22' })).toThrow('no film');
  expect(() => withdraw({ root, id, today: '2026-11-22', notice: 'x'.repeat(301) })).toThrow('301 characters');
  expect(allFiles(root)).toEqual(before);
});
