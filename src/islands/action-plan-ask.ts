/**
 * Asks before words are lost.
 *
 * @param yes What the button says that lets them go.
 * @returns Whether the reader said yes. Esc is a no.
 */
export function ask(dialog: HTMLDialogElement, words: string, yes: string): Promise<boolean> {
  const [line, button] = [dialog.querySelector('p'), dialog.querySelector('[data-answer="yes"]')];
  if (!line || !button) throw new Error('The dialog needs a line and a button to say yes.');
  line.textContent = words;
  button.textContent = yes;
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclick = ({ target }) => {
      const answer = (target as HTMLElement).dataset['answer'];
      if (!answer) return;
      resolve(answer === 'yes');
      dialog.close();
    };
    // The word that a dialog was closed comes late: by then it may have been opened with another question.
    dialog.onclose = () => dialog.open || resolve(false);
  });
}
