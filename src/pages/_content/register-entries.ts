import { getCollection } from 'astro:content';
import type { Kind } from '#src/language/words.ts';
import { addressOf, easyAddressOf } from '#src/model/addresses.ts';
import { shownFilms } from './films.ts';
import { easyTexts } from './twins.ts';

/** An entry of the A–Å register. */
export interface RegisterEntry {
  address: string;
  words: string;
  kind: Kind;
  /** The language of the words, where it is not Danish. */
  lang?: string | undefined;
}

/** Pages that are not made from an entry of a collection. */
const pages: RegisterEntry[] = [
  { address: '/rapport/', words: 'Rapporten', kind: 'page' },
  { address: '/rapport/samlet/', words: 'Alle kapitler på én side', kind: 'page' },
  { address: '/principper/', words: 'Fem principper', kind: 'page' },
  { address: '/vaerdier/', words: 'Værdierne', kind: 'page' },
  { address: '/pjece/', words: 'Pjece til opslagstavlen', kind: 'page' },
  { address: '/pjece/haefte/', words: 'Hæfte til at folde', kind: 'page' },
  { address: '/film/', words: 'Film, oversigt', kind: 'page' },
  { address: '/debat/', words: 'Debat på arbejdspladsen', kind: 'debate' },
  { address: '/debat/planlaeg/', words: 'Forløb til et møde', kind: 'debate' },
  { address: '/debat/scene/', words: 'Vis kort på storskærm', kind: 'debate' },
  { address: '/debat/kort/', words: 'Debatkort', kind: 'debate' },
  { address: '/debat/handleplan/', words: 'Aftaleark og handleplan', kind: 'debate' },
  { address: '/kontekst/', words: 'Kontekst og tidslinje', kind: 'context' },
  { address: '/ordliste/', words: 'Ordliste, oversigt', kind: 'term' },
  { address: '/kilder/', words: 'Kilder', kind: 'page' },
  { address: '/let/', words: 'Let at læse, oversigt', kind: 'easy' },
  { address: '/laeseveje/', words: 'Læseveje på 5, 15 og 60 minutter', kind: 'page' },
  { address: '/aendringer/', words: 'Ændringer og rettelser', kind: 'page' },
  { address: '/om/', words: 'Om siden, udgiver og kontakt', kind: 'page' },
  { address: '/tilgaengelighed/', words: 'Tilgængelighed', kind: 'page' },
  { address: '/privatliv/', words: 'Privatliv', kind: 'page' },
];

/** Every page of the site, once, for the register. */
export async function registerEntries(): Promise<RegisterEntry[]> {
  return [
    ...pages,
    ...(await getCollection('chapters')).map(({ id, data }) => ({
      address: addressOf('chapters', id),
      words: data.title,
      kind: 'chapter' as const,
    })),
    ...(await getCollection('principles')).map(({ id, data }) => ({
      address: addressOf('principles', id),
      words: data.title,
      kind: 'principle' as const,
    })),
    ...(await getCollection('values')).map(({ id, data }) => ({
      address: addressOf('values', id),
      words: data.title,
      kind: 'value' as const,
    })),
    ...(await shownFilms()).map(({ address, data }) => ({
      address,
      words: data.title,
      kind: 'film' as const,
    })),
    ...(await getCollection('context')).map(({ id, data }) => ({
      address: addressOf('context', id),
      words: data.shortTitle,
      kind: 'context' as const,
    })),
    ...(await getCollection('glossary')).map(({ id, data }) => ({
      address: addressOf('glossary', id),
      words: data.term,
      kind: 'term' as const,
      lang: data.lang,
    })),
    ...(await easyTexts()).map(({ data }) => ({
      address: easyAddressOf(data.twinOf.collection, data.twinOf.id),
      words: data.title,
      kind: 'easy' as const,
    })),
  ];
}
