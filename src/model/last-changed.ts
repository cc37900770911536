/** The latest of some days, each as `2026-11-22`; undefined where there are none. */
export const newestDay = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/**
 * The day that the newest of some entries was changed: the day of the page that shows them all.
 *
 * @returns A day such as `2026-11-22`; undefined where there are no entries.
 */
export const lastChanged = (entries: readonly { data: { updated: string } }[]): string | undefined =>
  newestDay(entries.map(({ data }) => data.updated));
