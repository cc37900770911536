import css from './reading-tools.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Gives the page the styles of the bar and the panel. They come with the scripts, as most readers never open either. */
export function wearSheet() {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
