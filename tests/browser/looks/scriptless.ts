import { nameOf } from './element.ts';

/** What a reader without scripts does not get, or gets as a dead control. */
export function deadWithoutScript(): string[] {
  const found: string[] = [];
  // Hidden are only the controls that a script brings to life, the line that may stand in for one, and the address for the printed sheet.
  for (const one of document.querySelectorAll('[hidden]')) {
    if (!one.matches('fieldset, button, .aloud-offer > span, .print-origin')) found.push(`hides ${nameOf(one)}`);
  }
  for (const control of document.querySelectorAll('button, input, select, textarea, summary, label')) {
    if (!control.checkVisibility()) continue;
    const opensByItself = control.matches('summary, [popovertarget]');
    const isInForm = control.closest('form[action]') !== null && !control.matches('[type=button]');
    if (!opensByItself && !isInForm) found.push(`shows the dead ${nameOf(control)}`);
  }
  for (const link of document.querySelectorAll('a')) {
    if (!link.getAttribute('href')) found.push(`has a link to nowhere, ${nameOf(link)}`);
  }
  if ((document.querySelector('main')?.textContent.trim().length ?? 0) < 100) found.push('has hardly any text');
  return found;
}
