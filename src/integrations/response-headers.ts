import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mediaOrigin } from '../model/film-offer.ts';
import { azureRules } from '../model/host-azure.ts';
import { caddyRules } from '../model/host-caddy.ts';
import { type HostRules, headersFile, nginxRules, redirectsFile } from '../model/response-headers.ts';
import { filmSettings } from './film-settings.ts';

/** More blocks than this would mean that the pages no longer share one sheet. */
const MAX_STYLE_BLOCKS = 5;

/**
 * Reads the built pages and writes what the host must send: a policy with the hashes of the inlined
 * styles. Gives every script tag its `integrity`, so that a changed file is not run.
 *
 * The rules lie beside the output, in `hosting/`, and as `_headers`, `_redirects` and
 * `staticwebapp.config.json` within it.
 *
 * @throws When a page has more style blocks, an inline script or a style attribute than the policy allows.
 */
export const responseHeaders = (): AstroIntegration => {
  let root = '';
  return {
    name: 'response-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const styles = new Set<string>();
        const scripts = new Map<string, string>();
        const pages = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

        for (const name of pages.sort()) {
          const path = join(output, name);
          const html = readFileSync(path, 'utf8');
          for (const [, style = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) styles.add(`sha256-${digest('sha256', style)}`);
          const refused = /<script(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)="/.exec(html);
          if (refused)
            throw new Error(`${name} has "${refused[0].slice(0, 80)}", which the content security policy blocks. Put it in a file.`);
          const sealed = html.replace(/<script([^>]*)\ssrc="([^"]+)"([^>]*)>/g, (tag, before: string, src: string, after: string) => {
            if (tag.includes('integrity=')) return tag;
            const known = scripts.get(src) ?? `sha384-${digest('sha384', readFileSync(join(output, src)))}`;
            scripts.set(src, known);
            return `<script${before} src="${src}" integrity="${known}"${after}>`;
          });
          if (sealed !== html) writeFileSync(path, sealed);
        }

        const styleHashes = [...styles].sort();
        if (styleHashes.length > MAX_STYLE_BLOCKS)
          throw new Error(`The site has ${styleHashes.length} style blocks; at most ${MAX_STYLE_BLOCKS} fit in the policy.`);
        const { mediaAddress, withdrawn } = filmSettings(root);
        const rules: HostRules = { styleHashes, mediaOrigin: mediaOrigin(mediaAddress), withdrawn };
        const hosting = fileURLToPath(new URL('../hosting/', dir));
        mkdirSync(hosting, { recursive: true });
        writeFileSync(join(hosting, 'headers.json'), `${JSON.stringify(rules, null, 2)}\n`);
        writeFileSync(join(hosting, 'nginx.conf'), nginxRules(rules));
        writeFileSync(join(hosting, 'Caddyfile'), caddyRules(rules));
        writeFileSync(join(output, 'staticwebapp.config.json'), azureRules(rules));
        writeFileSync(join(output, '_headers'), headersFile(rules));
        writeFileSync(join(output, '_redirects'), redirectsFile());
        logger.info(`${pages.length} pages, ${styleHashes.length} style block(s), ${scripts.size} scripts sealed.`);
      },
    },
  };
};

function digest(algorithm: 'sha256' | 'sha384', content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('base64');
}
