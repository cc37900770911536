import { expect, test } from 'vitest';
import { startingChoices } from './meeting.ts';
import { wordsOfStep } from './step-words.ts';

const film = { id: 'et-minut', title: 'Fem principper på et minut', minutes: 3, questions: ['Hvad lagde du mærke til?'] };
const material = { cards: [], films: [film], ready: [] };
const step = (kind: 'opening' | 'agreement' | 'film' | 'card', ref = '') => ({ kind, ref, minutes: 5, isDropped: false });

test('the room can read the five rules while they are read out, and a short meeting gets them in one sentence', () => {
  expect(wordsOfStep(step('opening'), startingChoices, material).parts).toContain('Man må sige pas.');
  expect(wordsOfStep(step('opening'), { ...startingChoices, minutes: 15 }, material).parts).toBe('');
});

test('a short meeting ends with a promise each, and a longer one with an agreement', () => {
  expect(wordsOfStep(step('agreement'), { ...startingChoices, minutes: 15 }, material).title).toBe('Ét løfte');
  expect(wordsOfStep(step('agreement'), startingChoices, material).title).toBe('Aftale');
});

test('a film is shown with its first question', () => {
  expect(wordsOfStep(step('film', 'et-minut'), startingChoices, material)).toMatchObject({
    title: 'Film: Fem principper på et minut',
    instruction: 'Se filmen sammen. Hvad lagde du mærke til?',
  });
});

test('a card that is not there is a fault of the page, not of the reader', () => {
  expect(() => wordsOfStep(step('card', 'q-findes-ikke'), startingChoices, material)).toThrow(
    '"q-findes-ikke", which is not in the material',
  );
});
