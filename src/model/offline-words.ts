import { danishDate } from '../language/dates.ts';
import { sizeWords } from '../language/media-words.ts';
import type { Loss, SavedCopy } from './offline-offer.ts';

/** Why something could not be saved. */
export type Refusal = 'no-net' | 'half' | 'not-ours' | 'no-room' | 'refused';

const refusals: Record<Refusal, string> = {
  'no-net': 'Det kunne ikke hentes. Prøv igen, når der er net.',
  half: 'Forbindelsen røg undervejs, så kun en del nåede frem. Prøv igen.',
  'not-ours': 'Der kom noget andet end siden. Skal du logge på nettet her, så gør det først, og prøv igen.',
  'no-room': 'Der er ikke plads nok på enheden.',
  refused: 'Browseren gav ikke lov til at gemme. Det kan være et privat vindue, eller at browseren er sat til ikke at gemme noget.',
};

/** Why something was not saved, and how things stand. @param left What lies on the device all the same. */
export function refusalWords(why: Refusal, left: 'nothing' | 'copy'): string {
  return `${refusals[why]} ${left === 'copy' ? 'Det, du havde gemt, er, som det var.' : 'Intet er gemt.'}`;
}

/** What lies on the device: when it was saved, how much it is, and how new its texts are. */
export function copyWords({ saved, pages, bytes, date }: SavedCopy): string {
  return `Gemt ${danishDate(saved)}: ${pages} sider, ${sizeWords(bytes)}. Den nyeste tekst er fra ${danishDate(date)}.`;
}

/** How far a file has come. */
export function progressWords(got: number, all: number): string {
  return `Henter ${sizeWords(Math.max(1, got))} af ${sizeWords(all)}.`;
}

/** Why the copy that a reader saved is not there any more. */
export const lossWords: Record<Loss, string> = {
  withdrawn: 'En film er taget ned fra siden. Derfor er den udgave, du havde gemt, slettet fra enheden.',
  outdated: 'Den udgave, du havde gemt, var for gammel. Den er slettet fra enheden.',
  lost: 'Den udgave, du havde gemt, er væk. Browseren har ryddet op på enheden.',
};

/** What is said of films that were taken away. */
export function goneFilmsWords(count: number): string {
  return count === 1
    ? 'En film, du havde gemt, er taget ned eller ændret. Den er slettet fra enheden.'
    : `${count} film, du havde gemt, er taget ned eller ændret. De er slettet fra enheden.`;
}

/** The page for a device without net and without copy: the browser has deleted it, and only the worker is left. */
export const lostPage = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Siden er ikke gemt længere – Fælles Værdier</title>
<h1>Siden er ikke gemt længere</h1>
<p>Browseren har ryddet op og slettet den udgave, du havde gemt. Lige nu er der heller ikke net.</p>
<p>Åbn siden igen, når der er net. Så kan du gemme den på ny.</p>
`;
