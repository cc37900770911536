import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../model/content-check.ts';
import { faultsAsError } from '../model/content-fault.ts';
import { readContent } from './read-content.ts';

/** Stops the build before it begins when the content has a fault, and names all faults at once. */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:done': ({ config }) => {
      const { files, pictures } = readContent(fileURLToPath(config.root));
      const faults = checkContent(files, pictures, new Date().toISOString().slice(0, 10));
      if (faults.length > 0) throw faultsAsError(faults);
    },
  },
});
