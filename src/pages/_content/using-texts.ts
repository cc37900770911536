import { getCollection } from 'astro:content';
import type { Kind } from '#src/language/words.ts';
import { addressOf, cardAddress, easyAddressOf } from '#src/model/addresses.ts';
import { proseWords } from '#src/model/prose-words.ts';
import type { UsingText } from '#src/model/term-usage.ts';
import { shownFilms } from './films.ts';
import { easyTexts } from './twins.ts';

/** A page that uses a word of the glossary. */
export interface UsingPage {
  address: string;
  title: string;
  kind: Kind;
  /** The language of the title, where it is not Danish. */
  lang?: string | undefined;
}

const linkedTerms = (body: string) => [...body.matchAll(/<Ord\s+id="([^"]+)"/g)].map(([, id]) => id ?? '');

/** The beginning of a card: its first sentence, cut at a word where that is long. */
const cardTitle = (text: string) => {
  const sentence = /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.length <= 90 ? sentence : `${sentence.slice(0, 85).replace(/\s+\S*$/, '')} …`;
};

/** Every text in which the words of the glossary are looked for, in the order a reader would want. */
export async function usingTexts(): Promise<UsingText<UsingPage>[]> {
  const text = (page: UsingPage, body: string, ...more: string[]): UsingText<UsingPage> => ({
    page,
    text: [page.title, ...more, proseWords(body)].join('\n'),
    linked: linkedTerms(body),
  });
  const chapters = (await getCollection('chapters')).sort((a, b) => a.data.order - b.data.order);
  const principles = (await getCollection('principles')).sort((a, b) => a.data.order - b.data.order);
  const values = (await getCollection('values')).sort((a, b) => a.data.order - b.data.order);
  const context = (await getCollection('context')).sort((a, b) => a.data.order - b.data.order);
  const easy = await easyTexts();
  const cards = await getCollection('cards');
  const films = await shownFilms();
  const terms = await getCollection('glossary');
  return [
    ...chapters.map(({ id, data, body = '' }) =>
      text({ address: addressOf('chapters', id), title: data.title, kind: 'chapter' }, body, data.inShort, ...data.questions),
    ),
    ...principles.map(({ id, data, body = '' }) =>
      text({ address: addressOf('principles', id), title: data.title, kind: 'principle' }, body, data.inShort, ...data.questions),
    ),
    ...values.map(({ id, data, body = '' }) =>
      text({ address: addressOf('values', id), title: data.title, kind: 'value' }, body, data.inShort, ...data.questions),
    ),
    ...context.map(({ id, data, body = '' }) =>
      text({ address: addressOf('context', id), title: data.title, kind: 'context' }, body, data.inShort, ...data.questions),
    ),
    ...easy.map(({ data, body = '' }) =>
      text({ address: easyAddressOf(data.twinOf.collection, data.twinOf.id), title: data.title, kind: 'easy' }, body),
    ),
    ...films.map(({ address, data }) => text({ address, title: data.title, kind: 'film' }, '', ...data.questions)),
    ...cards.map(({ id, data }) => ({
      page: { address: cardAddress(id), title: cardTitle(data.text), kind: 'debate' as const },
      text: [data.text, data.instruction, data.note].join('\n'),
      linked: [],
    })),
    ...terms.map(({ id, data, body = '' }) =>
      text({ address: addressOf('glossary', id), title: data.term, kind: 'term', lang: data.lang }, body),
    ),
  ];
}
