import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type * as Looks from './in-page.ts';

declare global {
  /** What a page can be asked in the browser, once it has got {@link looksScript}. */
  var looks: typeof Looks;
  var axe: typeof import('axe-core');
}

async function bundled(): Promise<string> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'in-page.ts'), platform: 'browser' });
  try {
    const { output } = await bundle.generate({ format: 'iife', name: 'looks', minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** Our own looks as a script. A driver may run it on a page whose policy lets no foreign script in. */
export const ownLooks = (await bundled()).replace(/^var looks\s*=/, 'globalThis.looks =');

/** The same with axe, which is half a megabyte. */
export const looksScript = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}\n;${ownLooks}`;

/** A tab of either browser, as Playwright and Puppeteer have it. */
interface Tab {
  evaluate<Answer>(look: (() => Answer) | string): Promise<Answer>;
}

/** Asks a page that may not have got the script yet. */
export async function ask<Answer>(tab: Tab, look: () => Answer): Promise<Awaited<Answer>> {
  if (!(await tab.evaluate(() => 'looks' in globalThis))) await tab.evaluate(looksScript);
  return (await tab.evaluate(look)) as Awaited<Answer>;
}
