import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';

/** A plugin of the site's own build. Vite's type is not named here, as Vite is no package of the project's own. */
type VitePlugin = NonNullable<Parameters<Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['updateConfig']>[0]['vite']>['plugins'];

/** What the site's own build makes of a script, as far as it is asked here. */
interface Chunk {
  type: string;
  isEntry?: boolean;
  fileName: string;
  facadeModuleId?: string | null;
}

/**
 * Notes which file of `src/islands/` each script of the site was made of.
 *
 * @param sources Filled at the build: the address of a script, and the paths of what its tag named.
 */
export function noteSources(sources: Map<string, readonly string[]>): VitePlugin {
  return [
    {
      name: 'stick-sources',
      generateBundle(
        this: { getModuleInfo(id: string): { importedIds: readonly string[] } | null },
        _options: unknown,
        bundle: Record<string, Chunk>,
      ) {
        for (const { type, isEntry, fileName, facadeModuleId } of Object.values(bundle)) {
          if (type !== 'chunk' || !isEntry || !facadeModuleId?.includes('?astro&type=script')) continue;
          sources.set(`/${fileName}`, this.getModuleInfo(facadeModuleId)?.importedIds ?? []);
        }
      },
    },
  ];
}

/**
 * Makes one classic script of a script and all that it imports, at once or later: a page that was opened from
 * the disk can load no modules. Type faces come as data, since a browser may refuse them from the disk.
 *
 * @param source The path of a file of `src/islands/`.
 * @param output The folder of the built site, where Pagefind's script lies.
 */
export async function classicScript(source: string, output: string): Promise<string> {
  const bundle = await rolldown({
    input: source,
    platform: 'browser',
    transform: { target: ['chrome109', 'firefox115', 'safari15.6'], define: { 'import.meta.url': 'undefined' } },
    plugins: [
      {
        name: 'stick',
        resolveId(id, importer = '') {
          if (id.startsWith('/pagefind/')) return join(output, id);
          if (id === './search-files.ts' && !importer.endsWith('/stick-search-files.ts')) return join(importer, '../stick-search-files.ts');
          if (id.endsWith('?url')) return join(importer, '..', id);
          return undefined;
        },
        load(id) {
          if (!id.endsWith('.woff2?url')) return undefined;
          const data = readFileSync(id.slice(0, -'?url'.length)).toString('base64');
          return `export default ${JSON.stringify(`data:font/woff2;base64,${data}`)};`;
        },
      },
    ],
  });
  try {
    const { output: made } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
    return made[0].code;
  } finally {
    await bundle.close();
  }
}
