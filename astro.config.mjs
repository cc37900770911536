import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { appIcons } from './src/integrations/app-icons.ts';
import { books } from './src/integrations/books.ts';
import { compressedCopies } from './src/integrations/compressed-copies.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { filmSettings } from './src/integrations/film-settings.ts';
import { keptAnchors } from './src/integrations/kept-anchors.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { lightImports } from './src/integrations/light-imports.ts';
import { markdownTwins } from './src/integrations/markdown-twins.ts';
import { mediaFiles } from './src/integrations/media-files.ts';
import { offlinePack } from './src/integrations/offline-pack.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { publishedAddresses } from './src/integrations/published-addresses.ts';
import { responseHeaders } from './src/integrations/response-headers.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sharePictures } from './src/integrations/share-pictures.ts';
import { statedSizes } from './src/integrations/stated-sizes.ts';
import { stick } from './src/integrations/stick.ts';
import { anchorIds } from './src/markdown/anchor-ids.ts';
import { addressOf } from './src/model/addresses.ts';

const { address } = parse(readFileSync(new URL('content/settings/site.yaml', import.meta.url), 'utf8'));

const root = fileURLToPath(new URL('.', import.meta.url));

/** The search, the error page and the page without net are no places to arrive at, nor is a film that was taken down. */
function isListed(page) {
  return !/\/(soeg|404|uden-net)\/$/.test(page) && !filmSettings(root).withdrawn.some((id) => page.endsWith(addressOf('films', id)));
}

export default defineConfig({
  site: address,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  build: {
    // One sheet, inlined: nothing blocks rendering. page-styles then leaves each group of pages the rules
    // it uses, so that the policy in the response headers needs three hashes. See docs/decisions/0005.
    inlineStylesheets: 'always',
  },
  image: { layout: 'constrained', responsiveStyles: true },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [anchorIds(keptAnchors(root))],
      features: { smartPunctuation: { quotes: false } },
    }),
  },
  vite: {
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      cssTarget: ['chrome109', 'firefox115', 'safari15.6'],
      rolldownOptions: {
        // Astro marks every MDX file with a directive of its own and removes it again; the bundler does
        // not know it and would warn once a file. Every other warning is shown.
        onLog: (level, log, show) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:head-inject')) show(level, log);
        },
      },
    },
  },
  // They run in this order; the headers count what the others wrote, the pack holds it all, and the copies come last.
  integrations: [
    layerOrder(),
    lightImports(),
    contentCheck(),
    mdx(),
    sitemap({ filter: isListed }),
    mediaFiles(),
    sharePictures(),
    appIcons(),
    searchIndex(),
    pageStyles(),
    books(),
    statedSizes(),
    stick(),
    markdownTwins(),
    responseHeaders(),
    offlinePack(),
    publishedAddresses(),
    compressedCopies(),
  ],
});
