import { siteName } from '../language/words.ts';
import { CARD_LEADING, type CardFormat, type CardSetting, cardFormats, type Measure } from '../model/quote-card.ts';

/** The faces of the site; they have been fetched for the page, or the device's own stand in for them. */
const faces = () => {
  const style = getComputedStyle(document.documentElement);
  return { display: `500 100px ${style.getPropertyValue('--font-display')}`, text: `400 100px ${style.getPropertyValue('--font-text')}` };
};
const atSize = (face: string, size: number) => face.replace('100px', `${size}px`);

/** Measures text in the face of the card. */
export async function textMeasure(): Promise<Measure> {
  const { display, text } = faces();
  // A fallback face that the device lacks counts as not loaded; the next one in the list then stands in.
  await Promise.allSettled([document.fonts.load(display), document.fonts.load(text)]);
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  pen.font = display;
  return (words) => pen.measureText(words).width / 100;
}

/** Draws a card: the motif, the words, and where they are from, in the look that the page has now. */
export function drawCard(canvas: HTMLCanvasElement, { lines, size }: CardSetting, format: CardFormat, title: string) {
  const { width, height, margin } = cardFormats[format];
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const colour = colours();
  const hasPrinciple = document.documentElement.hasAttribute('data-principle');
  const hue = colour('--hue');
  pen.fillStyle = colour(hasPrinciple ? '--tint' : '--paper');
  pen.fillRect(0, 0, width, height);
  drawMotif(pen, margin, margin, hasPrinciple ? hue : colour('--mark-citizen'), colour('--mark-staff'), colour('--paper'));

  const { display, text } = faces();
  pen.font = atSize(display, size);
  pen.fillStyle = hasPrinciple ? hue : colour('--ink');
  const leading = size * CARD_LEADING;
  // Between the motif and the foot, a little above the middle, where the eye looks for it.
  const middle = height / 2 + 4;
  const first = middle - ((lines.length - 1) * leading) / 2 + size * 0.3;
  // The opening mark hangs outside, so that the words stand flush.
  const hanging = pen.measureText('»').width;
  for (const [row, line] of lines.entries()) pen.fillText(line, margin - (row === 0 ? hanging : 0), first + row * leading);

  const foot = height - margin;
  pen.fillStyle = colour('--rule');
  pen.fillRect(margin, foot - 84, width - 2 * margin, 2);
  pen.fillStyle = colour('--ink');
  pen.font = atSize(text, 32).replace('400', '700');
  pen.fillText(shortened(pen, `Fra siden »${title}«`, width - 2 * margin), margin, foot - 34);
  pen.font = atSize(text, 28);
  pen.fillStyle = colour('--ink-soft');
  pen.fillText(
    `Webstedet ${siteName} · ${location.protocol.startsWith('http') ? location.host : ''}`.replace(/ · $/, ''),
    margin,
    foot + 8,
  );
}

/** A text that fits, with the sign for more where it does not. */
function shortened(pen: CanvasRenderingContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  let short = text;
  while (short !== '' && pen.measureText(`${short} …«`).width > room) short = short.replace(/\s*\S+$/, '');
  return `${short} …«`;
}

/** The two circles that meet on a line. */
function drawMotif(pen: CanvasRenderingContext2D, x: number, y: number, citizen: string, staff: string, light: string) {
  const radius = 34;
  const apart = 54;
  const circle = (at: number) => {
    pen.beginPath();
    pen.arc(at, y + radius, radius, 0, 2 * Math.PI);
  };
  for (const [at, fill] of [
    [x + radius, citizen],
    [x + radius + apart, staff],
  ] as const) {
    circle(at);
    pen.fillStyle = fill;
    pen.fill();
  }
  pen.save();
  circle(x + radius);
  pen.clip();
  circle(x + radius + apart);
  pen.fillStyle = light;
  pen.fill();
  pen.restore();
}

/** Reads a token as the browser paints it. */
function colours(): (token: string) => string {
  const probe = document.createElement('i');
  probe.hidden = true;
  return (token) => {
    probe.style.color = `var(${token})`;
    document.documentElement.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
