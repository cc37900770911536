import { isShown, nameOf } from './element.ts';

/** The least side of what is pressed, in CSS pixels: of controls and links of menus, and of all else. */
const least = { control: 44, other: 24 };

/** A link in a sentence: its height is that of the line, as WCAG 2.5.8 allows. */
function isInSentence(link: Element): boolean {
  if (link.localName !== 'a' || getComputedStyle(link).display !== 'inline') return false;
  let block = link.parentElement;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  const copy = block?.cloneNode(true) as Element | undefined;
  for (const inner of copy?.querySelectorAll('a, button, ul, ol') ?? []) inner.remove();
  return /[\p{L}\p{N}]{2}/u.test(copy?.textContent ?? '');
}

/** Everything to press that is smaller than a thumb needs. */
export function smallTargets(): string[] {
  const found = new Set<string>();
  for (const target of document.querySelectorAll('a[href], button, summary, input, label, select, textarea')) {
    if (!isShown(target)) continue;
    // The skip link is unseen until it has focus, and a label of a field that has one too is for screen readers only.
    if (getComputedStyle(target).clipPath !== 'none' || isInSentence(target)) continue;
    // A radio button is pressed by the label around it.
    if (target.localName === 'input' && target.closest('label')) continue;
    const isControl = target.matches('button, summary, input, select, textarea, label:has(input), .button, .top-bar a, .site-menu a');
    const side = isControl ? least.control : least.other;
    // The link of a card covers the whole of it.
    const cover = getComputedStyle(target, '::before');
    const covers = cover.position === 'absolute' && cover.inset === '0px';
    const pressed = (covers && target instanceof HTMLElement && target.offsetParent) || target;
    const { width, height } = pressed.getBoundingClientRect();
    // Half a hundredth of a pixel is rounding.
    if (width > side - 0.01 && height > side - 0.01) continue;
    found.add(`${nameOf(target)} is ${width.toFixed(1)} × ${height.toFixed(1)}, not ${side}`);
  }
  return [...found];
}

/** Folds out the contents of the page and the buttons that share its parts, so that they can be looked at too. */
export function foldOut(): string[] {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.contents')) details.open = true;
  const share = document.querySelector<HTMLElement>('page-tools [data-tool=share]');
  if (share && isShown(share)) share.click();
  return [];
}

/** Opens the menu. */
export function openMenu(): string[] {
  const menu = document.querySelector<HTMLElement>('.site-menu');
  menu?.showPopover();
  return menu ? [] : ['has no menu'];
}

/** Closes what {@link openMenu} and {@link foldOut} opened. */
export function foldIn(): string[] {
  document.querySelector<HTMLElement>('.site-menu:popover-open')?.hidePopover();
  document.querySelector<HTMLElement>('page-tools [data-tool=share][aria-pressed=true]')?.click();
  return [];
}
