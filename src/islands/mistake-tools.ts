import { mistakeMail } from '../model/mistake-mail.ts';
import type { Pressed } from './page-tools.ts';
import { placeWords } from './place-words.ts';

/** Parts of a page that are one thing to read, and can be pointed at. */
const BLOCKS = 'p, li, h2, h3, h4, dd, td, blockquote';

/**
 * Opens the mail about a mistake with the place in it that the reader has marked, or else came to by a link. Nothing is
 * sent: the reader's own mail program shows every word. Without it, or when it fails, the link itself names the page.
 */
export function press({ button }: Pressed) {
  const link = button as unknown as HTMLAnchorElement;
  const to = decodeURIComponent(new URL(link.href).pathname);
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  const block = markedBlock() ?? document.querySelector<HTMLElement>('main :target');
  location.href = mistakeMail(to, { title, address }, block ? { words: placeWords(block), id: idNear(block) } : undefined);
}

/** The block that the reader's selection begins in, where there is one in the text. */
function markedBlock(): HTMLElement | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer } = selection.getRangeAt(0);
  const element = startContainer instanceof HTMLElement ? startContainer : startContainer.parentElement;
  const block = element?.closest<HTMLElement>(BLOCKS);
  return block?.closest('main') ? block : undefined;
}

/** The id of a block, of what it stands in, or of the last heading before it. */
function idNear(block: HTMLElement): string | undefined {
  const own = block.closest<HTMLElement>('main [id]');
  if (own) return own.id;
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)[id]')];
  return headings.findLast((heading) => heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING)?.id;
}
