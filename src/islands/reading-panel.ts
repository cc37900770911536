import { COMFORT_KEY } from '../model/reading-comfort.ts';
import { PLACE_KEY } from '../model/reading-places.ts';
import { makeButton } from './make-button.ts';
import type { Pressed } from './page-tools.ts';
import { comfortFieldsets, showChosen, unchoose } from './reading-choices.ts';
import { forget, keep, keepComfort, kept } from './reading-keeping.ts';
import css from './reading-panel.css?inline';
import { watchPlace } from './reading-place.ts';
import { wearStyles } from './wear-styles.ts';

wearStyles(css);

const refused = 'Enheden vil ikke gemme noget. Dine valg gælder, til du forlader siden.';
let panel: HTMLDialogElement | undefined;

/** Opens the panel where a reader makes the text fit. What is chosen there shows on the page at once. */
export function press() {
  panel ??= build();
  for (const box of panel.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = kept(box.value) !== null;
  showChosen(panel);
  // As a popover it lies beside the page that it changes; Esc, a tap beside it and the way back of the focus are the browser's work.
  if ('popover' in panel) panel.showPopover();
  else (panel as HTMLDialogElement).showModal();
}

function build(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'reading-panel';
  dialog.popover = 'auto';
  dialog.setAttribute('aria-labelledby', 'tilpas-teksten');
  const title = document.createElement('h2');
  title.id = 'tilpas-teksten';
  title.textContent = 'Tilpas teksten';
  title.tabIndex = -1;
  title.autofocus = true;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const say = (words: string) => {
    status.textContent = words;
  };

  const kinds: [key: string, words: string, begin: () => boolean][] = [
    [COMFORT_KEY, 'Husk mine valg på denne enhed', keepComfort],
    [PLACE_KEY, 'Husk, hvor jeg er nået til', () => keep(PLACE_KEY, '[]') && watchPlace()],
  ];
  const boxes = kinds.map(([key, words, begin]) => checkbox(key, words, begin, say));
  const about = document.createElement('p');
  const privacy = document.createElement('a');
  privacy.href = '/privatliv/#det-der-ligger-paa-din-enhed';
  privacy.textContent = 'Det ligger på din enhed';
  about.append('Kun sider, du læser i, bliver husket, og højst 20. ', privacy, '.');

  const acts = document.createElement('div');
  acts.append(
    makeButton('Nulstil teksten', () => {
      unchoose();
      showChosen(dialog);
      say('Teksten står, som siden har den.');
    }),
    makeButton('Slet alt', () => {
      forget(COMFORT_KEY);
      forget(PLACE_KEY);
      for (const box of dialog.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = false;
      say('Det, der var gemt om din læsning, er slettet.');
    }),
    makeButton('Luk', () => ('popover' in dialog ? dialog.hidePopover() : (dialog as HTMLDialogElement).close())),
  );
  dialog.append(title, ...comfortFieldsets(), ...boxes, about, status, acts);
  document.body.append(dialog);
  return dialog;
}

/** A box that asks whether something may be kept; ticked off, it is deleted. */
function checkbox(key: string, words: string, begin: () => boolean, say: Pressed['say']): HTMLLabelElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = key;
  box.onchange = () => {
    if (!box.checked) forget(key);
    else if (!begin()) {
      box.checked = false;
      return say(refused);
    }
    say(box.checked ? 'Det bliver husket på denne enhed.' : 'Det er slettet på denne enhed.');
  };
  const label = document.createElement('label');
  label.append(box, words);
  return label;
}
