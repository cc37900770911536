/** The film's picture at a moment, as markup for the stage. Pure: the same moment always gives the same markup. */
import { type Arrangement, apart, between, lifted, met, metAgain, picture, signs, stroke, wholeLook } from './arrangements.ts';
import { inLines } from './lines.ts';
import { change, coming, going, type Scene } from './timeline.ts';

/** A change of arrangement: it begins so many seconds into its scene and lasts so many. */
interface Move {
  at: number;
  lasts: number;
  to: Arrangement;
}

/**
 * Draws the picture at a moment.
 *
 * @param scenes The film's timeline.
 * @param time In seconds from the beginning.
 * @returns What goes into the stage's `main`.
 * @throws When a scene has no sign.
 */
export function frame(scenes: readonly Scene[], time: number): string {
  const place = Math.max(
    0,
    scenes.findLastIndex(({ start }) => start <= time + 1e-6),
  );
  const scene = scenes[place];
  if (!scene) return '';
  const before = scenes[place - 1];
  const inScene = time - scene.start;
  const passed = before ? eased(inScene / change) : 1;
  return [
    `<div class="from"${principleOf(before ?? scene)}><div class="to" data-scene="${scene.id}"${principleOf(scene)} style="--passed: ${rounded(passed * 100)}%">`,
    shapes(arrangementAt(scene, before, inScene)),
    words(scene, time),
    '</div></div>',
  ].join('');
}

const principleOf = ({ id, number }: Scene) => (number === undefined ? '' : ` data-principle="${id}"`);

/** How the shapes stand, so many seconds into a scene. */
function arrangementAt(scene: Scene, before: Scene | undefined, inScene: number): Arrangement {
  let now = before ? lastOf(before) : apart;
  for (const { at, lasts, to } of movesOf(scene)) now = between(now, to, eased((inScene - at) / lasts));
  return now;
}

function movesOf({ id }: Scene): Move[] {
  if (id === 'opening') {
    return [
      { at: 0, lasts: 1.6, to: met },
      { at: 2, lasts: change, to: lifted },
    ];
  }
  if (id === 'end') return [{ at: 0, lasts: change, to: metAgain }];
  const sign = signs[id];
  if (!sign) throw new Error(`The principle "${id}" has no sign. Draw one in scripts/introduction-film/arrangements.ts.`);
  return [{ at: 0, lasts: change, to: sign }];
}

function lastOf(scene: Scene): Arrangement {
  return movesOf(scene).at(-1)?.to ?? apart;
}

function shapes({ one, other, shared, ring, look, floor, level }: Arrangement): string {
  return [
    `<svg viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${picture.height}">`,
    `<path class="level" d="M${rounded(level.from)} ${rounded(level.y)}H${rounded(level.to)}"/>`,
    seen(floor.opacity, `<path class="floor" d="M${rounded(floor.x - floor.length / 2)} ${rounded(floor.y)}h${rounded(floor.length)}"`),
    seen(look.opacity, `<path class="look" d="${lookPath(look)}"`),
    seen(ring.opacity, `<path class="ring" d="${ringPath(ring)}"`),
    seen(one.opacity, `<circle class="one" ${circle(one)}`),
    seen(other.opacity, `<circle class="other" ${circle(other)}`),
    seen(shared.opacity, `<path class="shared" d="${sharedPath(one, other)}"`),
    seen(shared.opacity, `<path class="meeting" d="${meetingPath(one, other)}"`),
    '</svg>',
  ].join('');
}

/** An open tag with its opacity, closed; nothing where there is nothing to see. */
function seen(opacity: number, tag: string): string {
  return opacity < 0.001 || tag.includes('d=""') ? '' : `${tag} opacity="${rounded(opacity)}" stroke-width="${stroke}"/>`;
}

function circle({ x, y, radius }: Arrangement['one']): string {
  return `cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}"`;
}

/** From the lower lip of the opening, round by the left, to the upper one. */
function ringPath({ x, y, radius, gap }: Arrangement['ring']): string {
  const half = (Math.max(gap, 0.01) * Math.PI) / 180;
  const lip = {
    x: rounded(x + radius * Math.cos(half)),
    up: rounded(y - radius * Math.sin(half)),
    down: rounded(y + radius * Math.sin(half)),
  };
  const back = `${rounded(x - radius)} ${rounded(y)}`;
  const arc = `A${rounded(radius)} ${rounded(radius)} 0 0 1`;
  return `M${lip.x} ${lip.down}${arc} ${back}${arc} ${lip.x} ${lip.up}${gap < 0.01 ? 'z' : ''}`;
}

function lookPath({ x, y, reach }: Arrangement['look']): string {
  const far = rounded(x + wholeLook.length * reach);
  const half = wholeLook.half * reach;
  return `M${rounded(x)} ${rounded(y)}L${far} ${rounded(y - half)}V${rounded(y + half)}z`;
}

/** The space that two circles share; empty when they share none, or all. */
function sharedPath(one: Arrangement['one'], other: Arrangement['other']): string {
  const distance = Math.hypot(other.x - one.x, other.y - one.y);
  if (distance >= one.radius + other.radius || distance <= Math.abs(one.radius - other.radius) + 0.01) return '';
  const along = (distance ** 2 + one.radius ** 2 - other.radius ** 2) / (2 * distance);
  const across = Math.sqrt(one.radius ** 2 - along ** 2);
  const right = { x: (other.x - one.x) / distance, y: (other.y - one.y) / distance };
  const foot = { x: one.x + along * right.x, y: one.y + along * right.y };
  const tip = (side: number) => `${rounded(foot.x + side * across * right.y)} ${rounded(foot.y - side * across * right.x)}`;
  const arc = (radius: number, large: boolean) => `A${rounded(radius)} ${rounded(radius)} 0 ${large ? 1 : 0} 1`;
  return `M${tip(1)}${arc(one.radius, along < 0)} ${tip(-1)}${arc(other.radius, along > distance)} ${tip(1)}z`;
}

/** The line of sight, from the one circle to the other through what they share. */
function meetingPath(one: Arrangement['one'], other: Arrangement['other']): string {
  const from = other.x - other.radius;
  const to = one.x + one.radius;
  return to <= from || sharedPath(one, other) === '' ? '' : `M${rounded(from)} ${rounded(one.y)}H${rounded(to)}`;
}

/** The words that are to be seen at a moment. Those that are still to come have their room already, so nothing moves. */
function words({ words: all, number, wordsGo }: Scene, time: number): string {
  const staying = 1 - eased((time - wordsGo) / going);
  const opacities = all.map(({ from }) => rounded(eased((time - from) / coming) * staying));
  if (opacities.every((opacity) => opacity === 0)) return '';
  const lines = all.map(
    ({ text, role }, row) => `<p class="${role}" style="opacity: ${opacities[row]}">${inLines(text).map(escaped).join('<br>')}</p>`,
  );
  const numeral = number === undefined ? '' : `<p class="number" style="opacity: ${opacities[0]}">${number}</p>`;
  return `${numeral}<section class="words">${lines.join('')}</section>`;
}

/** From 0 to 1 without a jolt: slow, faster, slow. */
function eased(passed: number): number {
  const inside = Math.min(1, Math.max(0, passed));
  return inside ** 3 * (inside * (inside * 6 - 15) + 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Finer than any pixel, and short. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
