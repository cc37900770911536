import { isWritten } from '../model/action-plan.ts';
import { agreementIn, type PlanForm } from './action-plan-form.ts';

/** What can be done with the rows of the plan. */
export const rowDeeds = ['add', 'up', 'down', 'remove'] as const;
export type RowDeed = (typeof rowDeeds)[number];

/**
 * Adds, moves or removes a row, and leaves the focus where the reader goes on.
 *
 * @param button The button that was pressed.
 * @param ask Asks before a row with words in it goes.
 * @returns What a screen reader should hear, or nothing when all is as before.
 */
export async function changeRows(
  form: PlanForm,
  deed: RowDeed,
  button: HTMLButtonElement,
  ask: (words: string, yes: string) => Promise<boolean>,
): Promise<string | undefined> {
  const row = button.closest('.plan-row');
  if (deed === 'add') {
    const field = form.add();
    field?.focus();
    return field ? 'Der er en aftale mere.' : 'Der kan ikke være flere aftaler i én plan.';
  }
  if (!row) return;
  if (deed === 'remove') {
    if (isWritten(agreementIn(row)) && !(await ask('Aftalen og det, der står i den, bliver fjernet.', 'Ja, fjern aftalen'))) return;
    form.remove(row)?.focus();
    return 'Aftalen er fjernet.';
  }
  const number = form.move(row, deed);
  // A button at the end of its way is off; the focus then stays in the row.
  (button.disabled ? row.querySelector<HTMLButtonElement>('[data-do]:not(:disabled)') : button)?.focus();
  return `Aftalen er nu nummer ${number}.`;
}
