import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '../site/pages.ts';
import { project } from '../site/pages.ts';
import type { Finding } from './finding.ts';

const jar = join(project, 'node_modules/vnu-jar/build/dist/vnu.jar');
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

/**
 * A style sheet in words that the checker knows. It has not learnt container queries and their units (CSS Conditional Rules 5) nor
 * conditions with functions in them (`@supports (top: max(anchor(…)))`), and would leave out all that stands behind them. A media
 * query has the same form.
 */
const inKnownWords = (css: string) =>
  css
    .replace(/@container\s+[a-z-]*\s*\(/g, '@media (')
    .replace(/@supports\s*\(top:[^{]*\{/g, '@media all{')
    .replace(/(?<=\d)cqi\b/g, 'vw')
    .replace(/(?<=[{;])container(?:-type|-name)?:[^;}]+;?/g, '');

interface Message {
  type: string;
  subType?: string;
  url?: string;
  message: string;
  extract?: string;
}

/**
 * What the Nu Html Checker (the W3C's own) finds in built pages and their styles: errors and warnings. It runs once for all of them.
 * A style block that many pages share is looked at once, as a style sheet of its own; the pages come without their blocks,
 * which else take most of the time.
 *
 * @throws When there is no Java, or the checker stops.
 */
export async function askNu(pages: readonly BuiltPage[]): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nu-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  try {
    const owners = new Map<string, string>();
    const styles = new Map<string, string>();
    for (const { address, html } of pages) {
      const name = `pages${address.endsWith('/') ? `${address}index.html` : address}`;
      owners.set(name, address);
      const bare = html.replace(STYLE, (_, open: string, css: string, close: string) => {
        if (!styles.has(css)) {
          const sheet = `styles/${styles.size}.css`;
          styles.set(css, sheet);
          owners.set(sheet, address);
          write(sheet, inKnownWords(css));
        }
        return open + close;
      });
      write(name, bare);
    }
    return (await run(folder)).map(({ type, subType, url = '', message, extract = '' }) => ({
      engine: 'Nu Html Checker' as const,
      page: owners.get(decodeURIComponent(new URL(url).pathname).slice(folder.length + 1)) ?? url,
      rule: subType ?? type,
      where: extract.replace(/\s+/g, ' ').trim(),
      says: message,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string): Promise<Message[]> {
  // One collector: with the usual one Java takes both processors from whatever else runs.
  const child = spawn('java', ['-XX:+UseSerialGC', '-jar', jar, '--also-check-css', '--exit-zero-always', '--format', 'json', folder]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(new Error('Java is missing. Run "npm run setup".', { cause })));
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`The Nu Html Checker stopped with ${code}: ${said.slice(0, 2000)}`));
      else resolve((JSON.parse(said) as { messages: Message[] }).messages);
    });
  });
}
