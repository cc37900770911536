/**
 * What a reader can change about the text. Each choice sets custom properties of the page; what is kept on the device
 * is those properties as JSON, so that `src/islands/reading-comfort.ts` can put them on before any other script has come.
 */

/** The name that a reader's choices are kept under. */
export const COMFORT_KEY = 'reading';

/** The property that keeps the speed of the voice, which no style uses. */
export const SPEED = '--speed';

/** How fast the voice can read, as it is kept and as it is shown; 1 is its own speed. */
export const speeds = [
  ['0.75', '0,75×'],
  ['1', '1×'],
  ['1.25', '1,25×'],
  ['1.5', '1,5×'],
  ['2', '2×'],
] as const;

/** One thing to choose, with its first option being how the site comes. */
export interface ComfortChoice {
  name: string;
  words: string;
  /** The properties that it sets. */
  properties: readonly string[];
  /** `value` is undefined where the site's own stands. */
  options: readonly { words: string; value: string | undefined }[];
}

/** The choices of the panel, in its order. Sizes are those of the root, so that all measures in rem follow. */
export const comfortChoices: readonly ComfortChoice[] = [
  {
    name: 'size',
    words: 'Størrelse',
    properties: ['--size'],
    options: [
      { words: '100 %', value: undefined },
      { words: '125 %', value: '125%' },
      { words: '150 %', value: '150%' },
      { words: '200 %', value: '200%' },
    ],
  },
  {
    name: 'leading',
    words: 'Luft mellem linjerne',
    properties: ['--leading'],
    options: [
      { words: 'Almindelig', value: undefined },
      { words: 'Mere', value: '1.9' },
      { words: 'Mest', value: '2.3' },
    ],
  },
  {
    name: 'measure',
    words: 'Linjernes længde',
    properties: ['--measure'],
    options: [
      { words: 'Almindelig', value: undefined },
      { words: 'Kort', value: '26rem' },
      { words: 'Lang', value: '50rem' },
    ],
  },
  {
    name: 'type',
    words: 'Skrift',
    properties: ['--font-text', '--font-display'],
    options: [
      { words: 'Sidens', value: undefined },
      { words: 'Enhedens egen', value: 'system-ui, sans-serif' },
    ],
  },
];

/** All properties that a reader can change. */
export const comfortProperties: readonly string[] = [...comfortChoices.flatMap(({ properties }) => properties), SPEED];
