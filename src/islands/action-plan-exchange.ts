import type { ActionPlan } from '../model/action-plan.ts';
import type { PlanFile } from './action-plan-files.ts';

/** What makes and opens files comes at the first touch, so that it is there when the net has gone. */
const files = () => import('./action-plan-files.ts');

/** Fetches what the files need. If that fails now, it is tried again, and told of, when a file is asked for. */
export const makeReady = () => files().catch(() => undefined);

/** What came of it, in words for the reader. */
interface Told {
  words: string;
  isFault: boolean;
}

/** Hands the plan to the reader as a file. @param withWords Whether the agreements stand in the calendar. */
export async function take(kind: PlanFile, plan: ActionPlan, withWords: boolean): Promise<Told> {
  if (kind === 'calendar' && plan.date === '') return { words: 'Skriv først datoen for mødet.', isFault: true };
  try {
    const { takeAway } = await files();
    return { words: await takeAway(kind, plan, withWords), isFault: false };
  } catch {
    // The part of the site that makes the file could not be fetched.
    return { words: 'Filen kunne ikke laves, måske fordi nettet er væk. Skriv planen ud, eller prøv en anden slags fil.', isFault: true };
  }
}

/** Reads a plan from a file of the reader's. */
export async function open(file: File): Promise<{ plan: ActionPlan } | Told> {
  try {
    const { openPlan } = await files();
    const read = await openPlan(file);
    return 'plan' in read ? read : { ...read, isFault: true };
  } catch {
    // The part of the site that reads the file could not be fetched.
    return { words: 'Filen kunne ikke åbnes, måske fordi nettet er væk. Intet er ændret.', isFault: true };
  }
}
