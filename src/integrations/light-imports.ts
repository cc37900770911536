import type { AstroIntegration } from 'astro';

/** What Vite calls the module that it puts around every dynamic import. */
const HELPER = '\0vite/preload-helper.js';
const OWN = '\0light-import:';

/**
 * Lets a tool that is fetched at a tap be fetched and nothing more. Vite's own helper for dynamic imports
 * looks for sheets and chunks to preload and weighs 760 bytes on every page; here all sheets are inlined,
 * so that there is nothing for it to find.
 */
export const lightImports = (): AstroIntegration => ({
  name: 'light-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'light-imports',
              enforce: 'pre',
              // Every page would carry a list of what each tool is made of, for a helper that preloads.
              configEnvironment: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
              // One for each importer, so that it becomes part of it and not a file that all would have to fetch.
              resolveId: (id: string, importer?: string) => (id === HELPER ? `${OWN}${importer}` : undefined),
              load: (id: string) => (id.startsWith(OWN) ? 'export const __vitePreload = (load) => load();' : undefined),
            },
          ],
        },
      });
    },
  },
});
