/**
 * Puts on what the reader has chosen for the text and asked the device to keep: custom properties by name, as
 * `src/model/reading-comfort.ts` writes them. Every page carries this, so it knows nothing more; the rest is
 * fetched by those who have said yes to keeping where they stopped.
 */
const { style } = document.documentElement;
try {
  const kept = JSON.parse(localStorage.getItem('reading') ?? '{}') as Record<string, string>;
  for (const name in kept) style.setProperty(name, kept[name] as string);
  if (localStorage.getItem('place')) import('./reading-offer.ts').catch(() => undefined);
} catch {
  // Storage is blocked, or something else wrote there: the text stands as the site has it.
}
