/** What a fault calls an element: its tag, its classes and its first words. */
export function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
  const classes = typeof element.className === 'string' && element.className !== '' ? `.${element.className}` : '';
  return `${element.localName}${classes} »${words}«`;
}

/** Whether an element is laid out and shown: neither the reader's eye nor a screen reader misses it. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether an element stays on the screen while the page is scrolled. */
export function isSticky(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement)
    if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true;
  return false;
}

/** The whole page without what nobody sees: the head, and scripts in the body. */
export function shownElements(): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')].filter(isShown);
}

/** Text nodes with words in them, in the order of the document. */
export function textNodes(root: Node = document.body): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() && !node.parentElement?.closest('script, style, noscript, template')) found.push(node as Text);
  }
  return found;
}
