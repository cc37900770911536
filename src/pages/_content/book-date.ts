import { getCollection } from 'astro:content';
import { lastChanged } from '#src/model/last-changed.ts';

/** The day of the newest text that the book may hold: a principle, a value, a chapter or a word of the glossary. */
export async function bookDate(): Promise<string> {
  const entries = [
    ...(await getCollection('principles')),
    ...(await getCollection('values')),
    ...(await getCollection('chapters')),
    ...(await getCollection('glossary')),
  ];
  return lastChanged(entries) ?? '';
}
