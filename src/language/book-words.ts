import { danishDate } from './dates.ts';
import { siteName } from './words.ts';

/** The words of the book that no page of the site has. */
export const bookWords = {
  title: siteName,
  fullTitle: `${siteName}: en bog om rapporten fra 2012`,
  subtitle: 'En bog om rapporten fra 2012: principper, værdier og kapitler',
  description:
    'Hele siden om rapporten Fælles Værdier i én fil: principperne, værdierne og rapportens kapitler, forklaret ud fra navngivne kilder, med ordliste. Rapportens egne ord er ikke gengivet.',
  notTheReport: 'Rapportens egne ord er ikke gengivet.',
  contents: 'Indhold',
  about: 'Om bogen',
  inTheReport: 'i rapporten',
  notesOnPage: 'Kilder på side',
  seePage: 'Se side',
  fetch: 'Hent det hele i én fil',
  fetchAs: (format: string) => `Hent bogen som ${format}`,
  holds:
    'Bogen samler principperne, værdierne, kapitlerne, de ord i ordlisten, som de bruger, og kilderne. Film, debatkort og de lette udgaver er kun her på siden.',
  webIsBest: 'Læser du med skærmlæser eller forstørrelse, er siden her den udgave, der er lettest at læse.',
  updated: (date: string) => `Teksten er senest ændret ${danishDate(date)}.`,
  accessibility:
    'Bogen er tekst med overskrifter, lister, tabeller og links, og hvert kildetal fører til sin kilde og tilbage igen. Forsiden er det eneste billede. Vil du læse med hjælpemidler, er siden på nettet lettest.',
} as const;

/** The paragraphs about the book. @param site The whole address of the site. */
export function aboutTheBook(date: string, site: string, publisher: string): string[] {
  return [
    'Bogen samler det, du kan læse på siden Fælles Værdier: principperne, værdierne og kapitlerne i rapporten fra 2012, med ordliste og kilder.',
    'Kun rapportens indholdsfortegnelse og begyndelsen af dens forord har kunnet læses. Rapportens egne ord er derfor ikke gengivet. Bogen forklarer emnerne ud fra navngivne kilder og siger, hvad den ikke ved.',
    'Tallene i teksten viser til kilderne sidst i hvert kapitel. Dér står også, hvilket grundlag sætningen har: rapporten selv, ministeriernes pressemeddelelse, en anden kilde eller redaktionens egne ord.',
    'Love kan være ændret. Slå den gældende tekst op, før du bruger en regel i en sag.',
    'Film, debatkort og de lette udgaver findes kun på siden. Siden har også altid den nyeste tekst og er den udgave, der er lettest at læse med hjælpemidler.',
    `${bookWords.updated(date)} ${publisher}`,
    `Siden på nettet: ${site}/`,
  ];
}

/** What is said of a file to fetch: »PDF« and »EPUB« with what each is good for. */
export const bookFiles = [
  { format: 'PDF', ending: 'pdf', type: 'application/pdf', words: 'Til print og til skærm, med sidetal.' },
  {
    format: 'EPUB',
    ending: 'epub',
    type: 'application/epub+zip',
    words: 'Til e-bogslæser og telefon. Du vælger selv skrift og størrelse.',
  },
] as const;
