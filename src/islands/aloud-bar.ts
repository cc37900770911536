import { SPEED, speeds } from '../model/reading-comfort.ts';
import { barButton, footBar } from './foot-bar.ts';
import { comfort } from './reading-keeping.ts';

/** What can be asked from the bar. */
export interface AloudActs {
  toggle: () => void;
  /** Goes a number of sentences forward, or back where it is negative. */
  step: (by: number) => void;
  speed: (value: string) => void;
  stop: () => void;
}

/** The bar of the voice. */
export interface AloudBar {
  element: HTMLElement;
  /** Shows whether the voice reads, and a line where there is something to tell. */
  show: (isPlaying: boolean, line: string) => void;
}

const shapes = {
  back: 'M6 5h2v14H6zM19 5v14L9 12z',
  forward: 'M16 5h2v14h-2zM5 5v14l10-7z',
  play: 'M7 4l13 8-13 8z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  stop: 'M6 6h12v12H6z',
};

function drawn(shape: keyof typeof shapes): SVGSVGElement {
  const [svg, path] = (['svg', 'path'] as const).map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  path?.setAttribute('d', shapes[shape]);
  svg?.setAttribute('viewBox', '0 0 24 24');
  svg?.setAttribute('aria-hidden', 'true');
  svg?.append(path as SVGPathElement);
  return svg as SVGSVGElement;
}

/** Opens the bar at the foot of the screen, with the focus on its main button. */
export function aloudBar({ toggle, step, speed, stop }: AloudActs): AloudBar {
  const button = (shape: keyof typeof shapes, words: string, name: string, press: () => void) => {
    const made = barButton(words, press);
    made.prepend(drawn(shape));
    made.setAttribute('aria-label', name);
    return made;
  };
  const main = button('pause', 'Pause', 'Pause', toggle);
  main.dataset['tone'] = 'main';
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const element = footBar(
    'Oplæsning',
    line,
    button('back', 'Forrige', 'Forrige sætning', () => step(-1)),
    main,
    button('forward', 'Næste', 'Næste sætning', () => step(1)),
    speedChoice(speed),
    button('stop', 'Stop', 'Stop oplæsning', stop),
  );
  main.focus();
  return {
    element,
    show(isPlaying, words) {
      const [shape, name] = isPlaying ? (['pause', 'Pause'] as const) : (['play', 'Læs videre'] as const);
      main.replaceChildren(drawn(shape), isPlaying ? 'Pause' : 'Videre');
      main.setAttribute('aria-label', name);
      line.textContent = words;
    },
  };
}

function speedChoice(choose: (value: string) => void): HTMLLabelElement {
  const select = document.createElement('select');
  const now = comfort(SPEED) ?? '1';
  select.append(...speeds.map(([value, words]) => new Option(words, value, false, value === now)));
  select.onchange = () => choose(select.value);
  const label = document.createElement('label');
  label.className = 'bar-button';
  label.append(select, 'Hastighed');
  return label;
}
