import { type ActionPlan, type Agreement, agreementTexts, emptyAgreement, longest, outcomes, planLimits } from './action-plan.ts';
import { isDay } from './calendar-days.ts';

/** Tells the file from other JSON, and which edition of it this is. */
const format = 'faelles-vaerdier-handleplan';
const version = 1;

/** The most characters that a file can have. A plan filled to the brim has fewer. */
export const longestFile = 2_000_000;

/** Why a file cannot be opened. */
export type FileFault = 'huge' | 'other' | 'newer' | 'damaged';

/** A plan as the text of a file. The same plan always gives the same text. */
export function planToFile({ id, workplace, date, said, agreements }: ActionPlan): string {
  const rows = agreements.map((agreement) =>
    Object.fromEntries([...agreementTexts, 'outcome' as const].map((name) => [name, agreement[name]])),
  );
  return `${JSON.stringify({ format, version, plan: { id, workplace, date, said, agreements: rows } }, null, 2)}\n`;
}

/**
 * Reads a plan from the text of a file and trusts nothing in it.
 *
 * @returns The plan, or why there is none; never a part of one.
 */
export function planFromFile(text: string): { plan: ActionPlan } | { fault: FileFault } {
  if (text.length > longestFile) return { fault: 'huge' };
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // A plan that was cut off or changed by hand still says what it was.
    return { fault: text.includes(format) ? 'damaged' : 'other' };
  }
  if (!isRecord(content) || content['format'] !== format) return { fault: 'other' };
  if (typeof content['version'] === 'number' && content['version'] > version) return { fault: 'newer' };
  const plan = content['version'] === version ? readPlan(content['plan']) : undefined;
  return plan ? { plan } : { fault: 'damaged' };
}

function readPlan(value: unknown): ActionPlan | undefined {
  if (!isRecord(value) || !Array.isArray(value['agreements']) || value['agreements'].length > planLimits.agreements) return;
  const { id, workplace, date, said } = value;
  if (typeof id !== 'string' || !/^[a-z0-9]{8,64}$/.test(id) || !isDayOrEmpty(date)) return;
  if (!isText(workplace, planLimits.line) || !isText(said, planLimits.said)) return;
  const agreements = value['agreements'].map(readAgreement);
  return agreements.every((one) => one !== undefined) ? { id, workplace, date, said, agreements } : undefined;
}

function readAgreement(value: unknown): Agreement | undefined {
  if (!isRecord(value) || !isDayOrEmpty(value['when'])) return;
  const agreement = emptyAgreement();
  for (const name of agreementTexts) {
    const text = value[name];
    if (!isText(text, longest(name))) return;
    agreement[name] = text;
  }
  const outcome = ['', ...outcomes].find((one) => one === value['outcome']) as Agreement['outcome'] | undefined;
  return outcome === undefined ? undefined : { ...agreement, outcome };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isDayOrEmpty = (value: unknown): value is string => value === '' || (typeof value === 'string' && isDay(value));
