/** A button of the bar: its words, and what it does. What that returns is said, and then the bar can be closed. */
export type Choice = readonly [words: string, act: (say: (words: string) => void) => unknown];

/** The look of the bar. It stands here and not in the pages, as only a reader who has saved the site ever meets it. */
const look = `@layer components {
  .copy-news {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 1rem;
    inline-size: min(44rem, 100% - 2 * var(--gutter));
    max-block-size: 45vh;
    overflow-y: auto;
    margin-inline: auto;
    padding: 0.9rem 1.1rem;
    background: var(--raised);
    border: 1px solid var(--edge);
    border-block-start: 3px solid var(--ember-fill);
    border-radius: var(--round);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  .copy-news > p { flex: 1 1 16rem; }
  html:has(.copy-news) { scroll-padding-block-end: 14rem; }
  body:has(> .copy-news) { padding-block-end: 14rem; }
  @media (max-width: 47.999rem) {
    .copy-news { inset-block-end: calc(4rem + env(safe-area-inset-bottom)); }
  }
  @media print {
    .copy-news { display: none; }
    body:has(> .copy-news) { padding-block-end: 0; }
  }
}`;

/** Shows a quiet bar at the foot of the screen. It takes no focus, and goes when the reader has answered. */
export function showBar(words: string, choices: readonly Choice[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
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
    const press = button(label);
    press.onclick = async () => {
      for (const one of bar.querySelectorAll('button')) one.disabled = true;
      const result = await Promise.resolve(act(say)).catch(() => 'Det lykkedes ikke. Prøv igen på en anden side.');
      if (typeof result !== 'string') return close();
      const done = button('Luk');
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

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  return made;
}
