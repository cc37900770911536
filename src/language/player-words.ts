/** How captions can be shown; the value is the player's. */
export const captionLooks = [
  ['plain', 'Til'],
  ['large', 'Store'],
  ['strong', 'Store, gule på sort'],
  ['off', 'Fra'],
] as const;

/** How fast a film can be played. */
export const playbackRates = [
  ['0.75', '0,75×'],
  ['1', '1×'],
  ['1.25', '1,25×'],
  ['1.5', '1,5×'],
] as const;
