/** When the film shows what. Pure: picture, captions, chapters and descriptions are all made from it. */
import { end, opening, signsSeen } from './words.ts';

/** What the film needs to know of a principle. */
export interface FilmPrinciple {
  /** File name without its ending. */
  id: string;
  title: string;
  /** Its place in the list, from 1. */
  order: number;
  /** Sentences one can say tomorrow; the film shows the shortest. */
  sayTomorrow: readonly string[];
}

/** Words on the screen. They stay until the words of their scene go. */
export interface Words {
  text: string;
  /** `title` is set large in the display face, `sentence` in the face for reading. */
  role: 'title' | 'sentence';
  /** When they begin to come, in seconds from the beginning of the film. */
  from: number;
}

/** A part of the film with a sign and a colour of its own. */
export interface Scene {
  /** `opening`, `end`, or the id of a principle. */
  id: string;
  /** The number of the principle; undefined in the opening and at the end. */
  number: number | undefined;
  /** In seconds from the beginning of the film. */
  start: number;
  /** In seconds. */
  length: number;
  words: readonly Words[];
  /** When the words begin to go, in seconds from the beginning; they never go at the end of the film. */
  wordsGo: number;
  /** The name of its chapter. */
  chapter: string;
  /** What is seen, for those who do not see it. */
  seen: string;
}

/** Pictures a second. */
export const rate = 25;
/** The most characters that come in a second: at this pace all read along, aloud too. */
export const fastest = 13;
/** The pace of a slow reader, in characters a second, for the sentence that is to be kept in mind. */
const slow = 9;
/** Seconds in which circles and colours change, words come, and words go. */
export const change = 1.2;
export const coming = 0.9;
export const going = 0.8;
/** When the first words of a scene begin to come, in seconds from its start. The opening lets the circles meet first. */
const firstWords = 0.6;
const openingWords = 2.6;
/** The least that a principle and the end last, in seconds. */
const leastPrinciple = 9;
const leastEnd = 7;
/** What the whole film may last, in seconds. */
const shortest = 50;
const longest = 75;

/**
 * Lays out the film: an opening, the principles in their order, an end.
 *
 * @param title The title of the film.
 * @param principles The principles, in any order.
 * @returns The scenes, one after the other without a gap, each beginning on a picture of its own.
 * @throws When a principle has no description of its sign, or the film would last less than 50 or more than 75 seconds.
 */
export function timeline(title: string, principles: readonly FilmPrinciple[]): Scene[] {
  const scenes: Scene[] = [];
  const add = (scene: {
    id: string;
    number?: number;
    chapter: string;
    seen: string;
    says: readonly string[];
    first: number;
    least: number;
  }) => {
    const { id, number, chapter, seen, says, first, least } = scene;
    const start = lengthOf(scenes);
    const words: Words[] = [];
    let next = first;
    for (const [place, text] of says.entries()) {
      words.push({ text, role: place === 0 ? 'title' : 'sentence', from: onPicture(start + next) });
      next = Math.ceil((next + secondsToRead(wordsRead(text, place === 0 ? number : undefined), fastest)) * rate) / rate;
    }
    const last = words.at(-1);
    const unhurried = number === undefined ? next : (last?.from ?? start) - start + secondsToRead(last?.text ?? '', slow);
    const length = Math.max(least, Math.ceil((unhurried + going) * 5) / 5);
    scenes.push({ id, number, start, length, words, wordsGo: onPicture(start + length - going), chapter, seen });
  };

  add({ ...opening, id: 'opening', says: [title, ...opening.lines], first: openingWords, least: 0 });
  for (const { id, title: name, order, sayTomorrow } of principles.toSorted((a, b) => a.order - b.order)) {
    const seen = signsSeen[id];
    if (!seen) throw new Error(`The principle "${id}" has no description of its sign. Write one in scripts/introduction-film/words.ts.`);
    const says = [name, `»${shortestOf(sayTomorrow, id)}«`];
    add({ id, number: order, chapter: `${order}. ${name}`, seen, says, first: firstWords, least: leastPrinciple });
  }
  add({ ...end, id: 'end', says: end.lines, first: firstWords, least: leastEnd });

  const whole = lengthOf(scenes);
  if (whole < shortest || whole > longest) {
    throw new Error(
      `The film would last ${whole} seconds; it is to last ${shortest}–${longest}. The shortest of each principle's sayTomorrow decides: shorten them in content/principles/.`,
    );
  }
  const final = scenes.at(-1);
  if (final) final.wordsGo = whole;
  return scenes;
}

/** How long the scenes last together, in seconds. */
export function lengthOf(scenes: readonly Scene[]): number {
  const last = scenes.at(-1);
  return last ? onPicture(last.start + last.length) : 0;
}

/** Words as one reads them: a title with its number. */
export function wordsRead(text: string, number: number | undefined): string {
  return number === undefined ? text : `${number}. ${text}`;
}

/** Seconds that a text takes at so many characters a second. */
export function secondsToRead(text: string, pace: number): number {
  return [...text].length / pace;
}

/** The sentence that is read first of all when time is short: the one with fewest characters. */
function shortestOf(sentences: readonly string[], id: string): string {
  const [first] = sentences.map((sentence) => sentence.replace(/^»|«$/g, '')).toSorted((a, b) => a.length - b.length);
  if (!first) throw new Error(`The principle "${id}" has nothing to say tomorrow. Fill in sayTomorrow in content/principles/${id}.mdx.`);
  return first;
}

/** The time of the nearest picture, in seconds. */
function onPicture(seconds: number): number {
  return Math.round(seconds * rate) / rate;
}
