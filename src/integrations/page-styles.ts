import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

/**
 * The groups of pages that share a style block. Few, as each block needs a hash in the policy; the
 * first that fits counts.
 */
const groups = [
  { name: 'reading', holds: (html: string) => html.includes('class="wrap reading"') },
  { name: 'debate', holds: (html: string) => html.includes('data-kind="Debat"') },
  { name: 'other', holds: () => true },
] as const;

/** States that the browser or a script sets, so that they do not stand in the built page, and addresses, which are not looked into. */
const states = ['aria-pressed', 'open', 'href'];

/**
 * The `data-` attributes that the styles ask for and the group has: in a page, or in a script by the name
 * that `dataset` gives them, where PurgeCSS does not see them.
 */
function dataAttributes(css: string, content: readonly { raw: string }[]): string[] {
  const asked = new Set([...css.matchAll(/\[data-([\w-]+)/g)].map(([, name = '']) => name));
  const isThere = (name: string) => {
    const inScript = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return content.some(({ raw }) => raw.includes(`data-${name}`) || raw.includes(inScript));
  };
  return [...asked].filter(isThere).map((name) => `data-${name}`);
}

/** PurgeCSS finds no element in a selector that is only a state, and would take the focus ring away. */
const safelist = [':focus-visible'];

const block = /<style[^>]*>([\s\S]*?)<\/style>/;

/**
 * Gives every page only the rules that its group of pages uses: a chapter carries no rules of the
 * search page. The scripts that the group loads, at once or later, are read too, as they make elements.
 *
 * @throws When a page has no style block or more than one: the sheet is then no longer whole.
 */
export const pageStyles = (): AstroIntegration => ({
  name: 'page-styles',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const output = fileURLToPath(dir);
      const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).sort();
      const scripts = files
        .filter((name) => name.endsWith('.js'))
        .map((name) => ({ file: basename(name), raw: readFileSync(join(output, name), 'utf8'), extension: 'js' }));
      const pages = files
        .filter((name) => name.endsWith('.html'))
        .map((name) => {
          const html = readFileSync(join(output, name), 'utf8');
          if (html.split('<style').length !== 2)
            throw new Error(`${name} has ${html.split('<style').length - 1} style blocks; every page has one.`);
          return { name, html, group: groups.find(({ holds }) => holds(html))?.name };
        });

      for (const { name: group } of groups) {
        const members = pages.filter((page) => page.group === group);
        const css = block.exec(members[0]?.html ?? '')?.[1];
        if (css === undefined) continue;
        const pageContent = members.map(({ html }) => ({ raw: html.replace(block, ''), extension: 'html' }));
        const content = [...pageContent, ...loadedBy(pageContent, scripts)];
        const [purged] = await new PurgeCSS().purge({
          content,
          css: [{ raw: css }],
          dynamicAttributes: [...states, ...dataAttributes(css, content)],
          safelist,
        });
        if (!purged) throw new Error(`The styles of the ${group} pages could not be read.`);
        const used = withoutStrayParents(purged.css.replace(/\/\*[\s\S]*?\*\//g, '').trim(), content);
        const style = `<style>${withoutStrayPapers(used)}</style>`;
        for (const { name, html } of members)
          writeFileSync(
            join(output, name),
            html.replace(block, () => style),
          );
        logger.info(`${group}: ${members.length} pages, ${style.length} of ${css.length} characters.`);
      }
    },
  },
});

/**
 * Styles without the rules for what holds something that the group has not: PurgeCSS does not look into
 * `:has(…)`. A list of selectors is left alone.
 */
const withoutStrayParents = (css: string, content: readonly { raw: string }[]): string =>
  css.replace(/(?<=[{};])([^{};,]*:has\([^{};,]*)\{[^{}]*\}/g, (rule, selector: string) => {
    const held = [...selector.matchAll(/:has\(([^)]*)/g)].flatMap(([, inside = '']) => inside.match(/(?<=\.|\[data-)[\w-]+/g) ?? []);
    return held.every((name) => content.some(({ raw }) => raw.includes(name))) ? rule : '';
  });

/** Styles without the named kinds of paper that none of their rules print on: PurgeCSS leaves those in. */
const withoutStrayPapers = (css: string): string =>
  css.replace(/@page ([\w-]+)\{[^{}]*\}/g, (rule, name: string) => (css.includes(`page:${name}`) ? rule : ''));

/** A script that was built. */
interface Script {
  /** The last part of its address; no two have the same, as it ends with a hash. */
  file: string;
  raw: string;
  extension: string;
}

/** Scripts for readers who have saved the site: they use what the pages have, and what is theirs alone they bring along. */
const bringsItsStyles = /^offline-/;

/** The scripts that pages name, and those that these name in turn. */
function loadedBy(pages: readonly { raw: string }[], scripts: readonly Script[]): Script[] {
  const found = new Set<Script>();
  let naming: readonly { raw: string }[] = pages;
  while (naming.length > 0) {
    const next = scripts.filter(
      (script) => !found.has(script) && !bringsItsStyles.test(script.file) && naming.some(({ raw }) => raw.includes(script.file)),
    );
    for (const script of next) found.add(script);
    naming = next;
  }
  return [...found];
}
