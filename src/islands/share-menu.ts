import { referenceText } from '../model/reference-text.ts';
import { makeButton } from './make-button.ts';

/** What can be shared: the page, or a place on it. */
export interface Shared {
  /** In the form that a sentence goes on with: »afsnittet«, »overskriften«, »siden«. */
  what: string;
  /** The id of the place; undefined for the page. */
  id?: string | undefined;
  /** The words of the place, where it has some that can be quoted. */
  words?: string | undefined;
  /** Whether only the address may go on: the words of a film must be able to go from everywhere at once. */
  linkOnly: boolean;
}

/** Puts into a menu what can be done with a place. */
export function fillMenu(menu: HTMLElement, shared: Shared, say: (words: string) => void) {
  const { what, words, linkOnly } = shared;
  const share = makeButton(`Del ${what}`, () => shareLink(share, shared, say));
  const refer = makeButton('Kopiér henvisning', () => copy(refer, reference(shared), 'Henvisningen er kopieret', say));
  const card = makeButton('Lav et citatkort', async () => {
    try {
      const { openCard } = await import('./quote-card.ts');
      await openCard(words ?? '', card);
    } catch {
      say('Citatkortet kunne ikke hentes. Prøv igen, når der er net.');
    }
  });
  menu.replaceChildren(share, ...(linkOnly ? [] : [refer]), ...(linkOnly || words === undefined ? [] : [card]));
}

/** The address of a place: the page's own where it is read on the net, else the one that the site has there. */
export function addressOf(id: string | undefined): string {
  const own = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const page = location.protocol.startsWith('http') ? location.href : (own ?? location.href);
  return page.split('#')[0] + (id === undefined ? '' : `#${id}`);
}

/** The title of the page, without what tools put into it. */
export const pageTitle = (): string => document.querySelector('h1')?.textContent?.trim() ?? '';

function reference({ id, words }: Shared): string {
  const now = new Date();
  const read = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const updated = document.querySelector<HTMLTimeElement>('.page-tools time')?.dateTime ?? read;
  const { publisher } = document.documentElement.dataset;
  return referenceText({ words, title: pageTitle(), url: addressOf(id), updated, read, publisher });
}

async function shareLink(button: HTMLButtonElement, { id }: Shared, say: (words: string) => void) {
  const url = addressOf(id);
  if (!matchMedia('(pointer: coarse)').matches || !('share' in navigator)) return copy(button, url, 'Linket er kopieret', say);
  try {
    await navigator.share({ title: document.title, url });
  } catch (error) {
    // The reader closed the share sheet: nothing to say.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    await copy(button, url, 'Linket er kopieret', say);
  }
}

/** Copies a text; where the clipboard is refused, it is shown to be copied by hand. */
export async function copy(button: HTMLButtonElement, text: string, done: string, say: (words: string) => void) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = done;
    say(`${done} og klar til at blive sat ind.`);
  } catch {
    const field = document.createElement('textarea');
    field.className = 'share-address';
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', 'Kopiér teksten her');
    button.parentElement?.querySelector('.share-address')?.remove();
    button.parentElement?.append(field);
    field.focus();
    field.select();
  }
}
