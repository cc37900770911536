import type { ChangeKind } from '../schemas/change.ts';
import type { Form } from '../schemas/debate.ts';
import type { Role } from '../schemas/path.ts';
import type { Footing } from '../schemas/source.ts';

/** The name of the site, as it ends every page title. */
export const siteName = 'Fælles Værdier';

/** What the report is about, as its own title goes on. */
export const siteSubject = 'i det sociale og sundhedsmæssige arbejde med socialt udsatte';

/** The four main entrances, in the bar at the top and at a thumb's reach on phones. */
export const mainEntrances = [
  { address: '/rapport/', words: 'Læs' },
  { address: '/film/', words: 'Film' },
  { address: '/debat/', words: 'Debat' },
  { address: '/soeg/', words: 'Søg' },
] as const;

/** Everything else, gathered under »Menu«. */
export const menuGroups = [
  {
    title: 'Læs',
    links: [
      { address: '/rapport/', words: 'Rapporten' },
      { address: '/principper/', words: 'De fem principper' },
      { address: '/vaerdier/', words: 'Værdierne' },
      { address: '/let/', words: 'Let at læse' },
      { address: '/laeseveje/', words: 'Læseveje' },
      { address: '/rapport/samlet/', words: 'Alle kapitler på én side' },
    ],
  },
  {
    title: 'Brug',
    links: [
      { address: '/debat/', words: 'Debat på arbejdspladsen' },
      { address: '/debat/planlaeg/', words: 'Planlæg et møde' },
      { address: '/debat/kort/', words: 'Debatkort' },
      { address: '/pjece/', words: 'Pjece til opslagstavlen' },
      { address: '/film/', words: 'De fem film' },
      { address: '/tag-med/', words: 'Tag det med dig' },
    ],
  },
  {
    title: 'Slå op',
    links: [
      { address: '/ordliste/', words: 'Ordliste' },
      { address: '/register/', words: 'Register A–Å' },
      { address: '/kontekst/', words: 'Kontekst 2005 til i dag' },
      { address: '/kilder/', words: 'Kilder' },
      { address: '/aendringer/', words: 'Ændringer' },
      { address: '/om/', words: 'Om siden' },
    ],
  },
] as const;

/** The four kinds of footing, in the words a reader meets. */
export const footingWords: Record<Footing, string> = {
  report: 'Rapporten selv',
  'press-release': 'Ministeriernes pressemeddelelse',
  other: 'Anden kilde',
  editors: 'Redaktionens egne ord',
};

/** What was done to a page, as its list of changes begins. */
export const changeWords: Record<ChangeKind, string> = { corrected: 'Rettet', added: 'Tilføjet', removed: 'Fjernet' };

/** Whom a reading path is for, in the words of the doors on the front page. */
export const roleWords: Record<Role, string> = {
  staff: 'Til dig, der møder borgeren',
  leader: 'Til dig, der leder',
  citizen: 'Til dig, der er borger eller pårørende',
};

/** What a debate form is called. */
export const formWords: Record<Form, string> = {
  alone: 'Alene',
  pairs: 'To og to',
  fours: 'Fire og fire',
  all: 'Alle sammen',
  '1-2-4-alle': '1-2-4-alle',
  runde: 'Runde',
  fishbowl: 'Fishbowl',
  'walk-and-talk': 'Walk-and-talk',
  'stille-skrivning': 'Stille skrivning',
  'fem-fingre': 'Fem fingre',
  'reflekterende-team': 'Reflekterende team',
  dilemma: 'Dilemmaspil',
  'check-in': 'Check-in',
  'check-out': 'Check-out',
};

/** What a kind of debate card is called, one and many. */
export const cardKindWords = {
  question: { one: 'Spørgsmål', many: 'Spørgsmål' },
  dilemma: { one: 'Dilemma, opdigtet til debat', many: 'Dilemmaer' },
  exercise: { one: 'Øvelse', many: 'Øvelser' },
} as const;

/** Parts of a page that come from a field and not from the text, by the id of their heading. */
export const partWords = {
  'kort-fortalt': 'Kort fortalt',
  'tal-om-det': 'Tal om det på jeres arbejdsplads',
  'i-morgen': 'Det kan du sige i morgen',
} as const;

/** Names of foreign languages, for sources that are not Danish. */
export const languageWords = { no: 'norsk', sv: 'svensk', en: 'engelsk', de: 'tysk' } as const;

/** What kind of page something is: the filter of the search, the register and link previews. */
export const kinds = {
  chapter: 'Kapitel',
  principle: 'Princip',
  value: 'Værdi',
  film: 'Film',
  context: 'Kontekst',
  term: 'Ordliste',
  debate: 'Debat',
  easy: 'Let at læse',
  page: 'Om og overblik',
} as const;
export type Kind = keyof typeof kinds;

/** A value as the words of a link: »Anerkendelse« alone is also a word of the glossary. */
export const valueWords = (title: string) => `Værdien ${title.toLowerCase()}`;
