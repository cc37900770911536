import textFace from '../assets/fonts/atkinson-hyperlegible-next-da.woff2?url';
import displayFace from '../assets/fonts/newsreader-display-da.woff2?url';

/**
 * Brings in the two faces after the first paint, so that they never delay it, and without moving a
 * line: the fallback faces have their measures, and a block that would still break otherwise gets its
 * letters a hair closer or wider. Where that does not help, the page keeps the device's own type.
 * A reader who saves data, or has chosen the device's own type, keeps it too. See docs/decisions/0006-type-after-the-first-paint.md.
 */
const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;

/** What a block of text is. */
const blocks = 'h1, h2, h3, p, li, dt, dd, td, th, summary, legend';

/** Letter spacing that the eye does not see, in em, tried in this order. */
const hairs = [-0.004, 0.004, -0.008, 0.008, -0.012, 0.012];

/** The blocks of text on the screen. The page is read from the top, so the first one below the screen ends the search. */
function blocksInView(): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const block of document.querySelectorAll<HTMLElement>(`:is(${blocks}):not(nav *)`)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (top >= innerHeight) break;
    if (height > 0 && bottom > 0) found.push(block);
  }
  return found;
}

function show(faces: FontFace[]) {
  const inView = blocksInView();
  const before = inView.map((block) => block.getBoundingClientRect());
  for (const face of faces) document.fonts.add(face);
  const moved = inView.some((block, index) => {
    const wanted = before[index] as DOMRect;
    for (const hair of hairs) {
      if (Math.abs(block.getBoundingClientRect().height - wanted.height) < 1) break;
      block.style.letterSpacing = `${hair}em`;
    }
    return Math.abs(block.getBoundingClientRect().top - wanted.top) > 1;
  });
  if (!moved) return;
  for (const face of faces) document.fonts.delete(face);
  for (const block of inView) block.style.letterSpacing = '';
}

async function fetchFaces() {
  try {
    const faces = [
      new FontFace('Atkinson Hyperlegible Next', `url(${textFace})`, { weight: '400 700' }),
      new FontFace('Newsreader Display', `url(${displayFace})`, { weight: '500' }),
    ];
    const loaded = await Promise.all(faces.map((face) => face.load()));
    requestAnimationFrame(() => show(loaded));
  } catch {
    // No network: the fallback faces stay.
  }
}

if (!connection?.saveData && !document.documentElement.style.getPropertyValue('--font-text')) {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    setTimeout(fetchFaces);
  }).observe({ type: 'paint', buffered: true });
}
