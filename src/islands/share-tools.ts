import { fragmentTo } from '../model/text-fragment.ts';
import type { Pressed } from './page-tools.ts';

/** The buttons that stand on the page while the tool is pressed. */
const shown: HTMLButtonElement[] = [];

/**
 * Puts a button under every heading and paragraph while it is pressed; each shares or copies the
 * address of its place. Without it, »På denne side« has a link to every heading.
 */
export function press({ button, say }: Pressed) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  if (on) show(say);
  else hide(say);
}

function show(say: Pressed['say']) {
  let heading: string | undefined;
  for (const block of document.querySelectorAll<HTMLElement>('.prose > :is(h2, h3, p), .prose > :is(ul, ol) > li')) {
    const isHeading = block.matches('h2, h3');
    if (isHeading) heading = block.id;
    const text = isHeading ? undefined : wordsOf(block);
    const fragment = fragmentTo(heading, text);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share-here';
    button.textContent = isHeading ? 'Del overskriften' : 'Del afsnittet';
    button.setAttribute('aria-label', `${button.textContent}: ${wordsOf(block).slice(0, 50)}`);
    button.onclick = () => share(button, new URL(fragment, location.href.split('#')[0]).href, say);
    if (block.matches('li')) block.append(button);
    else block.after(button);
    shown.push(button);
  }
  say(`${shown.length} steder på siden kan deles.`);
}

function hide(say: Pressed['say']) {
  for (const button of shown.splice(0)) button.remove();
  document.querySelector('.share-address')?.remove();
  say('');
}

async function share(button: HTMLButtonElement, url: string, say: Pressed['say']) {
  try {
    if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) await navigator.share({ title: document.title, url });
    else await navigator.clipboard.writeText(url);
    say('Linket er klar til at blive sat ind.');
    button.textContent = 'Linket er kopieret';
    button.removeAttribute('aria-label');
  } catch (error) {
    // The reader closed the share sheet: nothing to say.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    showAddress(button, url);
  }
}

/** Where the clipboard is refused, the address is shown so that it can be copied by hand. */
function showAddress(button: HTMLButtonElement, url: string) {
  document.querySelector('.share-address')?.remove();
  const field = document.createElement('input');
  field.className = 'share-address';
  field.readOnly = true;
  field.value = url;
  field.setAttribute('aria-label', 'Adressen på afsnittet');
  button.after(field);
  field.select();
  field.focus();
}

/** The words of a block without the numbers of its source marks. */
function wordsOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.cite, button')) mark.remove();
  return copy.textContent?.trim() ?? '';
}
