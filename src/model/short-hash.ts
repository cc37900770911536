/** How many characters a short hash has. */
export const HASH_LENGTH = 5;

/**
 * A short name for a longer id: five characters of a–z and 0–9, always the same for the same id, whatever
 * else is on the site. It is FNV-1a over the id's UTF-16 units; a test holds that no two ids here share one.
 */
export function shortHash(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % 36 ** HASH_LENGTH).toString(36).padStart(HASH_LENGTH, '0');
}
