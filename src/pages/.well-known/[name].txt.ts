import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { securityTxt } from '#src/model/security-txt.ts';

/** There is a file only when somebody is known who can answer. */
export const getStaticPaths: GetStaticPaths = async () => {
  const settings = await getEntry('settings', 'site');
  if (!settings) throw new Error('content/settings/site.yaml is missing.');
  const text = securityTxt(settings.data, settings.data.address);
  return text === undefined ? [] : [{ params: { name: 'security' }, props: { text } }];
};

/** Where someone who finds a weakness of the site can tell of it. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
