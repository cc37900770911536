import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPrinciples } from './read-principles.ts';
import { type FilmPrinciple, fastest, lengthOf, rate, secondsToRead, timeline, wordsRead } from './timeline.ts';

const principles = readPrinciples(fileURLToPath(new URL('../..', import.meta.url)));
const scenes = timeline('Fem principper på et minut', principles);

/** The principles, with other sentences to say. */
const saying = (...sayTomorrow: string[]): FilmPrinciple[] => principles.map((principle) => ({ ...principle, sayTomorrow }));

test('the film lasts a minute, more or less', () => {
  expect(lengthOf(scenes)).toBeGreaterThanOrEqual(50);
  expect(lengthOf(scenes)).toBeLessThanOrEqual(75);
});

test('an opening, the five principles in their order and an end follow each other without a gap', () => {
  expect(scenes.map(({ number }) => number)).toEqual([undefined, 1, 2, 3, 4, 5, undefined]);
  expect(scenes.map(({ start }) => start)).toEqual(scenes.map((_, place) => lengthOf(scenes.slice(0, place))));
});

test('every scene begins on a picture of its own', () => {
  expect(scenes.filter(({ start }) => Math.abs(start * rate - Math.round(start * rate)) > 1e-6)).toEqual([]);
});

test('each principle stays for nine to twelve seconds', () => {
  const lengths = scenes.filter(({ number }) => number !== undefined).map(({ length }) => length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(9);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
});

test('nobody has to read faster than 13 characters a second', () => {
  const hurried = scenes.flatMap(({ words, number, wordsGo }) =>
    words.flatMap(({ text, from }, place) => {
      const until = words[place + 1]?.from ?? wordsGo;
      const needed = secondsToRead(wordsRead(text, place === 0 ? number : undefined), fastest);
      return until - from >= needed - 1 / rate ? [] : [text];
    }),
  );
  expect(hurried).toEqual([]);
});

test('what a principle says is one of the sentences of its page, in quotation marks', () => {
  const said = scenes.filter(({ number }) => number !== undefined).map(({ words }) => words[1]?.text.replace(/^»|«$/g, ''));
  const known = principles.flatMap(({ sayTomorrow }) => sayTomorrow);
  expect(said.filter((sentence) => !known.includes(sentence ?? ''))).toEqual([]);
  expect(said).toHaveLength(5);
});

test('the opening says who made the film, so that nobody takes it for a testimonial', () => {
  expect(scenes[0]?.words.map(({ text }) => text)).toContain('Lavet af redaktionen på Fælles Værdier');
});

test('a film that would be too long says what to shorten', () => {
  expect(() => timeline('Fem principper på et minut', saying('Det er en meget lang sætning. '.repeat(5)))).toThrow(/50–75.*sayTomorrow/);
});

test('a principle with nothing to say names its file', () => {
  expect(() => timeline('Fem principper på et minut', saying())).toThrow('content/principles/borgerens-rettigheder.mdx');
});

test('a principle without a description of its sign says where to write one', () => {
  const unknown: FilmPrinciple = { id: 'ukendt', title: 'Ukendt', order: 1, sayTomorrow: ['Hvad er vigtigt for dig?'] };
  expect(() => timeline('Fem principper på et minut', [unknown])).toThrow('scripts/introduction-film/words.ts');
});
