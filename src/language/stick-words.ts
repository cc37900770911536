import { danishDate } from './dates.ts';
import { siteName } from './words.ts';

/** What stands at the foot of every page of the copy. @param day When the newest text was changed, as `2012-06-28`. */
export const copyWords = (day: string): string => `Du læser en kopi, der ligger på denne computer. Teksterne er fra ${danishDate(day)}.`;

/** What stands where a film would be that may not be carried. */
export const filmLeftOutWords = 'Filmen er ikke med i kopien. Den kan ses på nettet.';

/** The three lines of the text file that lies first in the folder. */
export const readMe = (day: string): string =>
  [
    `${siteName}: en kopi til brug uden net. Teksterne er fra ${danishDate(day)}.`,
    'Pak hele mappen ud, før du åbner noget. Dobbeltklik så på start.html.',
    'En kopi bliver ikke rettet af sig selv: slet den gamle, og hent en ny en gang imellem.',
    '',
  ].join('\r\n');
