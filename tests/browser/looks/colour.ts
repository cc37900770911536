/** Red, green, blue and, where it is given, how opaque: the numbers of a computed colour. */
const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);

/** Whether a computed colour hides what lies behind it. */
export const isOpaque = (colour: string): boolean => (channels(colour)[3] ?? 1) === 1;

/** Relative luminance of a computed colour, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two computed colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The first colour behind an element that hides what is behind itself. */
export function groundBehind(element: Element | null): string {
  for (let ground = element; ground; ground = ground.parentElement) {
    const { backgroundColor } = getComputedStyle(ground);
    if (isOpaque(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.body).backgroundColor;
}
