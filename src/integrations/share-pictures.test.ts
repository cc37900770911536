import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharePictures } from './share-pictures.ts';

let root: string;
let said: string[];

const page = (title: string, file: string) =>
  `<html lang="da" data-kind="Film"><head><meta property="og:title" content="${title}"><meta property="og:image" content="https://eksempel.example/deling/${file}.png"></head></html>`;
const cache = () => join(root, 'node_modules/.cache/share-pictures');

/** Runs the step on the pages that lie in `dist/`, as Astro does at the end of a build. */
async function build(): Promise<void> {
  const { hooks } = sharePictures();
  await hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${root}/`) } } as HookParameters<'astro:config:done'>);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${root}/dist/`),
    pages: [],
    assets: new Map(),
    logger: { info: (message: string) => said.push(message) } as unknown as AstroIntegrationLogger,
  } as HookParameters<'astro:build:done'>);
}

beforeEach(async () => {
  said = [];
  root = await mkdtemp(join(tmpdir(), 'share-pictures-'));
  await mkdir(join(root, 'dist/film'), { recursive: true });
  await symlink(fileURLToPath(new URL('..', import.meta.url)), join(root, 'src'));
  await writeFile(join(root, 'dist/index.html'), page('Lys fremtid', 'forside'));
  await writeFile(join(root, 'dist/film/index.html'), page('Film', 'film/liste'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('every page gets its picture, small and of the right size', async () => {
  await build();
  for (const file of ['forside.png', 'film/liste.png']) {
    const picture = await readFile(join(root, 'dist/deling', file));
    expect(picture.length).toBeLessThan(30_000);
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  }
});

test('the ground has the very colour of the paper', async () => {
  await build();
  const { data } = await sharp(join(root, 'dist/deling/forside.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(data.subarray(0, 3).toString('hex')).toBe('faf7f1');
});

test('a second build takes what the first one made', async () => {
  await build();
  const first = await readFile(join(root, 'dist/deling/forside.png'));
  await build();
  expect(said).toEqual(['2 share pictures, 2 of them made anew.', '2 share pictures, 0 of them made anew.']);
  expect(await readFile(join(root, 'dist/deling/forside.png'))).toEqual(first);
});

test('a kept picture that is empty or damaged is made again, to the byte', async () => {
  await build();
  const first = await readFile(join(root, 'dist/deling/forside.png'));
  const [one = '', other = ''] = (await readdir(cache())).map((name) => join(cache(), name));
  await writeFile(one, '');
  await writeFile(other, (await readFile(other)).fill(0, 100, 110));
  await build();
  expect(said.at(-1)).toBe('2 share pictures, 2 of them made anew.');
  expect(await readFile(join(root, 'dist/deling/forside.png'))).toEqual(first);
});

test('pages that look alike are drawn once and written each', async () => {
  await writeFile(join(root, 'dist/film/index.html'), page('Lys fremtid', 'film/liste'));
  await build();
  expect(said).toEqual(['2 share pictures, 1 of them made anew.']);
});

test('all pages without a picture are named at once', async () => {
  await writeFile(join(root, 'dist/index.html'), '<html data-kind="Film"><head></head></html>');
  await writeFile(join(root, 'dist/film/index.html'), '<p>');
  await expect(build()).rejects.toThrow(/film\/index\.html: There is no <meta property="og:image">[\s\S]*\n {2}index\.html: There is no/);
});

test('two pages that want different pictures at one address are named', async () => {
  await writeFile(join(root, 'dist/film/index.html'), page('Film', 'forside'));
  await expect(build()).rejects.toThrow(/index\.html: film\/index\.html has another picture at \/deling\/forside\.png/);
});
