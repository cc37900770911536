/** What a viewer can choose of a film. */
export const choices = ['captions', 'rate', 'quality'] as const;
export type Choice = (typeof choices)[number];

const key = 'film';

type Connection = { saveData?: boolean; effectiveType?: string };

/** Whether the line asks for the smallest picture. */
export function isSlowLine(): boolean {
  const { saveData, effectiveType = '' } = (navigator as Navigator & { connection?: Connection }).connection ?? {};
  return saveData === true || /2g|3g/.test(effectiveType);
}

/** The choices of last time; undefined where the viewer did not ask for them to be kept, or storage is refused. */
export function keptChoices(): Record<string, unknown> | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

/** Keeps the choices on the device, or forgets them. False where storage is refused. */
export function keepChoices(chosen: Record<Choice, string> | undefined): boolean {
  try {
    if (chosen) localStorage.setItem(key, JSON.stringify(chosen));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
