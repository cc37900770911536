import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { MediaFile } from '../schemas/film.ts';
import { filmSettings } from './film-settings.ts';

/**
 * Puts the files of the films that can be played into the built site, and nothing else of `media/`.
 * Where the settings name another host, the files are served from there and stay where they are.
 *
 * @throws When a file is missing or is not the one that `film:ingest` wrote down; all such files at once.
 */
export const mediaFiles = (): AstroIntegration => {
  let root = '';
  return {
    name: 'media-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', sirv(join(root, 'media'), { dev: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { mediaAddress, published } = filmSettings(root);
        if (!mediaAddress.startsWith('/')) {
          logger.info(`Films are served from ${mediaAddress}.`);
          return;
        }
        const faults: string[] = [];
        for (const { id, recording } of published) {
          for (const file of recording.media.files) {
            const from = join(root, 'media', id, file.name);
            const fault = await faultOf(from, file);
            if (fault) {
              faults.push(`  media/${id}/${file.name} ${fault}`);
              continue;
            }
            const to = join(fileURLToPath(dir), mediaAddress, id, file.name);
            mkdirSync(dirname(to), { recursive: true });
            cpSync(from, to);
          }
        }
        if (faults.length > 0)
          throw new Error(
            `Films cannot be published without their files:\n${faults.join('\n')}\nRun film:ingest again, put the files back, or set "mediaAddress" in content/settings/site.yaml to the host that has them.`,
          );
        logger.info(`${published.length} film(s) with their files.`);
      },
    },
  };
};

async function faultOf(path: string, { bytes, sha256 }: MediaFile): Promise<string | undefined> {
  if (!existsSync(path)) return 'is missing.';
  const { size } = statSync(path);
  if (size !== bytes) return `has ${size} bytes and not ${bytes}.`;
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex') === sha256 ? undefined : 'is not the file that film:ingest wrote down.';
}
