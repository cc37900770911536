import { type ComfortChoice, chosenOption, comfortChoices, propertiesOf } from '../model/reading-comfort.ts';
import { comfort, setComfort } from './reading-keeping.ts';

/** The choices as groups of radio buttons, each showing on the page at once. */
export function comfortFieldsets(): HTMLFieldSetElement[] {
  return comfortChoices.map((choice) => {
    const fieldset = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = choice.words;
    const options = document.createElement('div');
    options.append(...choice.options.map((_, at) => radio(choice, at)));
    fieldset.append(legend, options);
    return fieldset;
  });
}

function radio(choice: ComfortChoice, at: number): HTMLLabelElement {
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = `reading-${choice.name}`;
  input.value = String(at);
  input.onchange = () => choose(choice, at);
  const label = document.createElement('label');
  label.append(input, choice.options[at]?.words ?? '');
  return label;
}

function choose(choice: ComfortChoice, at: number) {
  for (const property of propertiesOf(choice)) setComfort(property, choice.options[at]?.sets[property]);
}

/** Checks the radio buttons of what stands on the page. */
export function showChosen(panel: ParentNode) {
  for (const choice of comfortChoices) {
    const at = chosenOption(choice, comfort);
    const input = panel.querySelector<HTMLInputElement>(`[name="reading-${choice.name}"][value="${at}"]`);
    if (input) input.checked = true;
  }
}

/** Lets the text stand as the site has it. */
export function unchoose() {
  for (const choice of comfortChoices) choose(choice, 0);
}
