import { bibliographyFile } from '../model/bibliography.ts';
import { makeButton } from './make-button.ts';
import type { Pressed } from './page-tools.ts';
import { placeWords } from './place-words.ts';
import { fillMenu } from './share-menu.ts';

/** Pages that have files for lists of literature beside them, by the kind that they say they are. */
const cited = ['Kapitel', 'Princip', 'Værdi', 'Kontekst'];

/** What stands on the page while the tool is pressed. */
const shown: HTMLElement[] = [];

/**
 * Puts a small button at the end of every heading, paragraph and list item while it is pressed, which opens
 * a few others there: share, refer, make a card. Without it, every place has its address in the page all the same.
 */
export function press({ button, row, say }: Pressed) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  for (const one of shown.splice(0)) one.remove();
  say('');
  if (!on) return;
  const linkOnly = row.hasAttribute('data-link-only');
  const whole = menuOf('Hele siden');
  fillMenu(whole, { what: 'siden', linkOnly }, say);
  if (cited.includes(document.documentElement.dataset['kind'] ?? '')) whole.append(...literatureLinks());
  row.parentElement?.after(whole);
  const places = document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4, p, li)[id]');
  for (const place of places) addButton(place, linkOnly, say);
  say(`${places.length} steder på siden kan deles: tryk på »« ved stedet.`);
}

function addButton(place: HTMLElement, linkOnly: boolean, say: Pressed['say']) {
  const what = place.matches('li') ? 'punktet' : place.matches('p') ? 'afsnittet' : 'overskriften';
  const words = placeWords(place);
  const menu = menuOf(`Del eller henvis til ${what}`);
  menu.hidden = true;
  const button = makeButton('»«', () => open(menu.hidden !== false));
  button.className = 'share-here';
  button.setAttribute('aria-label', what === 'overskriften' ? 'Del overskriften' : `Del eller henvis: ${words.slice(0, 50)}`);
  const open = (isOpen: boolean) => {
    for (const other of shown) if (other.matches('.share-here[aria-expanded=true]') && other !== button) other.click();
    if (isOpen) fillMenu(menu, { what, id: place.id, words: what === 'overskriften' ? undefined : words, linkOnly }, say);
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.setAttribute('aria-expanded', 'false');
  menu.onkeydown = button.onkeydown = ({ key }) => {
    if (key !== 'Escape' || menu.hidden) return;
    open(false);
    button.focus();
  };
  const list = place.matches('li') && place.querySelector(':scope > :is(ul, ol)');
  if (list) list.before(button, menu);
  else if (place.matches('li')) (place.querySelector(':scope > p:last-of-type') ?? place).append(button);
  else place.append(button);
  if (!menu.isConnected) place.matches('li') ? place.append(menu) : place.after(menu);
  shown.push(button);
}

function menuOf(label: string): HTMLElement {
  const menu = document.createElement('div');
  menu.className = 'share-menu no-print';
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', label);
  shown.push(menu);
  return menu;
}

function literatureLinks(): HTMLElement[] {
  return (['bib', 'ris'] as const).map((format) => {
    const link = document.createElement('a');
    link.className = 'button';
    link.href = bibliographyFile(format);
    link.download = '';
    link.textContent = format === 'bib' ? 'BibTeX' : 'RIS';
    link.setAttribute('aria-label', `${link.textContent} til litteraturlisten`);
    return link;
  });
}
