/**
 * Those of a long list that stand nearest to one of them, in the order of the list. So a menu does not grow with the site.
 *
 * @param at The place of the one in the list, from 0; -1 gives the first ones.
 * @param most How many are shown.
 */
export function nearby<Item>(list: readonly Item[], at: number, most: number): Item[] {
  const first = Math.min(Math.max(0, at - Math.floor(most / 2)), Math.max(0, list.length - most));
  return list.slice(first, first + most);
}
