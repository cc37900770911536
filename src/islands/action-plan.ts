import { type ActionPlan, emptyAgreement, hasWords, tally } from '../model/action-plan.ts';
import { outlineOf } from '../model/action-plan-outline.ts';
import { dayOf, monthsLater } from '../model/calendar-days.ts';
import { ask } from './action-plan-ask.ts';
import { makeReady, open, take } from './action-plan-exchange.ts';
import type { PlanFile } from './action-plan-files.ts';
import { newId, PlanForm } from './action-plan-form.ts';
import { Keeping } from './action-plan-keeping.ts';
import { drawPaper } from './action-plan-paper.ts';
import { changeRows, rowDeeds } from './action-plan-rows.ts';
import { Warnings } from './action-plan-warnings.ts';

const eraseWords = 'Alt, der står i felterne, og alt, der er gemt på denne enhed, bliver slettet. Filer, du har hentet, sletter du selv.';

const emptyPlan = (): ActionPlan => ({ id: newId(), workplace: '', date: dayOf(new Date()), said: '', agreements: [emptyAgreement()] });

/** The action plan: writes, keeps and hands out what a meeting agreed. Without it, the sheet is filled in by hand. */
class ActionPlanElement extends HTMLElement {
  #form = new PlanForm(this);
  #keeping = new Keeping(this.#part('[data-part="keeping"]'), () => this.#form.read());
  #warnings = new Warnings(JSON.parse(this.dataset['known'] ?? '[]'), (words) => this.#say('.plan-heard', words));
  #ask = (words: string, yes: string) => ask(this.#part<HTMLDialogElement>('.plan-ask'), words, yes);
  /** Whether words stand here that lie nowhere else. */
  #isUnsaved = false;

  connectedCallback() {
    const kept = this.#keeping.load();
    this.#show(kept ?? emptyPlan());
    this.#isUnsaved = kept !== undefined;
    for (const part of this.querySelectorAll<HTMLElement>('.plan-part')) part.hidden = false;
    this.addEventListener('focusin', () => void Promise.all([makeReady(), this.#warnings.makeReady()]), { once: true });
    this.oninput = ({ target }) => this.#changed(target as HTMLElement);
    this.onclick = ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-do]');
      if (button) void this.#do(button.dataset['do'] ?? '', button);
    };
    const chosen = this.#part<HTMLInputElement>('[name="open"]');
    chosen.onchange = async () => {
      const [file] = chosen.files ?? [];
      if (file) await this.#open(file);
      chosen.value = '';
    };
    addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved && this.#keeping.state !== 'kept') event.preventDefault();
    });
    // The way back must not lead the next one at a shared computer to these words.
    addEventListener('pagehide', () => {
      if (this.#keeping.state === 'shared') this.#show(emptyPlan());
    });
  }

  async #do(what: string, button: HTMLButtonElement) {
    const deed = rowDeeds.find((one) => one === what);
    if (deed) {
      const heard = await changeRows(this.#form, deed, button, this.#ask);
      if (heard === undefined) return;
      this.#changed();
      this.#say('.plan-heard', heard);
    } else if (what === 'review') this.#review(button.getAttribute('aria-pressed') !== 'true');
    else if (what === 'keep') this.#keeping.keep();
    else if (what === 'shared') this.#keeping.share();
    else if (what === 'erase') await this.#erase();
    else if (what === 'print') print();
    else await this.#take(what as PlanFile);
  }

  async #erase() {
    if (!(await this.#ask(eraseWords, 'Ja, slet alt'))) return;
    this.#show(emptyPlan());
    this.#keeping.erase();
  }

  async #open(file: File) {
    const read = await open(file);
    if ('words' in read) return this.#say('.plan-opened', read.words, true);
    const isFree = !hasWords(this.#form.read());
    if (!isFree && !(await this.#ask('Filen kommer i stedet for det, der står på siden nu.', 'Ja, åbn filen'))) return;
    this.#show(read.plan);
    this.#review(true);
    this.#keeping.update();
    this.#say('.plan-opened', `${file.name} er åbnet. Skriv ved hver aftale, hvordan det gik, og hent så en ny fil.`);
  }

  async #take(kind: PlanFile) {
    const withWords = this.#part<HTMLInputElement>('[name="in-calendar"]').checked;
    const { words, isFault } = await take(kind, this.#form.read(), withWords);
    this.#say(kind === 'file' ? '.plan-opened' : '.plan-taken', words, isFault);
    this.#isUnsaved &&= isFault || kind === 'calendar';
  }

  /** Puts a plan in the fields. It lies somewhere else too, or is empty. */
  #show(plan: ActionPlan) {
    this.#form.fill(plan);
    const isOld = plan.date !== '' && monthsLater(plan.date, 2) <= dayOf(new Date());
    this.#review(isOld || plan.agreements.some(({ outcome, comment }) => outcome !== '' || comment !== ''));
    this.#warnings.lookAtAll(this);
    this.#draw();
    this.#isUnsaved = false;
  }

  #changed(field?: HTMLElement) {
    if (field?.matches('textarea, [type="text"]')) this.#warnings.look(field as HTMLTextAreaElement);
    if (field?.matches('[name="expires"], [name="open"], [name="in-calendar"]')) return;
    this.#keeping.update();
    this.#isUnsaved = hasWords(this.#form.read());
    this.#draw();
  }

  #draw() {
    const plan = this.#form.read();
    drawPaper(this.#part('.plan-paper'), outlineOf(plan));
    this.toggleAttribute('data-written', hasWords(plan));
    const { kept, partly, not, open } = tally(plan);
    const words = `${kept} holdt, ${partly} delvist, ${not} ikke holdt, ${open} uden svar.`;
    this.#say('.plan-tally', this.querySelector('[data-review]') && kept + partly + not + open > 0 ? words : '');
  }

  #review(isOn: boolean) {
    this.#form.review(isOn);
    this.#part('[data-do="review"]').setAttribute('aria-pressed', String(isOn));
    this.#draw();
  }

  #say(place: string, words: string, isFault = false) {
    const line = this.#part(place);
    line.dataset['tone'] = isFault ? 'fault' : '';
    if (line.textContent !== words) line.textContent = words;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<action-plan> needs ${selector} inside it.`);
    return part;
  }
}

customElements.define('action-plan', ActionPlanElement);
