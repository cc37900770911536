/** A button in the site's look, for what a script puts on a page. */
export function makeButton(words: string, press?: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = words;
  if (press) button.onclick = press;
  return button;
}
