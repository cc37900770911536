import { contrast, groundBehind } from './colour.ts';
import { nameOf } from './element.ts';
import { stops } from './stops.ts';

/** The least ring that is seen: width in CSS pixels, contrast to what it touches (WCAG 2.4.13). */
const least = { width: 2, contrast: 3 };

/** What wears the ring of the focused thing: itself, or the label around it. */
function ringed(focused: HTMLElement): HTMLElement | undefined {
  return [focused.closest('label'), focused].find((one) => one && getComputedStyle(one).outlineStyle !== 'none') ?? undefined;
}

/** What is wrong with the ring around the thing that has focus. */
export function ringFaults(focused: HTMLElement): string[] {
  const bearer = ringed(focused);
  const ring = bearer && getComputedStyle(bearer);
  if (!ring || Number.parseFloat(ring.outlineWidth) < least.width) return [`has no ring of ${least.width} px`];
  // A ring inside the box touches the thing itself, one outside what lies behind it.
  const isInside = Number.parseFloat(ring.outlineOffset) < 0;
  const touched = groundBehind(isInside ? bearer : bearer.parentElement);
  const seen = contrast(ring.outlineColor, touched);
  return seen < least.contrast ? [`has a ring of contrast ${seen.toFixed(2)}`] : [];
}

/** What of the page stays in its place while the rest moves, and lies over the thing that has focus, although both would have room. */
function barOver(top: Element, focused: Element): Element | undefined {
  for (let one: Element | null = top; one; one = one.parentElement) {
    if (one.contains(focused)) return undefined;
    if (['fixed', 'sticky'].includes(getComputedStyle(one).position))
      return focused.getBoundingClientRect().height < innerHeight - one.getBoundingClientRect().height ? one : undefined;
  }
  return undefined;
}

/** What hides a part of the thing that has focus. */
export function coverFaults(focused: HTMLElement): string[] {
  const bearer = ringed(focused) ?? focused;
  const box = bearer.getBoundingClientRect();
  const found: string[] = [];
  // What is taller than the screen cannot be shown whole.
  if (box.height < innerHeight && (box.top < -0.5 || box.bottom > innerHeight + 0.5))
    found.push(`is cut by the screen: from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}`);

  const inside = (at: number, most: number) => Math.min(Math.max(at, 1), most - 1);
  for (const { left, right, top, bottom } of bearer.getClientRects()) {
    const [low, high] = [inside(top + 1, innerHeight), inside(bottom - 1, innerHeight)];
    for (const [x, y] of [
      [(left + right) / 2, low],
      [(left + right) / 2, high],
      [left + 1, (low + high) / 2],
      [right - 1, (low + high) / 2],
    ] as const) {
      const over = document.elementFromPoint(inside(x, innerWidth), y);
      const bar = over && !focused.contains(over) ? barOver(over, focused) : undefined;
      if (bar) found.push(`is covered by ${nameOf(bar)}`);
    }
  }
  const middle = document.elementFromPoint(
    inside(box.left + box.width / 2, innerWidth),
    inside((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, innerHeight),
  );
  const isInline = getComputedStyle(focused).display === 'inline';
  // The button that starts a film lies on it, as a part of it.
  const isOwn = middle && (bearer.contains(middle) || middle.contains(focused) || middle.closest('.film-frame')?.contains(focused));
  if (middle && !isInline && !isOwn) found.push(`lies under ${nameOf(middle)}`);
  return found;
}

/** Gives the focus to every stop in turn, as Tab would, and asks about each. The page is not told, as it would begin to work. */
function atEachStop(preventScroll: boolean, ask: (focused: HTMLElement) => string[]): string[] {
  const found = new Set<string>();
  const deaf = new AbortController();
  for (const event of ['focus', 'focusin', 'blur', 'focusout', 'change'])
    addEventListener(event, (happened) => happened.stopImmediatePropagation(), { capture: true, signal: deaf.signal });
  const from = { left: scrollX, top: scrollY };
  for (const one of stops()) {
    one.focus({ focusVisible: true, preventScroll } as FocusOptions);
    const faults = document.activeElement === one ? ask(one) : ['does not take the focus'];
    for (const fault of faults) found.add(`${nameOf(one)} ${fault}`);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(from);
  deaf.abort();
  return [...found];
}

/** Every stop whose ring is missing, thin or pale. */
export const rings = (): string[] => atEachStop(true, ringFaults);

/** Every stop that is not in full view when it has the focus. */
export const covered = (): string[] => atEachStop(false, coverFaults);

/** The thing that has focus now: its place among the marked stops, -1 for none, and what is wrong with how it is shown. */
export function stopNow(): { place: number; name: string; faults: string[] } {
  const focused = document.activeElement as HTMLElement;
  const place = Number(focused.dataset['stop'] ?? -1);
  return { place, name: nameOf(focused), faults: place === -1 ? [] : [...ringFaults(focused), ...coverFaults(focused)] };
}
