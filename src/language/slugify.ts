/**
 * Turns Danish text into the plain ASCII that addresses, file names and heading ids are made of.
 *
 * æ, ø and å become ae, oe and aa, as Danes write them where the letters are missing; other
 * accents are dropped. The result holds only a–z, 0–9 and single hyphens.
 *
 * @param text Any text, for example a heading.
 * @returns The slug; empty when the text holds no letter or digit.
 */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
