import { z } from 'astro/zod';

/** An address of the site, such as `/rapport/` or `/rapport/faelles-vaerdier.pdf`. */
const siteAddress = z.string({ error: 'must be an address in quotes, such as "/rapport/".' }).regex(/^\/[\w./-]*$/, {
  error: 'must be an address of this site, such as "/rapport/".',
});

/** Every address that was ever published. `npm run anchors` writes the list. */
export const publishedAddresses = z.array(siteAddress, { error: 'must be the list that "npm run anchors" writes.' });
