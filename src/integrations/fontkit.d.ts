/** The one function of fontkit that the site uses; the package has no types of its own. */
declare module 'fontkit' {
  /** Opens a font file: TrueType, OpenType, WOFF or WOFF2. */
  export function create(file: Uint8Array): import('#src/model/share-title.ts').Typeface;
}
