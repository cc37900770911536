/**
 * Makes a piece of HTML fit to stand on one page with others of its kind. Its ids, the fragment links
 * within it and the references to ids get a prefix; its labels and the names of its parts say where
 * they are, so that »Kilde 1« and »Kort fortalt« are told apart; its headings are lowered by one level.
 *
 * @param html Rendered by Astro: attributes in double quotes.
 * @param owner The id of the heading it stands under, such as `kap3`.
 * @param place The same in words: `kapitel 3`.
 */
export function withPrefix(html: string, owner: string, place: string): string {
  return html
    .replace(/(\s(?:id|for|aria-describedby|aria-controls)=")([^"]+)"/g, `$1${owner}-$2"`)
    .replace(/(\saria-labelledby=")([^"]+)"/g, `$1${owner} ${owner}-$2"`)
    .replace(/(\saria-label=")([^"]+)"/g, `$1$2, ${place}"`)
    .replace(/(\shref="#)([^"]+)"/g, `$1${owner}-$2"`)
    .replace(/(<\/?h)([2-5])(?=[\s>])/g, (_, tag: string, level: string) => `${tag}${Number(level) + 1}`);
}
