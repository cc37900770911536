import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { changeWords, siteName } from '#src/language/words.ts';
import { feedAddress } from '#src/model/addresses.ts';
import { atomFeed } from '#src/model/atom-feed.ts';
import { nameBasedId } from '#src/model/name-based-id.ts';
import { allChanges, lastChanged } from './_content/changes.ts';

/** The changes of the site as a feed, for those who follow it in a reader of their own. */
export const GET: APIRoute = async ({ site }) => {
  const settings = await getEntry('settings', 'site');
  if (!settings) throw new Error('content/settings/site.yaml is missing.');
  const { publisher } = settings.data;
  const whole = (address: string) => new URL(address, site).href;
  const entries = (await allChanges()).map(async ({ date, kind, text, page, number }) => ({
    // A page keeps its address for good, and a change its day and its place among those of the day.
    id: await nameBasedId(`${page.address} ${date} ${number}`),
    title: `${changeWords[kind]}: ${page.title}`,
    day: date,
    address: whole(`${page.address}#aendringer`),
    text,
  }));
  const feed = atomFeed({
    id: await nameBasedId(feedAddress),
    title: `${siteName}: ændringer`,
    subtitle: 'Det, der er rettet, tilføjet og fjernet på siden.',
    author: 'name' in publisher ? publisher.name : siteName,
    self: whole(feedAddress),
    address: whole('/aendringer/'),
    day: await lastChanged(),
    entries: await Promise.all(entries),
  });
  return new Response(feed);
};
