import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { maskableIcon } from '../model/app-icon.ts';
import { withExactColours } from './exact-colours.ts';

/** As share-pictures: flat colours and soft edges need no more than a palette. */
const format = { palette: true, quality: 95, dither: 0, effort: 10, compressionLevel: 9 } as const;

/** Makes the icons for a device's home screen from the drawing of the site's icon. */
export const appIcons = (): AstroIntegration => {
  let drawing: URL;
  return {
    name: 'app-icons',
    hooks: {
      'astro:config:done': ({ config }) => {
        drawing = new URL('icon.svg', config.publicDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const icon = await readFile(drawing, 'utf8');
        const icons = [
          ['icon-192.png', icon, 192],
          ['icon-512.png', icon, 512],
          ['icon-maskable-512.png', maskableIcon(icon), 512],
        ] as const;
        for (const [name, svg, side] of icons) {
          const png = await sharp(Buffer.from(svg), { density: (72 * side) / 64 })
            .resize(side, side)
            .png(format)
            .toBuffer();
          await writeFile(new URL(name, dir), withExactColours(png, new Set(svg.match(/#[0-9a-f]{6}\b/gi))));
        }
        logger.info(`${icons.length} icons.`);
      },
    },
  };
};
