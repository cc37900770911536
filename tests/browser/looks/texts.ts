import { isShown, isSticky, nameOf, shownElements, textNodes } from './element.ts';

const isSeen = (text: Text) => text.isConnected && text.parentElement !== null && isShown(text.parentElement);
const wordsOf = (text: Text) => (text.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);

let remembered: Text[] = [];

/** Remembers every piece of text that is shown, for {@link lostTexts}. */
export function rememberTexts(): string[] {
  remembered = textNodes().filter(isSeen);
  return remembered.length > 0 ? [] : ['has no text at all'];
}

/**
 * The pieces of text that were shown when they were remembered, and are not any more. The list beside the text gives
 * way where there is no room: the fold-out above the text and the links below it lead to the same places.
 */
export function lostTexts(): string[] {
  return remembered.filter((text) => !isSeen(text) && !text.parentElement?.closest('.side-list')).map((text) => `loses »${wordsOf(text)}«`);
}

/** Words that only the styles say: who reads without styles never gets them. */
function wordsOfStyles(): string[] {
  return shownElements().flatMap((element) =>
    ['::before', '::after'].flatMap((part) => {
      const { content } = getComputedStyle(element, part);
      const said = /^(?:none|normal)$/.test(content) ? '' : [...content.matchAll(/"([^"]*)"/g)].map(([, words]) => words).join('');
      return /\p{L}/u.test(said) ? [`lets the styles say »${said}« in ${nameOf(element)}`] : [];
    }),
  );
}

/**
 * What is lost when no style sheet comes and no picture: words, names of pictures, and the heading that comes first.
 * The page stays bare afterwards.
 */
export function lostWhenBare(): string[] {
  const found = wordsOfStyles();
  rememberTexts();
  for (const sheet of document.styleSheets) sheet.disabled = true;
  document.adoptedStyleSheets = [];
  found.push(...lostTexts());
  for (const picture of document.images) {
    if (!picture.hasAttribute('alt')) found.push(`has a picture without words: ${picture.src}`);
    picture.removeAttribute('srcset');
    picture.removeAttribute('src');
  }
  const heading = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].find(isShown);
  if (heading?.localName !== 'h1') found.push(`begins with ${heading ? nameOf(heading) : 'no heading'}`);
  const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].filter(isShown).map((one) => Number(one.localName[1]));
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 1) + 1) found.push(`skips from heading ${levels[at - 1]} to ${level}`);
  });
  return found;
}

/** Text on a narrow screen, where all stands under each other, that comes earlier in the document and later to the eye, or the other way. */
export function textsOutOfOrder(): string[] {
  const found = new Set<string>();
  const range = document.createRange();
  let before: { block: Element; box: DOMRect } | undefined;
  for (const text of textNodes()) {
    const block = text.parentElement?.closest('h1, h2, h3, h4, p, li, dt, dd, figcaption, caption, summary, legend');
    if (!block || block === before?.block || !isSeen(text)) continue;
    // Cells of a row stand beside each other, and what sticks to the screen goes along with the eye.
    if (text.parentElement?.closest('table, svg, :popover-open, dialog[open], [aria-hidden=true]') || isSticky(block)) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width <= 1) continue;
    if (before && box.bottom <= before.box.top && box.left < before.box.right)
      found.add(`${nameOf(block)} is read after ${nameOf(before.block)} and stands above it`);
    before = { block, box };
  }
  return [...found];
}
