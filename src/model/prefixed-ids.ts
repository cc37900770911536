/**
 * Puts a prefix before every id of a piece of HTML, before every fragment link within it and before
 * every reference to an id, and lowers its headings by one level, so that several pages can stand on one.
 *
 * @param html Rendered by Astro: attributes in double quotes.
 * @param prefix Such as `kap3-`.
 */
export function withPrefix(html: string, prefix: string): string {
  return html
    .replace(/(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"/g, `$1${prefix}$2"`)
    .replace(/(\shref="#)([^"]+)"/g, `$1${prefix}$2"`)
    .replace(/(<\/?h)([2-5])(?=[\s>])/g, (_, tag: string, level: string) => `${tag}${Number(level) + 1}`);
}
