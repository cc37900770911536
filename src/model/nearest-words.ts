import { editDistance } from '../language/edit-distance.ts';
import { skeleton, wordsIn } from '../language/skeleton.ts';
import { stopWords } from '../language/stop-words.ts';
import type { Lexicon } from './lexicon.ts';

/** How many slips away a word may be, as a share of its letters. */
const FARTHEST = 0.4;

/** Words of the site that look most like what was typed, for a reader whose words found nothing. */
export function nearestWords(typed: string, lexicon: Lexicon, most = 5): string[] {
  const sought = wordsIn(typed)
    .map(skeleton)
    .filter((word) => word.length > 2 && !stopWords.has(word))
    .slice(0, 4);
  const ranked = lexicon.words
    .filter(({ isStop, skeleton: letters }) => !isStop && letters.length > 3 && !/\d/.test(letters))
    .map((site) => ({ site, far: Math.min(...sought.map((word) => far(word, site.skeleton))) }))
    .filter((one) => one.far <= FARTHEST)
    .sort((one, other) => one.far - other.far || other.site.pages - one.site.pages);
  const first = new Map(ranked.toReversed().map(({ site }) => [site.base, site.word]));
  return [...new Set(ranked.map(({ site }) => first.get(site.base) ?? site.word))].slice(0, most);
}

function far(one: string, other: string): number {
  const letters = Math.max(one.length, other.length);
  const limit = Math.floor(letters * FARTHEST);
  return editDistance(one, other, limit) / letters;
}
