/**
 * The addresses that were ever published, and what becomes of each: a page or file, one redirect, or the notice that it is gone.
 * The list lies in `content/addresses/published.yaml`.
 */
import { type HostRules, hashedFiles, redirects, withdrawnAt } from './response-headers.ts';

/** Where the list lies, from the project's root. */
export const publishedPath = 'content/addresses/published.yaml';

/** Files for hosts, files that only belong to a page (its Markdown twin, references, share picture), and what stands as long as somebody answers. */
const notKept = /^\/(_headers|_redirects|staticwebapp\.config\.json)$|\/index\.md$|\.(bib|ris|br|gz)$|^\/(deling|pagefind|\.well-known)\//;

/**
 * The addresses of a built site that people or programs may have kept: pages, and files that stand for themselves.
 *
 * @param files The paths of its files, such as `rapport/index.html`.
 */
export function keptAddresses(files: readonly string[]): string[] {
  const addresses = files.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`);
  return addresses.filter((address) => !notKept.test(address) && !hashedFiles.test(address)).sort();
}

/** The list with new addresses taken in, in order. An address never leaves it by itself. */
export function withNewAddresses(published: readonly string[], built: readonly string[]): string[] {
  return [...new Set([...published, ...built])].sort();
}

/** The text of the list's file. */
export function publishedFile(addresses: readonly string[]): string {
  return [
    '# Alle adresser, der nogensinde er udgivet. `npm run anchors` skriver nye ind, når siden er bygget. Slet ingen: forsvinder en side,',
    '# så før adressen videre i `redirects` i src/model/response-headers.ts.',
    ...addresses.map((address) => `- ${JSON.stringify(address)}`),
    '',
  ].join('\n');
}

/**
 * Addresses of the list that would answer nothing, each with why.
 *
 * @param published The list.
 * @param files The paths of the files of the built site.
 * @param forwarded Addresses that lead elsewhere.
 */
export function lostAddresses(
  published: readonly string[],
  files: readonly string[],
  rules: HostRules,
  forwarded: Readonly<Record<string, string>> = redirects,
): string[] {
  const there = new Set(files.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`));
  return published.flatMap((address) => {
    const target = forwarded[address];
    if (target !== undefined)
      return there.has(target.replace(/#.*$/, '')) ? [] : [`"${address}" leads to "${target}", which is no page of the site.`];
    if (there.has(address) || withdrawnAt(address, rules) !== undefined) return [];
    return [`"${address}" was published and is no longer there.`];
  });
}
