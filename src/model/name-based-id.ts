/** The namespace of the site's own ids, drawn once at random. It stays, or every feed reader would show all entries anew. */
const NAMESPACE = 'b6267b4f-8a99-4a9a-9704-245f838095f8';

/**
 * A UUID made from a name: the same name gives the same id on every machine and under every address of the site.
 *
 * Source: RFC 9562, section 5.5 (version 5: SHA-1 of namespace and name).
 *
 * @param name What the id stands for.
 * @returns The id as a URN, `urn:uuid:…`.
 */
export async function nameBasedId(name: string): Promise<string> {
  const namespace = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const named = new Uint8Array([...namespace, ...new TextEncoder().encode(name)]);
  const id = new Uint8Array(await crypto.subtle.digest('SHA-1', named)).slice(0, 16);
  const set = (at: number, keep: number, mark: number) => {
    id[at] = ((id[at] ?? 0) & keep) | mark;
  };
  set(6, 0x0f, 0x50);
  set(8, 0x3f, 0x80);
  const digits = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
