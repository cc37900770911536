import { nameOf } from './element.ts';

/** Everything that sticks out of the screen, sticks out of its own box, is cut off or lies over other text. */
export function misfits(): string[] {
  const found = new Set<string>();
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > screen) found.add(`scrolls sideways by ${document.documentElement.scrollWidth - screen}`);

  /** Only a wide table may scroll inside itself; the words for screen readers only are not seen. */
  const free = (element: Element) => element.closest('svg, .table-scroll, .sr-only:not(:focus-within), .skip') === null;
  const visible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none';
  const lines: { block: Element; box: DOMRect }[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!free(element) || !visible(element)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const parent = element.parentElement;
    const sticksOut = (one: Element) => one.getBoundingClientRect().right > screen + 0.5 || one.getBoundingClientRect().left < -0.5;
    if (box.width > 0 && sticksOut(element) && parent && !sticksOut(parent)) found.add(`sticks out of the screen: ${nameOf(element)}`);
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (element.clientWidth > 0) {
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      // Firefox shortens the name of a chosen file by itself, and counts the room that the whole of it would take.
      const wide = element.matches('[type="file"]') ? 0 : element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      if ((cuts || texts.length > 0) && wide > 1) found.add(`is ${wide} too narrow: ${nameOf(element)}`);
      if (cuts ? high > 1 : texts.length > 0 && high > Number.parseFloat(style.fontSize) / 2)
        found.add(`is ${high} too low: ${nameOf(element)}`);
    }
    if (style.position === 'fixed' || element.closest('.entrances, .site-menu, .quick-exit') !== null) continue;
    let block: Element = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) if (line.width > 1) lines.push({ block, box: line });
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  for (const [at, { block, box }] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.box.top >= box.bottom) break;
      if (other.block === block) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (across > 2 && down > 0.4 * Math.min(box.height, other.box.height))
        found.add(`lies over other text: ${nameOf(block)} and ${nameOf(other.block)}`);
    }
  }
  return [...found];
}
