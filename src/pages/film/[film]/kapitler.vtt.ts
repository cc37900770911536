import type { APIRoute, GetStaticPaths } from 'astro';
import { cueFile, playableFilms } from '../../_content/films.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await playableFilms()).filter(({ id }) => cueFile('chapters', id) !== undefined).map(({ id }) => ({ params: { film: id } }));

/** The chapters of a film, which players show in their menus. */
export const GET: APIRoute = ({ params: { film = '' } }) =>
  new Response(cueFile('chapters', film), { headers: { 'Content-Type': 'text/vtt; charset=utf-8' } });
