/** The latest of some days, each as `2026-11-22`; an empty text when there are none. */
export function newestDay(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}
