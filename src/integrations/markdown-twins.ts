import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageToMarkdown } from './page-to-markdown.ts';

/** How a page says that it has a twin; the layout writes it for all that may be listed. */
const named = '<link rel="alternate" type="text/markdown" href="index.md"';

/** Writes the Markdown twin of every page that names one beside it, for people and programs that want the words alone. */
export const markdownTwins = (): AstroIntegration => {
  let site = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const pages = (await readdir(output, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
        let twins = 0;
        for (const name of pages) {
          const html = await readFile(join(output, name), 'utf8');
          if (!html.includes(named)) continue;
          const address = new URL(
            name
              .split(sep)
              .join('/')
              .replace(/index\.html$/, ''),
            site,
          ).href;
          await writeFile(join(output, name.replace(/html$/, 'md')), pageToMarkdown(html, address));
          twins += 1;
        }
        logger.info(`${twins} pages have a twin in Markdown.`);
      },
    },
  };
};
