import type { APIRoute, GetStaticPaths } from 'astro';
import { type BibliographyFormat, bibliographyFormats, reportReference } from '#src/model/bibliography.ts';

export const getStaticPaths: GetStaticPaths = () => bibliographyFormats.map((format) => ({ params: { format } }));

/** The report of 2012 for a list of literature. */
export const GET: APIRoute = ({ params }) => new Response(reportReference(params['format'] as BibliographyFormat));
