import { type ActionPlan, type Agreement, agreementTexts, emptyAgreement, planLimits } from '../model/action-plan.ts';
import { isDay } from '../model/calendar-days.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Reads the fields of the plan and fills them. The fields are the plan; nothing else holds its words. */
export class PlanForm {
  #root: HTMLElement;
  #rows: HTMLOListElement;
  #row: HTMLTemplateElement;
  #id = newId();
  /** How many rows there have been, so that each has radio buttons of its own. */
  #count = 0;

  constructor(root: HTMLElement) {
    const rows = root.querySelector<HTMLOListElement>('.plan-rows');
    const row = root.querySelector<HTMLTemplateElement>('template[data-row]');
    if (!rows || !row) throw new Error('<action-plan> needs a list and a template for its rows.');
    this.#root = root;
    this.#rows = rows;
    this.#row = row;
  }

  /** The plan as it stands in the fields. */
  read(): ActionPlan {
    return {
      id: this.#id,
      workplace: this.#field('workplace').value,
      date: dayIn(this.#field('date')),
      said: this.#field('said').value,
      agreements: [...this.#rows.children].map(agreementIn),
    };
  }

  /** Puts a plan in the fields in place of what stood there. A plan always has a row to write in. */
  fill({ id, workplace, date, said, agreements }: ActionPlan): void {
    this.#id = id;
    for (const [name, text] of Object.entries({ workplace, date, said })) this.#field(name).value = text;
    this.#rows.replaceChildren();
    for (const agreement of agreements.length > 0 ? agreements : [emptyAgreement()]) this.#append(agreement);
    this.#number();
  }

  /** Adds an empty row. @returns Its first field, or nothing when a plan can hold no more. */
  add(): HTMLElement | null {
    if (this.#rows.childElementCount >= planLimits.agreements) return null;
    const row = this.#append(emptyAgreement());
    this.#number();
    return row.querySelector<HTMLElement>('[name="what"]');
  }

  /** Moves a row past its neighbour. @returns Its new number. */
  move(row: Element, way: 'up' | 'down'): number {
    if (way === 'up') row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    this.#number();
    return [...this.#rows.children].indexOf(row) + 1;
  }

  /** Takes a row away; the last one is emptied instead. @returns Where to go on writing. */
  remove(row: Element): HTMLElement | null {
    const next = row.nextElementSibling ?? row.previousElementSibling ?? this.#append(emptyAgreement());
    row.remove();
    this.#number();
    return next.querySelector<HTMLElement>('[name="what"]');
  }

  /** Shows or hides the answers to how it went. */
  review(isOn: boolean): void {
    this.#rows.toggleAttribute('data-review', isOn);
    for (const part of this.#rows.querySelectorAll<HTMLElement>('.plan-outcome')) part.hidden = !isOn;
  }

  #append(agreement: Agreement): Element {
    const copy = this.#row.content.cloneNode(true) as DocumentFragment;
    const row = copy.firstElementChild;
    if (!row) throw new Error('The template of a row is empty.');
    this.#count += 1;
    for (const name of agreementTexts) textIn(row, name).value = agreement[name];
    for (const radio of row.querySelectorAll<HTMLInputElement>('[name="outcome"]')) {
      radio.name = `outcome-${this.#count}`;
      radio.checked = radio.value === agreement.outcome;
    }
    const more = row.querySelector('details');
    if (more) more.open = [agreement.value, agreement.situation, agreement.noticed].some(Boolean);
    const outcome = row.querySelector<HTMLElement>('.plan-outcome');
    if (outcome) outcome.hidden = !this.#rows.hasAttribute('data-review');
    this.#rows.append(copy);
    return row;
  }

  /** Numbers the rows, and keeps the first from moving up and the last from moving down. */
  #number(): void {
    const rows = [...this.#rows.children];
    for (const [index, row] of rows.entries()) {
      const legend = row.querySelector('legend');
      if (legend) legend.textContent = `Aftale ${index + 1}`;
      for (const button of row.querySelectorAll<HTMLButtonElement>('[data-do]'))
        button.setAttribute('aria-label', `${button.textContent}: aftale ${index + 1}`);
      row.querySelector('[data-do="up"]')?.toggleAttribute('disabled', index === 0);
      row.querySelector('[data-do="down"]')?.toggleAttribute('disabled', index === rows.length - 1);
    }
  }

  #field = (name: string): TextField => textIn(this.#root, name);
}

/** Sixteen letters and digits that no other plan has. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join('');
}

/** The agreement that stands in a row. */
export function agreementIn(row: Element): Agreement {
  const outcome = (row.querySelector<HTMLInputElement>('[type="radio"]:checked')?.value ?? '') as Agreement['outcome'];
  const texts = Object.fromEntries(agreementTexts.map((name) => [name, textIn(row, name).value]));
  return { ...emptyAgreement(), ...texts, when: dayIn(textIn(row, 'when')), outcome };
}

/** A year of two digits, half typed, is no day yet. */
const dayIn = ({ value }: TextField) => (isDay(value) ? value : '');

function textIn(root: Element, name: string): TextField {
  const field = root.querySelector<TextField>(`[name="${name}"]`);
  if (!field) throw new Error(`The plan has no field named ${name}.`);
  return field;
}
