import { isShown } from './element.ts';

const notForPaper =
  '.entrances, .menu-button, .search-field, .skip, .side-list, .contents, .page-tools, .neighbours, .site-foot nav, .theme-choice, button';

/** What a printed page has too much or too little of. */
export function paperFaults(): string[] {
  const found: string[] = [];
  const anyShown = (selector: string) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
  for (const selector of notForPaper.split(', ')) if (anyShown(selector)) found.push(`prints ${selector}`);
  const origin = document.querySelector('.print-origin p');
  // The page for a wrong address prints that of the site.
  const address = document.querySelector('link[rel=canonical]') ? location.pathname : '/';
  if (!origin || !isShown(origin) || !origin.textContent?.includes(address)) found.push('does not print its address');
  // A sheet for a wall says in its last line what it rests on.
  if (document.querySelector('.notes') && !anyShown('.notes') && !anyShown('.sheet-foot')) found.push('does not print its sources');
  for (const note of document.querySelectorAll('.note'))
    if (getComputedStyle(note).position === 'absolute') found.push(`lets ${note.id} float`);
  if (!anyShown('main h1')) found.push('does not print its heading');
  return found;
}
