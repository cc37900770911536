/** How much of the picture the motif keeps where a device cuts the corners as it likes: all of it within the safe circle. */
const SAFE = 0.74;

/**
 * The site's icon for devices that cut icons to their own shape: ground to the edge, and the motif within the
 * circle of four fifths that is never cut. Source: https://www.w3.org/TR/appmanifest/#icon-masks
 *
 * @param icon The drawing of the icon: a square with a ground of its own as its first shape.
 * @throws When the drawing is not built that way.
 */
export function maskableIcon(icon: string): string {
  const [, open, side, ground, motif] = /^(<svg[^>]* viewBox="0 0 (\d+) \2">)<rect([^>]*)\/>([\s\S]*)<\/svg>\s*$/.exec(icon) ?? [];
  if (open === undefined || ground === undefined) throw new Error('The icon is no square whose first shape is its ground.');
  const middle = Number(side) / 2;
  const within = `translate(${middle} ${middle}) scale(${SAFE}) translate(${-middle} ${-middle})`;
  return `${open}<rect${ground.replace(/ rx="[^"]*"/, '')}/><g transform="${within}">${motif}</g></svg>`;
}
