import type { ActionPlan } from './action-plan.ts';
import { type FileFault, planFromFile, planToFile } from './action-plan-file.ts';
import { type Day, isDay } from './calendar-days.ts';

/** The name under which a plan lies on the device. `src/islands/forget-expired.ts` knows it too. */
export const keptName = 'action-plan';

/** A plan as it lies on the device: the day on which it is deleted, a line break, and the file. */
export const keptText = (plan: ActionPlan, expires: Day): string => `${expires}\n${planToFile(plan)}`;

/**
 * Reads what lies on the device.
 *
 * @param today The day of the reader: a plan is deleted on its day, not after it.
 */
export function readKept(text: string, today: Day): { plan: ActionPlan; expires: Day } | { fault: FileFault | 'expired' } {
  const expires = text.slice(0, 10);
  if (!isDay(expires) || text[10] !== '\n') return { fault: 'damaged' };
  if (expires <= today) return { fault: 'expired' };
  const read = planFromFile(text.slice(11));
  return 'plan' in read ? { ...read, expires } : read;
}
