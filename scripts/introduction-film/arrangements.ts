/** How the two circles, and what goes with them, stand in each scene; and how they stand between two scenes. */

/** The picture's size, in pixels: all measures of this folder are in these. */
export const picture = { width: 1920, height: 1080 } as const;

/** Every shape the film knows. What is not to be seen has no opacity, and stands where it will come from. */
export interface Arrangement {
  /** The citizen and the professional. */
  one: { x: number; y: number; radius: number; opacity: number };
  other: { x: number; y: number; radius: number; opacity: number };
  /** How open the space is that the two share: 1 shows the ground, 0 shows the circles. */
  shared: { opacity: number };
  /** The ring; `gap` is half of its opening, to the right, in degrees. */
  ring: { x: number; y: number; radius: number; gap: number; opacity: number };
  /** The look of the citizen, out from a point; `reach` is both its length and its half height, as a share of the whole. */
  look: { x: number; y: number; reach: number; opacity: number };
  /** What the first circle stands on. */
  floor: { x: number; y: number; length: number; opacity: number };
  /** The line at eye level, across the picture. */
  level: { from: number; to: number; y: number };
}

/** Pixels to a unit of a sign, whose field is 72 units wide and high; below, where its field begins. */
export const unit = 4.8;
const field = { x: 126, y: 64 } as const;
/** The line's two ends when a sign stands before it and a number after it. */
const signLevel = { from: field.x + 72 * unit + 56, to: 1640, y: field.y + 36 * unit } as const;

/** The thickness of lines in a sign, and the whole look, in pixels. */
export const stroke = 4 * unit;
export const wholeLook = { length: 44 * unit, half: 24 * unit } as const;

/** Where a point of a sign lies on the picture. */
export const inSign = (x: number, y: number) => ({ x: field.x + x * unit, y: field.y + y * unit });
const disc = (x: number, y: number, radius: number, opacity: number) => ({ ...inSign(x, y), radius: radius * unit, opacity });

/** The two circles on the line, as in the motif of the site: the distance is to the radius as in its figure. */
function meeting(y: number, radius: number, apart = (radius * 85) / 138): Arrangement {
  const middle = picture.width / 2;
  return {
    one: { x: middle - apart, y, radius, opacity: 1 },
    other: { x: middle + apart, y, radius, opacity: 1 },
    shared: { opacity: 1 },
    ring: { x: middle, y, radius, gap: 0, opacity: 0 },
    look: { x: middle - apart, y, reach: 0, opacity: 0 },
    floor: { x: middle, y: y + radius, length: 0, opacity: 0 },
    level: { from: 0, to: picture.width, y },
  };
}

/** What a sign does not use keeps still, unseen. */
const unseen: Arrangement = {
  one: disc(36, 38, 20, 1),
  other: disc(36, 38, 20, 0),
  shared: { opacity: 0 },
  ring: { ...disc(46, 36, 20, 0), gap: 0 },
  look: { ...inSign(24, 36), reach: 0, opacity: 0 },
  floor: { ...inSign(36, 60), length: 0, opacity: 0 },
  level: signLevel,
};

/** The opening: the circles far from each other, met in the middle, and lifted to make room for words. */
export const apart = meeting(540, 290, 560);
export const met = meeting(540, 290);
export const lifted = meeting(236, 142);
/** The end: met again, and larger, as there are fewer words. */
export const metAgain = meeting(292, 190);

/** The sign of each principle, by its id: the same shapes as in `PrincipleSign.astro`. */
export const signs: Readonly<Record<string, Arrangement>> = {
  'borgerens-rettigheder': {
    ...unseen,
    other: disc(36, 38, 20, 1),
    floor: { ...inSign(36, 60), length: 64 * unit, opacity: 1 },
  },
  'aegte-og-aerlig-information': { ...unseen, one: disc(26, 36, 20, 0.45), other: disc(46, 36, 20, 0.65) },
  'reel-medinddragelse': {
    ...unseen,
    one: disc(50, 36, 13, 1),
    other: disc(50, 36, 13, 0),
    // The arc of the sign goes through (56, 20) and (56, 52) with a radius of 26: its centre and half its opening follow.
    ring: { ...disc(56 - Math.sqrt(26 ** 2 - 16 ** 2), 36, 26, 1), gap: (Math.asin(16 / 26) * 180) / Math.PI },
  },
  'fortrolighed-og-faelles-forstaaelse': {
    ...unseen,
    one: disc(27, 36, 11, 1),
    other: disc(46, 36, 11, 0.6),
    ring: { ...disc(36, 36, 31, 1), gap: 0 },
  },
  'borgerens-perspektiver': {
    ...unseen,
    one: disc(22, 36, 17, 1),
    other: disc(46, 36, 11, 0),
    ring: { ...disc(22, 36, 17, 0), gap: 0 },
    look: { ...inSign(24, 36), reach: 1, opacity: 0.35 },
  },
};

/** What stands between two arrangements. @param passed From 0, the first, to 1, the second. */
export function between(first: Arrangement, second: Arrangement, passed: number): Arrangement {
  const mixed = <Shape extends { [name in keyof Shape]: number }>(a: Shape, b: Shape): Shape =>
    Object.fromEntries((Object.keys(a) as (keyof Shape)[]).map((name) => [name, a[name] + (b[name] - a[name]) * passed])) as Shape;
  return {
    one: mixed(first.one, second.one),
    other: mixed(first.other, second.other),
    shared: mixed(first.shared, second.shared),
    ring: mixed(first.ring, second.ring),
    look: mixed(first.look, second.look),
    floor: mixed(first.floor, second.floor),
    level: mixed(first.level, second.level),
  };
}
