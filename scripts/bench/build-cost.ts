/** What a build costs in processor time, beside the least site that Astro can make of the same texts. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseComponents } from '../../src/model/prose-components.ts';
import { linkPackages } from '../link-packages.ts';
import { root } from './built-site.ts';
import type { Measure } from './measure.ts';

const ownParts = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const leastSite: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };`,
  'src/content.config.js': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { texts: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }) }) };`,
  'src/Stub.astro': '<span><slot /></span>',
  'src/pages/[...text].astro': `---
import { getCollection, render } from 'astro:content';
import Stub from '../Stub.astro';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((text) => ({ params: { text: text.id }, props: { text } }));
}
const { text } = Astro.props;
const { Content } = await render(text);
const components = Object.fromEntries(${JSON.stringify(Object.keys(proseComponents))}.map((name) => [name, Stub]));
---
<html lang="da"><head><meta charset="utf-8"><title>{text.data.title}</title></head><body><Content components={components} /></body></html>`,
};

/** Processor time of this site's build as a ratio to the least site's: on a new machine, and once more. */
export function* measureBuild(work: string): Generator<Measure> {
  const own = join(work, 'own');
  for (const part of ownParts) cpSync(join(root, part), join(own, part), { recursive: true });
  linkPackages(own);
  const least = join(work, 'least');
  writeLeastSite(least, join(root, 'content'));

  for (const which of ['on a new machine', 'once more']) {
    const [ours, theirs] = [build(own), build(least)];
    yield {
      name: `Build ${which} against the least Astro site`,
      measured: ours.seconds / theirs.seconds,
      unit: '×',
      note: `processor ${ours.seconds.toFixed(1)} s for ${ours.pages} pages against ${theirs.seconds.toFixed(1)} s for ${theirs.pages}`,
    };
  }
}

/** Writes the least site that Astro can make of the texts of a folder. */
export function writeLeastSite(folder: string, content: string): void {
  for (const [path, text] of Object.entries(leastSite)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of globSync('**/*.mdx', { cwd: content }))
    cpSync(join(content, path), join(folder, 'content', path), { recursive: true });
  linkPackages(folder);
}

/** Builds a project. The shell's `times` counts user and system time of everything the build started and waited for. */
function build(project: string): { seconds: number; pages: number } {
  const command = [process.execPath, join(root, 'scripts/bench/build-once.ts')];
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$@" 1>&2 && times', 'sh', ...command], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`The build in ${project} failed:\n${stderr}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
  return { seconds, pages: globSync('dist/**/*.html', { cwd: project }).length };
}
