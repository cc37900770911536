/** All that is asked of a page in the browser, as one script: see bundle.ts. */

export { barriers } from './barriers.ts';
export { fixedBars } from './bars.ts';
export { indistinct } from './contrast-theme.ts';
export { covered, rings, stopNow } from './focus.ts';
export { misfits } from './misfits.ts';
export { movements, movementsToCome } from './motion.ts';
export { paperFaults } from './paper.ts';
export { deadWithoutScript } from './scriptless.ts';
export { facesCome, settled } from './settled.ts';
export { markStops, stopsOutOfOrder, wayPastTheMenu } from './stops.ts';
export { foldIn, foldOut, openMenu, smallTargets } from './targets.ts';
export { lostTexts, lostWhenBare, rememberTexts, textsOutOfOrder } from './texts.ts';
export { traces } from './traces.ts';
