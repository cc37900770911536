/** The film's own words. Those of the principles come from `content/principles/`. */
import { siteName } from '../../src/language/words.ts';

/** What the opening says, one line after the other; the title is that of `film.yaml`. */
export const opening = {
  lines: ['Med fem ting, du kan sige i morgen', `Lavet af redaktionen på ${siteName}`],
  chapter: 'Begyndelsen',
  seen: 'To cirkler kommer fra hver sin side og mødes på en vandret linje. Hvor de mødes, er der åbent.',
} as const;

/** What the end says: the first line is set large. */
export const end = {
  lines: ['Hvad vil du sige i morgen?', 'Tal om det sammen.'],
  chapter: 'Tal om det',
  seen: 'De to cirkler fra begyndelsen mødes igen på linjen. Så står billedet stille.',
} as const;

/** What is seen while a principle is told, by its id: its sign, made of the same two circles, and its colour. */
export const signsSeen: Readonly<Record<string, string>> = {
  'borgerens-rettigheder': 'De to cirkler bliver til én, som står fast på en streg. Farven er blågrøn.',
  'aegte-og-aerlig-information': 'Cirklen deler sig i to, som overlapper, så man kan se igennem dem. Farven er blå.',
  'reel-medinddragelse': 'En ring står åben i den ene side. En lille cirkel er på vej ind i den. Farven er grøn.',
  'fortrolighed-og-faelles-forstaaelse': 'Ringen lukker sig om to små cirkler, der står tæt sammen. Farven er lilla.',
  'borgerens-perspektiver': 'En enkelt cirkel ser ud mod højre. Dens blik breder sig som en kegle af lys. Farven er orange.',
};
