/** The parts of a page that are read: not the way here, the tools, the contents, the sources or what comes next. */
const parts = ['h1', '.brief', '.prose', '.say-tomorrow', '.talk'];
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, caption, th, td, blockquote';
/** Marks of sources, buttons, and what is not shown. */
const skipped = '.cite, button, [hidden], [aria-hidden="true"]';

/** A heading, paragraph, point or cell, with its words. */
export interface ReadingBlock {
  element: HTMLElement;
  /** The text nodes that are read, in order. */
  texts: Text[];
}

/** The blocks of the page's text, in the order in which they are read. A point with a list in it is a block of its own. */
export function readingBlocks(): ReadingBlock[] {
  const found: ReadingBlock[] = [];
  const article = document.querySelector('.reading-text');
  for (const part of article?.querySelectorAll(parts.map((one) => `:scope ${one}`).join()) ?? []) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const element = text.parentElement?.closest<HTMLElement>(blocks);
      if (!element || !/\S/.test(text.data) || text.parentElement?.closest(skipped)) continue;
      const last = found.at(-1);
      if (last?.element === element) last.texts.push(text);
      else found.push({ element, texts: [text] });
    }
  }
  return found;
}

/** The id of the nearest heading at a block or above it. */
export function headingAt(all: readonly ReadingBlock[], at: number): HTMLElement | undefined {
  return all
    .slice(0, at + 1)
    .map(({ element }) => element)
    .findLast((element) => /^H[1-3]$/.test(element.tagName) && element.id !== '');
}
