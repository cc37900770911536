import { getCollection } from 'astro:content';
import { valueWords } from '#src/language/words.ts';
import { addressOf, cardAddress, easyAddressOf, pageAddressOf } from '#src/model/addresses.ts';
import { citationsOf } from '#src/model/citations.ts';
import { testimonies } from './films.ts';
import { easyTexts } from './twins.ts';

/** A page that leans on a source. */
export interface SourceUser {
  address: string;
  title: string;
  /** The language of the title, where it is not Danish. */
  lang?: string | undefined;
}

/** For every source, the pages that lean on it: worked out from the texts, not kept by hand. */
export async function sourceUsers(): Promise<Map<string, SourceUser[]>> {
  const users = new Map<string, SourceUser[]>();
  const add = (source: string, user: SourceUser) => {
    const list = users.get(source) ?? [];
    if (!list.some(({ address }) => address === user.address)) users.set(source, [...list, user]);
  };
  const cite = (user: SourceUser, body: string | undefined) => {
    for (const { source } of citationsOf(body ?? '')) add(source, user);
  };

  for (const { id, data, body } of await getCollection('chapters')) cite({ address: addressOf('chapters', id), title: data.title }, body);
  for (const { id, data, body } of await getCollection('principles'))
    cite({ address: addressOf('principles', id), title: data.title }, body);
  for (const { id, data, body } of await getCollection('values'))
    cite({ address: addressOf('values', id), title: valueWords(data.title) }, body);
  for (const { id, data, body } of await getCollection('context')) {
    cite({ address: addressOf('context', id), title: data.title }, body);
    add(data.mainSource, { address: addressOf('context', id), title: data.title });
  }
  for (const { id, data, body } of await getCollection('glossary'))
    cite({ address: addressOf('glossary', id), title: data.term, lang: data.lang }, body);
  for (const { data, body } of await easyTexts())
    cite({ address: easyAddressOf(data.twinOf.collection, data.twinOf.id), title: data.title }, body);
  for (const { id, data, body } of await getCollection('pages')) cite({ address: pageAddressOf(id), title: data.title }, body);
  for (const { data } of await getCollection('timeline')) add(data.source, { address: '/kontekst/#tidslinje', title: 'Tidslinjen' });
  for (const { address, data } of await testimonies()) add('pressemeddelelsen-2012', { address, title: data.title });
  for (const { id, data } of await getCollection('agendas')) {
    for (const step of data.steps) add(step.source.id, { address: `/debat/planlaeg/#${id}`, title: data.title });
  }
  for (const { id, data } of await getCollection('cards')) {
    if (data.source.id !== 'redaktionen') add(data.source.id, { address: cardAddress(id), title: `Debatkort: ${data.text.slice(0, 60)}` });
  }
  return users;
}
