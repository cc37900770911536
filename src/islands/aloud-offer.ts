/** How long a device may take to find its voices, in milliseconds: some never say that they have none. */
const PATIENCE = 2000;

/** A voice for a language that the device itself has. One on the net would send the text away, so it does not count. */
export function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  // Android writes da_DK.
  const spoken = new RegExp(`^${language}(?![a-z])`, 'i');
  return self.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && spoken.test(lang));
}

/** Shows the button where the device has a Danish voice, and else the line after it, which says why there is none. */
export function offerAloud(button: HTMLButtonElement) {
  const reason = button.nextElementSibling as HTMLElement;
  const look = (known?: unknown) => {
    button.hidden = !ownVoice('da');
    reason.hidden = !(known && button.hidden);
  };
  look();
  self.speechSynthesis?.addEventListener('voiceschanged', look);
  setTimeout(look, PATIENCE, true);
}
