import { getCollection } from 'astro:content';
import { valueWords } from '#src/language/words.ts';
import { addressOf, easyAddressOf, pageAddressOf } from '#src/model/addresses.ts';
import { type ChangedPage, changeLog, type LoggedChange } from '#src/model/change-log.ts';
import { newestDay } from '#src/model/last-changed.ts';
import { inOrder } from '#src/model/order.ts';
import { easyTexts } from './twins.ts';

/** Every page that can tell of its changes. Those of films cannot: see `src/model/check-changes.ts`. */
async function changedPages(): Promise<(ChangedPage & { updated: string })[]> {
  const page = (
    address: string,
    title: string,
    { changes, updated }: Pick<ChangedPage, 'changes'> & { updated: string },
    lang?: string,
  ) => ({
    address,
    title,
    lang,
    changes,
    updated,
  });
  return [
    ...(await getCollection('pages')).map(({ id, data }) =>
      page(pageAddressOf(id), id === 'pjece' ? `Pjece: ${data.title}` : data.title, data),
    ),
    ...inOrder(await getCollection('chapters')).map(({ id, data }) => page(addressOf('chapters', id), data.title, data)),
    ...inOrder(await getCollection('principles')).map(({ id, data }) => page(addressOf('principles', id), data.title, data)),
    ...inOrder(await getCollection('values')).map(({ id, data }) => page(addressOf('values', id), valueWords(data.title), data)),
    ...inOrder(await getCollection('context')).map(({ id, data }) => page(addressOf('context', id), data.shortTitle, data)),
    ...(await getCollection('glossary')).map(({ id, data }) => page(addressOf('glossary', id), data.term, data, data.lang)),
    ...(await easyTexts()).map(({ data }) => page(easyAddressOf(data.twinOf.collection, data.twinOf.id), data.title, data)),
  ];
}

/** Every change of the site, newest first. */
export async function allChanges(): Promise<LoggedChange[]> {
  return changeLog(await changedPages());
}

/** The day of the newest change; where there is none, the day that a page was last written on. */
export async function lastChanged(): Promise<string> {
  const pages = await changedPages();
  return changeLog(pages)[0]?.date ?? newestDay(pages.map(({ updated }) => updated)) ?? '';
}
