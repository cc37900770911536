import type { ShareColours } from './share-colours.ts';
import { fitTitle, settable, type Typeface, titleTracking } from './share-title.ts';

/** What all pictures have in common: the two typefaces, the colours and the name at the foot. */
export interface ShareStyle {
  display: Typeface;
  text: Typeface;
  colours: ShareColours;
  siteName: string;
}

/** What one picture says. */
export interface SharePicture {
  title: string;
  /** The kind of page, such as `Kapitel`. */
  kind: string;
  /** Id of the principle whose colours the picture has, if any. */
  principle?: string | undefined;
}

/** Width and height in pixels, in the proportions that link previews are cut to. */
export const shareSize = { width: 1200, height: 630 } as const;

const margin = 72;
/** Eye level: the motif lies on this line, and the title is centred on it. */
const horizon = shareSize.height / 2;
const titleWidth = 624;
const lineHeight = 1.12;
/** Of kind and name, in pixels. */
const smallSize = 32;

/** Radius, and half the distance between the two centres: the measures of the motif large and small. */
const figure = { radius: 104, apart: 64, reach: 196 };
const mark = { radius: 20, apart: 16 };
const markWidth = 2 * (mark.radius + mark.apart);

/**
 * Draws the picture that a link to a page is shown with: its kind, its title, the motif at eye
 * level, and the name of the site. All text is outlines, so it looks alike wherever it is made.
 *
 * @returns An SVG of 1200 × 630 pixels; the same for the same picture and style.
 * @throws When the principle is unknown, or the title cannot be set.
 */
export function sharePictureSvg(picture: SharePicture, style: ShareStyle): string {
  const { display, text, siteName } = style;
  const { paper, ink, staff, ...usual } = style.colours;
  const principle = picture.principle === undefined ? undefined : usual.principles.get(picture.principle);
  if (picture.principle !== undefined && !principle) {
    throw new Error(`There is no principle "${picture.principle}". Known: ${[...usual.principles.keys()].join(', ')}.`);
  }
  const hue = principle?.hue ?? usual.hue;

  const title = fitTitle(picture.title, display, titleWidth);
  const leading = title.size * lineHeight;
  const firstBaseline = horizon + (capitals(display, title.size) - (title.lines.length - 1) * leading) / 2;
  const smallCapitals = capitals(text, smallSize);
  const foot = shareSize.height - margin;
  const eyes = shareSize.width - margin - figure.reach;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}">`,
    `<rect width="100%" height="100%" fill="${principle?.tint ?? paper}"/>`,
    outlines(picture.kind, text, { y: margin + smallCapitals, size: smallSize, fill: hue }),
    ...title.lines.map((line, row) =>
      outlines(line, display, { y: firstBaseline + row * leading, size: title.size, tracking: titleTracking, fill: principle?.hue ?? ink }),
    ),
    `<path d="M${eyes - figure.reach} ${horizon}h${2 * figure.reach}" stroke="${ink}" stroke-opacity=".35" stroke-width="2"/>`,
    meeting(eyes, horizon, figure, { citizen: principle?.hue ?? usual.citizen, staff, light: paper }),
    `<path d="M${eyes - figure.radius + figure.apart} ${horizon}h${2 * (figure.radius - figure.apart)}" stroke="${ink}" stroke-width="3"/>`,
    meeting(margin + markWidth / 2, foot - smallCapitals / 2, mark, { citizen: usual.citizen, staff, light: paper }),
    outlines(siteName, text, { x: margin + markWidth + 16, y: foot, size: smallSize, fill: ink }),
    '</svg>',
  ].join('');
}

/** The height of a capital, in pixels. */
function capitals({ capHeight, unitsPerEm }: Typeface, size: number): number {
  return (capHeight / unitsPerEm) * size;
}

/** Text as filled shapes. The ink of its first letter, not the space before it, begins at `x`. */
function outlines(
  text: string,
  typeface: Typeface,
  { x = margin, y, size, tracking = 0, fill }: { x?: number; y: number; size: number; tracking?: number; fill: string },
): string {
  const scale = size / typeface.unitsPerEm;
  const { glyphs, positions } = typeface.layout(settable(text, typeface));
  let pen = -(glyphs[0]?.path.bbox.minX ?? 0);
  const shapes = glyphs.map(({ path }, index) => {
    const shape = `<path transform="translate(${rounded(pen)})" d="${path.toSVG()}"/>`;
    pen += (positions[index]?.xAdvance ?? 0) + tracking * typeface.unitsPerEm;
    return shape;
  });
  return `<g fill="${fill}" transform="translate(${x} ${rounded(y)}) scale(${scale} ${-scale})">${shapes.join('')}</g>`;
}

/**
 * The two circles. Each is drawn as the crescent that the other leaves of it: with whole circles
 * under the light, their colours would show as a rim around it.
 */
function meeting(
  x: number,
  y: number,
  { radius, apart }: { radius: number; apart: number },
  { citizen, staff, light }: { citizen: string; staff: string; light: string },
): string {
  const half = Math.sqrt(radius ** 2 - apart ** 2);
  const arc = (flags: string, end: number) => `A${radius} ${radius} 0 ${flags} ${x} ${rounded(end)}`;
  const above = y - half;
  const below = y + half;
  const start = `M${x} ${rounded(above)}`;
  return [
    `<path d="${start}${arc('0 1', below)}${arc('0 1', above)}z" fill="${light}"/>`,
    `<path d="${start}${arc('1 0', below)}${arc('0 1', above)}z" fill="${citizen}"/>`,
    `<path d="${start}${arc('1 1', below)}${arc('0 0', above)}z" fill="${staff}"/>`,
  ].join('');
}

/** Two decimals: finer than any pixel, and short. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
