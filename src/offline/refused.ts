import type { Refusal } from '../model/offline-words.ts';

/** Something could not be saved. What lay on the device before is as it was. */
export class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(`Not saved: ${why}.`);
    this.why = why;
  }
}
