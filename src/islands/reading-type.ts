import textFace from '../assets/fonts/atkinson-hyperlegible-next-da.woff2?url';
import displayFace from '../assets/fonts/newsreader-display-da.woff2?url';

/**
 * Fetches the two faces after the first paint, so that they never delay it; the fallback faces have
 * their measures, so nothing moves. A reader who saves data keeps the device's own type.
 * Measured: docs/decisions/0006-type-after-the-first-paint.md.
 */
const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;

function fetchFaces() {
  const faces = [
    new FontFace('Atkinson Hyperlegible Next', `url(${textFace})`, { weight: '400 700' }),
    new FontFace('Newsreader Display', `url(${displayFace})`, { weight: '500' }),
  ];
  Promise.all(faces.map((face) => face.load()))
    .then((loaded) => {
      for (const face of loaded) document.fonts.add(face);
    })
    .catch(() => {
      // No network: the fallback faces stay.
    });
}

if (!connection?.saveData) {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    setTimeout(fetchFaces);
  }).observe({ type: 'paint', buffered: true });
}
