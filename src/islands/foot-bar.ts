import css from './foot-bar.css?inline';
import { makeButton } from './make-button.ts';
import { wearStyles } from './wear-styles.ts';

wearStyles(css);

/**
 * A bar at the foot of the screen, above the entrances of a phone. There is one at a time. It makes room for
 * itself, so that what has focus is never under it.
 *
 * @param label What a screen reader calls it.
 * @param content What stands in it.
 */
export function footBar(label: string, ...content: Node[]): HTMLElement {
  document.querySelector('.foot-bar')?.remove();
  const bar = document.createElement('section');
  bar.className = 'foot-bar';
  bar.setAttribute('aria-label', label);
  bar.append(...content);
  // In the top layer it is placed by the screen alone, also where a browser contains what lies in main.
  bar.popover = 'manual';
  document.querySelector('main')?.prepend(bar);
  bar.showPopover?.();
  const { style } = document.documentElement;
  new ResizeObserver((_, observer) => {
    style.setProperty('--foot-bar', `${bar.offsetHeight}px`);
    if (!bar.isConnected) observer.disconnect();
  }).observe(bar);
  return bar;
}

/** A button of the bar. */
export function barButton(words: string, press: () => void): HTMLButtonElement {
  const button = makeButton(words, press);
  button.className = 'bar-button';
  return button;
}
