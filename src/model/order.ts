/** Sorts entries by the number that their content gives them. */
export function inOrder<Entry extends { data: { order: number } }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.data.order - b.data.order);
}
