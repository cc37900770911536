import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARD_LEADING, type CardFormat, cardChoices, cardFormats, cardWords, setCard } from './quote-card.ts';

/** Every letter half as wide as the size of the letters. */
const measure = (text: string) => text.length / 2;
const formats = Object.keys(cardFormats) as CardFormat[];

test('few words are set large, many small', () => {
  expect(setCard('Sig det, som det er.', 'square', measure)?.size).toBe(92);
  expect(setCard('Sig det, som det er. '.repeat(12), 'square', measure)?.size).toBeLessThan(70);
});

test('words that are too many are not set, and a sentence of them can be chosen', () => {
  const sentence = 'Borgeren skal have svaret først, og så begrundelsen, og så hvad der sker nu.';
  const long = Array.from({ length: 12 }, (_, at) => `${sentence.slice(0, -1)} nummer ${at}.`).join(' ');
  expect(formats.map((format) => setCard(long, format, measure))).toEqual([undefined, undefined]);
  expect(cardChoices(long, measure)).toHaveLength(12);
  expect(cardChoices('Sig det. Hør efter.', measure)).toEqual(['Sig det. Hør efter.', 'Sig det.', 'Hør efter.']);
  expect(cardChoices('Sig det.', measure)).toEqual(['Sig det.']);
});

test('quotation marks within the words become the inner ones', () => {
  expect(setCard('Hun sagde »nej«.', 'wide', measure)?.lines.join(' ')).toBe('»Hun sagde ›nej‹.«');
  expect(cardWords('Sig »ja«.', 'I praksis', 'Fælles Værdier')).toBe(
    'Citatkort: »Sig ›ja‹.« Fra siden »I praksis« på webstedet Fælles Værdier.',
  );
});

test('no word is lost, no line sticks out, and all lines fit between head and foot', () => {
  const word = fc.constantFrom(
    'og',
    'i',
    'borgeren',
    'medinddragelse',
    'kommunen',
    'uretfærdighedsfølelser',
    'ret',
    '§ 12',
    '28. juni 2012',
    '–',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), fc.constantFrom(...formats), (words, format) => {
      const setting = setCard(words.join(' '), format, measure);
      if (!setting) return;
      const { width, height, margin } = cardFormats[format];
      expect(setting.lines.join(' ').replaceAll('\u00a0', ' ')).toBe(`»${words.join(' ')}«`);
      for (const line of setting.lines) expect(measure(line) * setting.size).toBeLessThanOrEqual(width - 2 * margin);
      expect(setting.lines.length * setting.size * CARD_LEADING).toBeLessThanOrEqual(height - 2 * margin);
      expect(setting.lines.filter((line) => line.startsWith('–'))).toEqual([]);
    }),
  );
});
