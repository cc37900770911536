import { makeButton } from './make-button.ts';
import css from './offline-bar.css?inline';
import { wearStyles } from './wear-styles.ts';

wearStyles(css);

/** A button of the bar: its words, and what it does. What that returns is said, and then the bar can be closed. */
export type Choice = readonly [words: string, act: (say: (words: string) => void) => unknown];

/** Shows a quiet bar at the foot of the screen. It takes no focus, and goes when the reader has answered. */
export function showBar(words: string, choices: readonly Choice[]): void {
  const bar = document.createElement('section');
  bar.className = 'copy-news';
  bar.setAttribute('aria-label', 'Den gemte udgave');
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  bar.append(said);
  const close = () => bar.remove();
  const say = (more: string) => {
    said.textContent = more;
  };
  for (const [label, act] of choices) {
    const press = makeButton(label);
    press.onclick = async () => {
      for (const one of bar.querySelectorAll('button')) one.disabled = true;
      const result = await Promise.resolve(act(say)).catch(() => 'Det lykkedes ikke. Prøv igen på en anden side.');
      if (typeof result !== 'string') return close();
      const done = makeButton('Luk');
      done.onclick = close;
      bar.replaceChildren(said, done);
      say(result);
      done.focus();
    };
    bar.append(press);
  }
  document.body.append(bar);
  // A screen reader says what comes into a line that is already there.
  requestAnimationFrame(() => say(words.trim()));
}
