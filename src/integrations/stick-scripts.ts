import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { mediaTypeOf } from '../model/response-headers.ts';

/**
 * Notes which file of `src/islands/` each script of the site was made of.
 *
 * @param sources Filled at the build: the address of a script, and the paths of what its tag named.
 */
export function noteSources(sources: Map<string, readonly string[]>): Plugin {
  return {
    name: 'stick-sources',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry || !chunk.facadeModuleId?.includes('?astro&type=script')) continue;
        sources.set(`/${chunk.fileName}`, this.getModuleInfo(chunk.facadeModuleId)?.importedIds ?? []);
      }
    },
  };
}

/**
 * Makes one classic script of a script and all that it imports, at once or later: a page that was opened from
 * the disk can load no modules. What it takes in by
 * `?url` comes as data, since a browser may refuse type faces from the disk; what it takes in by `?inline` is text.
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
          if (id === 'stick:pagefind') return join(output, 'pagefind/pagefind.js');
          if (id === './search-files.ts' && !importer.endsWith('/stick-search-files.ts')) return join(importer, '../stick-search-files.ts');
          if (/\?(url|inline)$/.test(id)) return join(importer, '..', id);
          return undefined;
        },
        load(id) {
          const [file = '', query] = id.split('?');
          if (query === 'inline') return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
          if (query !== 'url') return undefined;
          const type = mediaTypeOf(file);
          if (type === undefined) throw new Error(`${file} is taken into a script, and its type is not known in response-headers.ts.`);
          return `export default ${JSON.stringify(`data:${type};base64,${readFileSync(file).toString('base64')}`)};`;
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
