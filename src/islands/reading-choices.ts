import { type ComfortChoice, comfortChoices } from '../model/reading-comfort.ts';
import { comfort, setComfort } from './reading-keeping.ts';

/** The choices as groups of radio buttons, each showing on the page at once. */
export function comfortFieldsets(): HTMLFieldSetElement[] {
  return comfortChoices.map((choice) => {
    const fieldset = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = choice.words;
    const options = document.createElement('div');
    options.append(...choice.options.map(({ words }, at) => radio(choice, words, at)));
    fieldset.append(legend, options);
    return fieldset;
  });
}

function radio({ name, properties, options }: ComfortChoice, words: string, at: number): HTMLLabelElement {
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = `reading-${name}`;
  input.value = String(at);
  input.onchange = () => {
    for (const property of properties) setComfort(property, options[at]?.value);
  };
  const label = document.createElement('label');
  label.append(input, words);
  return label;
}

/** Checks the radio buttons of what stands on the page. */
export function showChosen(panel: ParentNode) {
  for (const { name, properties, options } of comfortChoices) {
    const now = comfort(properties[0] ?? '');
    const at = Math.max(
      0,
      options.findIndex(({ value }) => value === now),
    );
    const input = panel.querySelector<HTMLInputElement>(`[name="reading-${name}"][value="${at}"]`);
    if (input) input.checked = true;
  }
}

/** Lets the text stand as the site has it. */
export function unchoose() {
  for (const { properties } of comfortChoices) for (const property of properties) setComfort(property, undefined);
}
