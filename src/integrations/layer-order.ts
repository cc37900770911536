import type { AstroIntegration } from 'astro';

/** Declares the order of the cascade layers before any other style on every page. */
export const layerOrder = (): AstroIntegration => ({
  name: 'layer-order',
  hooks: {
    'astro:config:setup': ({ injectScript }) => injectScript('page-ssr', `import '#src/styles/layers.css';`),
  },
});
