import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type BibliographyFormat, bibliographyFormats, pageReference } from '#src/model/bibliography.ts';
import { type CitedEntry, citedEntries } from '../_content/cited-pages.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await citedEntries()).flatMap((entry) =>
    bibliographyFormats.map((format) => ({ params: { page: entry.address.slice(1, -1), format }, props: { entry } })),
  );

/** A page of the site for a list of literature, beside the page itself. */
export const GET: APIRoute = async ({ params, props, site }) => {
  const { address, title, updated } = props['entry'] as CitedEntry;
  const settings = await getEntry('settings', 'site');
  const publisher = settings && 'name' in settings.data.publisher ? settings.data.publisher.name : undefined;
  return new Response(
    pageReference({ title, updated, publisher, url: new URL(address, site).href }, params['format'] as BibliographyFormat),
  );
};
