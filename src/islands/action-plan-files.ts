import { fileFaultWords } from '../language/action-plan-words.ts';
import type { ActionPlan } from '../model/action-plan.ts';
import { longestFile, planFromFile, planToFile } from '../model/action-plan-file.ts';
import { planToMarkdown } from '../model/action-plan-markdown.ts';
import { outlineOf } from '../model/action-plan-outline.ts';
import { calendarFile } from '../model/calendar-file.ts';
import { followUpEvents } from '../model/follow-up-events.ts';

/** The kinds of file that a plan can be taken away as. */
export type PlanFile = 'file' | 'word' | 'markdown' | 'calendar';

/**
 * Makes a file of the plan and hands it to the browser's own way of saving. It goes nowhere else.
 *
 * @param withWords Whether the agreements stand in the calendar.
 * @returns What to tell the reader.
 */
export async function takeAway(kind: PlanFile, plan: ActionPlan, withWords: boolean): Promise<string> {
  const name = `handleplan-${plan.date || 'uden-dato'}`;
  if (kind === 'file') return save(`${name}.json`, [planToFile(plan)], 'application/json');
  if (kind === 'markdown') return save(`${name}.md`, [planToMarkdown(outlineOf(plan))], 'text/markdown');
  if (kind === 'calendar') return save(`${name}.ics`, [calendarFile(followUpEvents(plan, withWords), new Date())], 'text/calendar');
  const { planToWord } = await import('./action-plan-word.ts');
  return save(
    `${name}.docx`,
    [await planToWord(outlineOf(plan))],
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
}

function save(name: string, parts: BlobPart[], type: string): string {
  const address = URL.createObjectURL(new Blob(parts, { type: type.startsWith('text') ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then, and the words do not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return `Filen ${name} er hentet.`;
}

/** Reads a plan from a file that the reader has chosen. @returns The plan, or what is wrong with the file. */
export async function openPlan(file: File): Promise<{ plan: ActionPlan } | { words: string }> {
  // A character takes at most four bytes.
  if (file.size > 4 * longestFile) return { words: fileFaultWords.huge };
  const read = await file.text().then(planFromFile, () => ({ fault: 'damaged' as const }));
  return 'plan' in read ? read : { words: fileFaultWords[read.fault] };
}
