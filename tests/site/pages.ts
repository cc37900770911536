import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, parse } from 'node-html-parser';

/** The built site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built page. */
export interface BuiltPage {
  /** Its address, such as `/rapport/`. */
  address: string;
  html: string;
  root: HTMLElement;
}

/** Every built page, orphans and the page for errors included. */
export const builtPages: BuiltPage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => {
    const html = readFileSync(join(dist, name), 'utf8');
    return {
      address: `/${name
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      html,
      root: parse(html),
    };
  });
