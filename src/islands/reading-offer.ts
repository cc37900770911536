import { barButton, footBar } from './foot-bar.ts';
import { blockToGoOnFrom, forgetPlace, keptPlaces, pageAddress, watchPlace } from './reading-place.ts';

/**
 * Offers a reader who has asked for it to go on where they stopped: on the page itself, or from the front page
 * to the page read last. It waits to be asked, and goes away by itself when the reader reads on.
 */
function offer(go: HTMLElement, address?: string) {
  const leave = new AbortController();
  const close = () => {
    leave.abort();
    bar.remove();
  };
  Object.assign(go.dataset, { tone: 'main', wide: '' });
  const bar = footBar(
    'Hvor var jeg?',
    go,
    barButton('Luk', close),
    barButton('Glem det', () => {
      forgetPlace(address);
      close();
    }),
  );
  go.addEventListener('click', close);
  addEventListener('scroll', () => scrollY > innerHeight && close(), { signal: leave.signal });
}

function goTo(block: HTMLElement) {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.onblur = () => block.removeAttribute('tabindex');
  block.scrollIntoView();
}

watchPlace();
const here = blockToGoOnFrom();
const [last] = keptPlaces();
// A reader who came for a certain place, or was brought back to one, is where they want to be.
if (here && location.hash === '' && scrollY < innerHeight / 2) {
  const go = barButton('Fortsæt, hvor du slap', () => goTo(here.block.element));
  if (here.heading) go.append(`: ${here.heading}`);
  offer(go);
} else if (last && pageAddress() === '/') {
  const go = document.createElement('a');
  go.className = 'bar-button';
  go.href = last.address + (last.heading ? `#${last.heading}` : '');
  go.textContent = `Fortsæt, hvor du slap: ${last.title}`;
  offer(go, last.address);
}
