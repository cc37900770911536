import { getCollection, getEntry, render } from 'astro:content';
import { citationMarks } from '#src/model/citations.ts';
import { notesOf } from '#src/model/notes.ts';
import { inOrder } from '#src/model/order.ts';

/** What both forms of the leaflet are made of. Nothing is written for them but the introduction and the closing. */
export async function sheet() {
  const page = await getEntry('pages', 'pjece');
  if (!page) throw new Error('content/pages/pjece.mdx is missing.');
  const notes = notesOf(page.body ?? '', await getCollection('sources'), 'pages/pjece');
  const settings = await getEntry('settings', 'site');
  if (!settings) throw new Error('content/settings/site.yaml is missing.');
  const { publisher } = settings.data;
  const { Content } = await render(page);
  return {
    data: page.data,
    publisher: 'name' in publisher ? publisher.name : undefined,
    introduction: page.data.inShort,
    principles: inOrder(await getCollection('principles')),
    values: inOrder(await getCollection('values')),
    notes,
    citations: citationMarks(notes),
    Content,
  };
}
