import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { type Fault, faultsAsError } from '../model/content-fault.ts';
import { lostAddresses, publishedPath } from '../model/published-addresses.ts';
import { publishedAddresses as publishedAddressesSchema } from '../schemas/address.ts';
import { filmSettings } from './film-settings.ts';

/**
 * Stops the build when an address that was published would answer nothing: links to it stand in mails, minutes and books.
 *
 * @throws With every such address, the line of the list and what to do.
 */
export const publishedAddresses = (): AstroIntegration => {
  let root = '';
  return {
    name: 'published-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
        const text = readFileSync(join(root, publishedPath), 'utf8');
        const published = publishedAddressesSchema.parse(parse(text));
        const lines = text.split('\n');
        const faults = lostAddresses(published, files, { styleHashes: [], withdrawn: filmSettings(root).withdrawn }).map(
          (problem): Fault => ({
            file: publishedPath,
            line: lines.findIndex((line) => line.startsWith('- ') && problem.startsWith(line.slice(2))) + 1,
            column: 1,
            problem: `3.3 ${problem}`,
            remedy: 'Put the text back under its old name, or lead the address on in "redirects" in src/model/response-headers.ts.',
          }),
        );
        if (faults.length > 0) throw faultsAsError(faults);
        logger.info(`${published.length} published addresses answer.`);
      },
    },
  };
};
