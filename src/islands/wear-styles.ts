/**
 * Gives the page the styles of a tool. They come with its script, as most readers never open it; the policy lets
 * sheets through that a script makes, but no text of styles in the page.
 */
export function wearStyles(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
