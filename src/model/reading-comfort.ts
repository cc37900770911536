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

/** Custom properties by name. */
export type Properties = Readonly<Record<string, string>>;

/** One thing to choose, with its first option being how the site comes. */
export interface ComfortChoice {
  name: string;
  words: string;
  /** What each option sets, and what it leaves to the site. */
  options: readonly { words: string; sets: Properties }[];
}

const asItComes = {};
const ownType = 'system-ui, sans-serif';

/** The choices of the panel, in its order. Sizes are those of the root, so that all measures in rem follow. */
export const comfortChoices: readonly ComfortChoice[] = [
  {
    name: 'size',
    words: 'Størrelse',
    options: [
      { words: '100 %', sets: asItComes },
      { words: '125 %', sets: { '--size': '125%' } },
      // Danish compounds no longer fit on a line of a small phone: they may then break anywhere.
      { words: '150 %', sets: { '--size': '150%', '--wrap': 'anywhere' } },
      { words: '200 %', sets: { '--size': '200%', '--wrap': 'anywhere' } },
    ],
  },
  {
    name: 'leading',
    words: 'Luft mellem linjerne',
    options: [
      { words: 'Almindelig', sets: asItComes },
      { words: 'Mere', sets: { '--leading': '1.9' } },
      { words: 'Mest', sets: { '--leading': '2.3' } },
    ],
  },
  {
    name: 'measure',
    words: 'Linjernes længde',
    options: [
      { words: 'Almindelig', sets: asItComes },
      { words: 'Kort', sets: { '--measure': '26rem' } },
      { words: 'Lang', sets: { '--measure': '50rem' } },
    ],
  },
  {
    name: 'type',
    words: 'Skrift',
    options: [
      { words: 'Sidens', sets: asItComes },
      { words: 'Enhedens egen', sets: { '--font-text': ownType, '--font-display': ownType } },
    ],
  },
];

/** The properties that a choice can change. */
export function propertiesOf({ options }: ComfortChoice): string[] {
  return [...new Set(options.flatMap(({ sets }) => Object.keys(sets)))];
}

/** All properties that a reader can change. */
export const comfortProperties: readonly string[] = [...comfortChoices.flatMap(propertiesOf), SPEED];

/**
 * The option of a choice that stands on the page: the first where nothing is set, or something that is no option.
 *
 * @param now Reads a property of the page.
 */
export function chosenOption({ options }: ComfortChoice, now: (property: string) => string | undefined): number {
  const chosen = options.findIndex(
    ({ sets }) => Object.keys(sets).length > 0 && Object.entries(sets).every(([property, value]) => now(property) === value),
  );
  return Math.max(0, chosen);
}
