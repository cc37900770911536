import type { APIRoute, GetStaticPaths } from 'astro';
import { cueFile, playableFilms } from '../../_content/films.ts';

export const getStaticPaths: GetStaticPaths = async () => (await playableFilms()).map(({ id }) => ({ params: { film: id } }));

/** The captions of a film, as the editor wrote them. */
export const GET: APIRoute = ({ params: { film = '' } }) =>
  new Response(cueFile('captions', film), { headers: { 'Content-Type': 'text/vtt; charset=utf-8' } });
