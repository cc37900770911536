import { COMFORT_KEY, comfortProperties } from '../model/reading-comfort.ts';

const { style } = document.documentElement;

/** What the device keeps under a name; null where there is nothing, or where storage is refused. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is blocked: nothing lies there.
    return null;
  }
}

/** Keeps a text on the device. False where storage is refused or full. */
export function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    // Storage is blocked or full: what was chosen holds until the page is left.
    return false;
  }
}

/** Deletes what the device keeps under a name. */
export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked: nothing lies there.
  }
}

/** What the reader has chosen for a property of the text; undefined where the site's own stands. */
export function comfort(property: string): string | undefined {
  return style.getPropertyValue(property) || undefined;
}

/** Changes a property of the text at once, and on the device where the reader has said yes. */
export function setComfort(property: string, value: string | undefined) {
  if (value === undefined) style.removeProperty(property);
  else style.setProperty(property, value);
  if (kept(COMFORT_KEY) !== null) keepComfort();
}

/** Keeps all that the reader has chosen for the text. False where storage is refused. */
export function keepComfort(): boolean {
  const chosen = comfortProperties.flatMap((property) => {
    const value = comfort(property);
    return value === undefined ? [] : [[property, value] as const];
  });
  return keep(COMFORT_KEY, JSON.stringify(Object.fromEntries(chosen)));
}
